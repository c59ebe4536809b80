package org.riskset.report.rscript;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.HazardComparison;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupLabel;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.wording.GroupNames;

/// One factor of Table II and the figures: the curves of its groups and their comparison.
final class FactorSection {
    private static final double REPLICATES = 20_000;

    private final ScriptWriter writer;
    private final AnalysisResult factor;
    private final GroupNames names;

    private FactorSection(ScriptWriter writer, AnalysisResult factor) {
        this.writer = writer;
        this.factor = factor;
        this.names = new GroupNames(writer.messages());
    }

    /// @param position of the factor among the factors of the report
    static void write(ReportFacts facts, int position, ScriptWriter writer, AnalysedData data) {
        AnalysisResult factor = facts.factors().get(position);
        String column = factor.plan().grouping().columnName().orElse("");
        writer.section(factor.grouping().columnLabel(), Optional.of(factor.plan().grouping()));
        List<GroupLabel> labels =
                factor.groups().stream().map(group -> group.group().label()).toList();
        writer.line("group <- " + data.groups(column, labels));
        new FactorSection(writer, factor).writeAll(column, data);
        facts.strata().ifPresent(strata -> strata.tests().get(position).ifPresent(test -> {
            writer.line("stratum <- factor(" + data.use(strata.column()) + ")");
            new FactorSection(writer, factor)
                    .test(
                            test.outcome(),
                            facts.label(strata.column()),
                            Quantity.STRATIFIED,
                            Quantity.STRATIFIED_P,
                            "log_rank(group, stratum, !is.na(stratum))");
        }));
    }

    private void writeAll(String column, AnalysedData data) {
        for (int group = 0; group < factor.groups().size(); group++) {
            writer.comment("Group " + (group + 1) + ": " + name(factor.groups().get(group).group()));
            CurveChecks.write(
                    writer, factor.groups().get(group), name(factor.groups().get(group).group()), "group == " + (group + 1));
        }
        factor.comparison().ifPresent(comparison -> {
            test(comparison.logRank().outcome(), "", Quantity.LOG_RANK, Quantity.LOG_RANK_P, "log_rank(group)");
            test(comparison.breslow().outcome(), "", Quantity.BRESLOW, Quantity.BRESLOW_P, "weighted_test(group, 1)");
            test(
                    comparison.taroneWare().outcome(),
                    "",
                    Quantity.TARONE_WARE,
                    Quantity.TARONE_WARE_P,
                    "weighted_test(group, 0.5)");
            hazards(comparison);
            pairs(comparison);
        });
        if (factor.plan().origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING) {
            factor.evidence().ifPresent(evidence -> search(evidence, data.use(column)));
        }
    }

    private void test(Comparison outcome, String subject, Quantity statistic, Quantity probability, String expression) {
        if (outcome instanceof Comparison.Test test) {
            writer.line("test <- " + expression);
            writer.check(subject, statistic, "test[[\"chi2\"]]", test.chiSquare());
            writer.check(subject, probability, "test[[\"p\"]]", test.pValue());
        }
    }

    private void hazards(GroupComparison comparison) {
        boolean any = comparison.hazards().stream().anyMatch(hazard -> hazard.hazard() instanceof GroupHazard.Estimated);
        if (!any) {
            return;
        }
        writer.comment("Hazard ratios of a Cox model with this factor alone, Efron's method for ties.");
        writer.line("fit <- cox(\"group\", transform(patients, group = factor(group)))");
        for (HazardComparison hazard : comparison.hazards()) {
            if (hazard.hazard() instanceof GroupHazard.Estimated estimated) {
                int number = position(hazard.group()) + 1;
                String subject = writer.messages()
                        .text("report.against", name(hazard.group()), name(hazard.reference()));
                RatioChecks.write(writer, subject, "group" + number, estimated.hazardRatio());
            }
        }
        if (comparison.proportionalHazards() instanceof ProportionalHazards.Tested tested) {
            writer.check(
                    "",
                    Quantity.PROPORTIONAL_P,
                    "proportional(fit, \"GLOBAL\")",
                    OptionalDouble.of(tested.test().pValue()),
                    ScriptWriter.ITERATED_P);
        }
    }

    private int position(Group group) {
        return factor.groups().stream().map(GroupSummary::group).toList().indexOf(group);
    }

    private void pairs(GroupComparison comparison) {
        List<GroupComparison.PairwiseTest> tested = comparison.pairwise().stream()
                .filter(pair -> pair.outcome() instanceof Comparison.Test)
                .toList();
        if (tested.isEmpty()) {
            return;
        }
        List<String> tests = tested.stream()
                .map(pair -> "log_rank(group, NULL, group %in% c(" + (position(pair.first()) + 1) + ", "
                        + (position(pair.second()) + 1) + "))[[\"p\"]]")
                .toList();
        writer.line("pairs <- c(" + String.join(",\n           ", tests) + ")");
        for (int i = 0; i < tested.size(); i++) {
            GroupComparison.PairwiseTest pair = tested.get(i);
            String subject = writer.messages().text("report.against", name(pair.first()), name(pair.second()));
            writer.check(
                    subject, Quantity.PAIR_P, "pairs[" + (i + 1) + "]", ((Comparison.Test) pair.outcome()).pValue());
            String holm = "p.adjust(pairs, \"holm\")[" + (i + 1) + "]";
            pair.holm().ifPresent(adjusted -> writer.check(subject, Quantity.HOLM_P, holm, adjusted));
        }
    }

    private void search(CutPointEvidence evidence, String values) {
        writer.comment("The cut-point was chosen after looking: p corrected for the search over "
                + evidence.candidates().size() + " cut-points.");
        writer.line("search <- cut_search(" + values + ")");
        boolean permuted = evidence.permutation().isPresent();
        double p = evidence.adjustedP();
        // Two simulations of 20 000 each differ by less than five standard errors of their difference.
        double allowed = 5 * Math.sqrt(2 * p * (1 - p) / REPLICATES) / p;
        writer.check(
                "",
                Quantity.SEARCH_P,
                permuted ? "search$permuted" : "search$lausen",
                OptionalDouble.of(p),
                permuted ? ", tolerance = " + RText.number(allowed) : "");
    }

    private String name(Group group) {
        return names.name(group.label(), factor.grouping().unit());
    }
}
