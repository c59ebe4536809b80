package org.riskset.report.rscript;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.GroupLabel;
import org.riskset.cohort.Grouping;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PrintedFigure;
import org.riskset.wording.GroupNames;
import org.riskset.wording.SubgroupText;

/// Two groups compared within subgroups, as the forest plots of a report show them: every hazard ratio and the p of every
/// interaction. A grouping by two crossed variables is not computed again.
final class SubgroupSection {
    private final Cohort cohort;
    private final SubgroupEffects effects;
    private final ScriptWriter writer;
    private final AnalysedData data;

    private SubgroupSection(Cohort cohort, SubgroupEffects effects, ScriptWriter writer, AnalysedData data) {
        this.cohort = cohort;
        this.effects = effects;
        this.writer = writer;
        this.data = data;
    }

    static void write(ReportFacts facts, ScriptWriter writer, AnalysedData data) {
        shown(facts).forEach(effects -> new SubgroupSection(facts.cohort(), effects, writer, data).write());
    }

    /// What the forest plots of a report show, each once.
    static List<SubgroupEffects> shown(ReportFacts facts) {
        return facts.figures().stream()
                .map(PrintedFigure::numbers)
                .filter(FigureNumbers.Subgroups.class::isInstance)
                .flatMap(numbers -> ((FigureNumbers.Subgroups) numbers).effects().stream())
                .filter(effects -> isOfOneColumn(effects.grouping()))
                .distinct()
                .toList();
    }

    private static boolean isOfOneColumn(Grouping grouping) {
        return grouping.columns().size() == 1;
    }

    private void write() {
        SubgroupText text = new SubgroupText(effects, writer.messages());
        writer.section(
                writer.messages().text("figure.subgroups.title", text.compared(), text.reference()),
                Optional.of(effects.grouping()));
        List<Group> groups = groups(effects.grouping());
        writer.line("arm <- arms(" + groups(effects.grouping(), groups) + ", " + position(groups, effects.reference()) + ", "
                + position(groups, effects.compared()) + ")");
        ratio(writer.messages().text("group.everyone"), "TRUE", effects.everybody());
        effects.factors().stream().filter(factor -> isOfOneColumn(factor.grouping())).forEach(this::factor);
    }

    private void factor(SubgroupEffects.Factor factor) {
        GroupNames names = new GroupNames(writer.messages());
        List<Group> levels = groups(factor.grouping());
        String label = factor.facts().columnLabel();
        writer.line("s <- " + groups(factor.grouping(), levels));
        for (SubgroupEffects.Subgroup subgroup : factor.subgroups()) {
            String name = label + ": " + names.name(subgroup.group().label(), factor.facts().unit());
            ratio(name, "s == " + position(levels, subgroup.group()), subgroup.counted());
        }
        if (factor.interaction() instanceof SubgroupEffects.Tested tested) {
            writer.check(
                    label,
                    Quantity.INTERACTION_P,
                    "interaction_p(arm, s)",
                    OptionalDouble.of(tested.test().pValue()),
                    ScriptWriter.ITERATED_P);
        }
    }

    /// @param who the patients, as a logical expression of R
    private void ratio(String subject, String who, SubgroupEffects.Counted counted) {
        if (counted.effect() instanceof SubgroupEffects.Ratio(var hazard)) {
            writer.line("fit <- within_subgroup(arm, " + who + ")");
            RatioChecks.write(writer, subject, "arm", hazard);
        }
    }

    private List<Group> groups(Grouping grouping) {
        return GroupAssignment.of(cohort, grouping).orElseThrow().groups();
    }

    private String groups(Grouping grouping, List<Group> groups) {
        List<GroupLabel> labels = groups.stream().map(Group::label).toList();
        return data.groups(grouping.columns().getFirst(), labels);
    }

    private static int position(List<Group> groups, Group group) {
        return groups.indexOf(group) + 1;
    }
}
