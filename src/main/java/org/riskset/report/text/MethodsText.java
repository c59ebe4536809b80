package org.riskset.report.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.GroupComparison;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.GroupLabel;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.Step;
import org.riskset.cohort.TimeRule;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.wording.EndpointText;
import org.riskset.wording.FilterWords;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

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
        followUp();
        cohort();
        curves();
        comparisons();
        cutPoints();
        model();
        characteristics();
        multiplicity();
        say("report.methods.software", facts.application());
        return links.passage(sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(messages.text(key, arguments));
    }

    private void followUp() {
        CohortDefinition definition = facts.cohort().definition();
        say("report.methods.endpoint", new EndpointText(messages).inSentence(definition.name()));
        String unit = new UnitText(messages).plural(definition.unit());
        switch (definition.time()) {
            case TimeRule.Dates dates ->
                say("report.methods.dates", facts.label(dates.startColumn()), facts.label(dates.endColumn()), unit);
            case TimeRule.Earliest earliest ->
                say(
                        "report.methods.earliest",
                        facts.label(earliest.startColumn()),
                        Lists.or(earliest.eventColumns().stream()
                                .map(column -> messages.text("report.quoted", facts.label(column)))
                                .toList(), messages),
                        facts.label(earliest.endColumn()),
                        unit);
            case TimeRule.Duration duration -> say("report.methods.duration", facts.label(duration.column()), unit);
        }
        StatusRule status = definition.status();
        boolean byDates = definition.time() instanceof TimeRule.Earliest;
        if (!byDates) {
            say("report.methods.event", facts.label(status.column()), quoted(status.eventValues()));
        } else if (!status.eventValues().isEmpty()) {
            say("report.methods.event.also", quoted(status.eventValues()), facts.label(status.column()));
        }
        if (!status.competing().isEmpty()) {
            say("report.methods.competing", quoted(status.competing()));
        }
        definition
                .landmark()
                .ifPresent(landmark ->
                        say("report.methods.landmark", messages.numbers().shortest(landmark), unit));
        definition.cutOff().ifPresent(day -> say("report.methods.cut-off", day.toString()));
    }

    private String quoted(Set<String> values) {
        return Lists.and(
                values.stream().sorted().map(value -> messages.text("report.quoted", value)).toList(), messages);
    }

    /// Who belongs to the cohort, and which variables were made.
    private void cohort() {
        facts.recipe().ifPresent(recipe -> {
            List<String> filters = recipe.filtersInForce().stream()
                    .map(filter -> new FilterWords(messages)
                            .of(filter, facts.label(filter.column()), facts.unit(filter.column())))
                    .toList();
            if (!filters.isEmpty()) {
                say("report.methods.filters", String.join("; ", filters));
            }
            List<String> made = recipe.derivations().stream()
                    .filter(Step::inForce)
                    .map(Step::decision)
                    .filter(derivation -> facts.cohort().registry().find(derivation.name()).isPresent())
                    .map(this::made)
                    .toList();
            if (!made.isEmpty()) {
                say("report.methods.made", String.join("; ", made));
            }
        });
    }

    private String made(Derivation derivation) {
        return switch (derivation) {
            case Derivation.TimeBetween between ->
                messages.text(
                        "report.methods.made.between", between.label(), facts.label(between.from()), facts.label(between.to()));
            case Derivation.Cut cut ->
                messages.text(
                        "report.methods.made.cut",
                        cut.label(),
                        facts.label(cut.column()),
                        Lists.and(
                                cut.cutPoints().stream()
                                        .map(messages.numbers()::shortest)
                                        .toList(),
                                messages));
            case Derivation.Merged merged ->
                messages.text("report.methods.made.merged", merged.label(), facts.label(merged.column()));
            case Derivation.Combined combined ->
                messages.text(
                        "report.methods.made.combined",
                        combined.label(),
                        Lists.and(
                                combined.sources().stream()
                                        .map(facts::label)
                                        .sorted()
                                        .toList(),
                                messages));
        };
    }

    /// A column, with its groups where they are cut from a number.
    private String strataWords(ReportedModel.Strata strata) {
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
        say("report.methods.curves", level, scale);
        say("report.methods.follow-up");
    }

    private List<GroupComparison> comparisons(Predicate<GroupComparison> which) {
        return facts.factors().stream()
                .flatMap(factor -> factor.comparison().stream())
                .filter(which)
                .toList();
    }

    private void comparisons() {
        boolean tested = !comparisons(comparison -> comparison.logRank().outcome() instanceof Comparison.Test).isEmpty();
        if (tested) {
            say("report.methods.log-rank");
        }
        facts.strata()
                .filter(strata -> strata.tests().stream().anyMatch(Optional::isPresent))
                .ifPresent(strata -> say("report.methods.stratified", facts.label(strata.column())));
        if (!comparisons(comparison -> !comparison.pairwise().isEmpty()).isEmpty()) {
            say("report.methods.pairs");
        }
        if (!comparisons(comparison -> comparison.hazards().stream()
                        .anyMatch(hazard -> hazard.hazard() instanceof GroupHazard.Estimated))
                .isEmpty()) {
            say("report.methods.hazards");
        }
        if (!comparisons(comparison -> comparison.proportionalHazards() instanceof ProportionalHazards.Tested).isEmpty()) {
            say("report.methods.proportional");
        }
    }

    private void cutPoints() {
        List<String> fixed = cut(CutPointOrigin.FIXED_IN_ADVANCE)
                .map(this::cutWords)
                .toList();
        if (!fixed.isEmpty()) {
            say("report.methods.cut.fixed", Lists.and(fixed, messages));
        }
        cut(CutPointOrigin.CHOSEN_AFTER_LOOKING).forEach(factor -> {
            String analysis = factor.grouping().columnLabel();
            if (factor.evidence().isPresent() && links.has(analysis, "", Quantity.SEARCH_P)) {
                String method = factor.evidence().get().permutation().isPresent()
                        ? "report.methods.cut.permutation"
                        : "report.methods.cut.lausen";
                say(
                        "report.methods.cut.searched",
                        cutWords(factor),
                        factor.evidence().get().candidates().size(),
                        messages.text(method),
                        links.equation(analysis, "", Quantity.SEARCH_P));
            } else {
                say("report.methods.cut.uncorrected", cutWords(factor));
            }
        });
    }

    private Stream<AnalysisResult> cut(CutPointOrigin origin) {
        return facts.factors().stream()
                .filter(factor -> factor.plan().grouping() instanceof Grouping.ByCutPoints)
                .filter(factor -> factor.plan().origin() == origin);
    }

    private String cutWords(AnalysisResult factor) {
        Grouping.ByCutPoints grouping = (Grouping.ByCutPoints) factor.plan().grouping();
        String unit = factor.grouping().unit().map(name -> "\u00a0" + name).orElse("");
        List<String> cuts = grouping.cutPoints().stream()
                .map(cut -> messages.numbers().shortest(cut))
                .toList();
        return messages.text("report.cut", factor.grouping().columnLabel(), Lists.and(cuts, messages) + unit);
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
            if (model.isPenalised()) {
                say("report.methods.cox.firth");
            }
            model.strata().ifPresent(strata -> say("report.methods.cox.strata", strataWords(strata)));
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
            say("report.methods.multiplicity", tested);
        }
    }
}
