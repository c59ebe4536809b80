package org.riskset.report.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.cohort.GroupLabel;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.study.PlannedFigure;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// The statistical methods in sentences. Each sentence is there only if what it says was done.
final class MethodsText {
    private final ReportFacts facts;
    private final Messages messages;
    private final NumberLinks links;
    private final List<String> sentences = new ArrayList<>();

    private MethodsText(ReportFacts facts, Messages messages, NumberLinks links) {
        this.facts = facts;
        this.messages = messages;
        this.links = links;
    }

    static Passage of(ReportFacts facts, Messages messages, NumberLinks links) {
        return new MethodsText(facts, messages, links).write();
    }

    private Passage write() {
        sentences.addAll(new CohortMethods(facts, messages).sentences());
        sentences.addAll(new ReadingMethods(facts, messages).sentences());
        curves();
        comparisons();
        sentences.addAll(IncidenceText.methods(facts.incidences(), messages));
        sentences.addAll(new CutPointMethods(facts, messages, links).sentences());
        model();
        characteristics();
        multiplicity();
        say("report.methods.software", facts.application());
        return links.passage(sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(messages.text(key, arguments));
    }

    /// A column, with its groups where they are cut from a number.
    private String strataWords(ReportedModel.Side strata) {
        String label = facts.label(strata.column());
        if (strata.labels().stream().allMatch(GroupLabel.Level.class::isInstance)) {
            return label;
        }
        GroupNames names = new GroupNames(messages);
        Optional<String> unit = facts.unit(strata.column());
        return label + " ("
                + String.join(
                        ", ",
                        strata.labels().stream().map(group -> names.name(group, unit)).toList())
                + ")";
    }

    private void curves() {
        AnalysisOptions options = facts.whole().plan().options();
        String level = messages.numbers().shortest(100 * options.level().coverage());
        String scale = messages.text(
                "report.scale." + options.transform().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (showsSurvival()) {
            say("report.methods.curves", level, scale);
            if (facts.isCompeting()) {
                say("report.methods.curves.competing");
            }
        }
        say("report.methods.follow-up");
    }

    /// Whether a table or a figure shows Kaplan-Meier estimates; with competing events only where they were asked for.
    private boolean showsSurvival() {
        Set<SurvivalColumn> columns = facts.setting().design().survival(facts.isCompeting());
        return !facts.isCompeting()
                || drawsSurvival()
                || columns.contains(SurvivalColumn.MEDIAN_ERROR)
                || columns.contains(SurvivalColumn.MEDIAN_LIMITS);
    }

    private boolean drawsSurvival() {
        return facts.figures().stream().anyMatch(figure -> figure.is(PlannedFigure.Kind.KAPLAN_MEIER));
    }

    private List<GroupComparison> comparisons(Predicate<GroupComparison> which) {
        return facts.factors().stream()
                .flatMap(factor -> factor.comparison().stream())
                .filter(which)
                .toList();
    }

    private void comparisons() {
        boolean shown = !facts.isCompeting() || drawsSurvival();
        boolean tested = shown && !comparisons(comparison -> comparison.logRank().outcome() instanceof Comparison.Test).isEmpty();
        if (tested) {
            say("report.methods.log-rank");
        }
        facts.strata()
                .filter(strata -> strata.tests().stream().anyMatch(Optional::isPresent))
                .ifPresent(strata -> say("report.methods.stratified", facts.label(strata.column())));
        if (shown && !comparisons(comparison -> !comparison.pairwise().isEmpty()).isEmpty()) {
            say("report.methods.pairs");
        }
        if (!comparisons(comparison -> comparison.hazards().stream()
                        .anyMatch(hazard -> hazard.hazard() instanceof GroupHazard.Estimated))
                .isEmpty()) {
            say(facts.isCompeting() ? "report.methods.hazards.competing" : "report.methods.hazards");
        }
        if (!comparisons(comparison -> comparison.proportionalHazards() instanceof ProportionalHazards.Tested).isEmpty()) {
            say("report.methods.proportional");
        }
    }

    private void model() {
        facts.model().ifPresent(model -> {
            List<String> names = model.factors().stream()
                    .map(ReportedModel.Factor::column)
                    .map(facts::label)
                    .toList();
            say(
                    "report.methods.cox",
                    Lists.and(names, messages),
                    messages.text("report.ties." + model.ties().name().toLowerCase(Locale.ROOT)));
            if (facts.isCompeting()) {
                say("report.methods.cox.competing");
            }
            if (model.isPenalised()) {
                say("report.methods.cox.firth");
            }
            if (!model.leftOutByP().isEmpty()) {
                say(
                        "report.methods.cox.by-p",
                        Lists.and(model.leftOutByP().stream().map(facts::label).toList(), messages));
            }
            model.strata().ifPresent(strata -> say(
                    "report.methods.cox.strata",
                    Lists.and(strata.sides().stream().map(this::strataWords).toList(), messages)));
        });
    }

    private void characteristics() {
        Set<CharacteristicTest.Kind> used = EnumSet.noneOf(CharacteristicTest.Kind.class);
        for (Characteristics.Block block : facts.characteristics().blocks()) {
            block.test().filter(test -> test.pValue().isPresent()).ifPresent(test -> used.add(test.kind()));
        }
        boolean differences = facts.setting().design().characteristics().differences();
        if (differences && facts.characteristics().columns().size() >= 2) {
            say("report.methods.differences");
        }
        if (facts.setting().hidden().any()) {
            say("report.methods.hidden", facts.setting().hidden().least());
        }
        used.forEach(kind ->
                say("report.methods.characteristics." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private void multiplicity() {
        long tested = comparisons(comparison -> comparison.logRank().outcome() instanceof Comparison.Test).size();
        if (tested > 1) {
            say(facts.isCompeting() ? "report.methods.multiplicity.gray" : "report.methods.multiplicity", tested);
        }
    }
}
