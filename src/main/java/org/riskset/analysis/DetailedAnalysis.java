package org.riskset.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.survival.RiskTable;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.LogRankWeight;
import org.riskset.survival.compare.PermutationLogRank;
import org.riskset.survival.compare.RestrictedMeanComparison;
import org.riskset.survival.curve.ConfidenceTransform;
import org.riskset.survival.curve.RestrictedMean;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.survival.curve.SurvivalQuantile;

/// What a reviewer may ask for beside an [AnalysisResult] and what is too slow or too much to follow a drag: quantiles on
/// every scale, means, further tests, restricted means.
///
/// @param result      the result it belongs to
/// @param groups      one entry per group of the result, in its order
/// @param tests       every weighted test, log-rank first; empty with fewer than two groups
/// @param trend       log-rank test for trend over the groups in their order
/// @param stratified  log-rank test within strata, added; empty without a stratum
/// @param permutation permutation log-rank for small groups; empty where groups are large enough
/// @param restricted  comparison of restricted means of the second group with the first; empty unless there are two
public record DetailedAnalysis(
        AnalysisResult result,
        List<GroupDetail> groups,
        List<LogRankTest> tests,
        Optional<Comparison> trend,
        Optional<LogRankTest> stratified,
        Optional<PermutationLogRank> permutation,
        Optional<RestrictedMeanComparison> restricted) {
    private static final int SMALL_GROUP = 10;
    private static final int FEW_EVENTS = 5;
    private static final long SEED = 20_140_108L;
    private static final List<Double> PROBABILITIES = List.of(0.75, 0.5, 0.25);
    private static final List<LogRankWeight> WEIGHTS = List.of(
            new LogRankWeight.LogRank(),
            new LogRankWeight.Breslow(),
            new LogRankWeight.TaroneWare(),
            new LogRankWeight.PetoPeto(),
            new LogRankWeight.FlemingHarrington(0, 1),
            new LogRankWeight.FlemingHarrington(1, 1));

    public DetailedAnalysis {
        groups = List.copyOf(groups);
        tests = List.copyOf(tests);
    }

    /// One group.
    ///
    /// @param summary    as in the result
    /// @param quantiles  times by which survival has fallen to 0.75, 0.5 and 0.25
    /// @param individual mean to the group's own longest follow-up; empty for a group without patients
    /// @param common     mean to the limit shared by all groups
    /// @param restricted mean to the limit asked for, or to the shortest of the groups' longest follow-ups
    public record GroupDetail(
            GroupSummary summary,
            List<QuantileDetail> quantiles,
            Optional<RestrictedMean> individual,
            Optional<RestrictedMean> common,
            Optional<RestrictedMean> restricted) {
        public GroupDetail {
            quantiles = List.copyOf(quantiles);
        }
    }

    /// One quantile by every convention.
    ///
    /// @param probability survival fallen to
    /// @param scales      by R's rule, one per transform in the order of [ConfidenceTransform]
    /// @param spss        by SPSS's rule
    public record QuantileDetail(double probability, List<SurvivalQuantile> scales, SpssQuantile spss) {
        public QuantileDetail {
            scales = List.copyOf(scales);
        }
    }

    /// Computes the details of a plan.
    ///
    /// @param stratum column whose levels stratify the tests
    /// @param tau     limit of restricted means, in the cohort's unit
    /// @throws IllegalArgumentException if the plan names a column the registry does not have
    public static DetailedAnalysis of(
            AnalysisRunner runner, AnalysisPlan plan, Optional<String> stratum, OptionalDouble tau) {
        AnalysisResult result = runner.run(plan);
        Cohort cohort = runner.cohort();
        GroupAssignment assignment = GroupAssignment.of(cohort, plan.grouping()).orElseThrow();
        boolean several = result.presentGroups().size() > 1;
        RiskTable table = cohort.ordered().regroup(assignment.codes(), assignment.groups().size());
        List<LogRankTest> tests = several ? LogRankTest.compare(table, WEIGHTS) : List.of();
        double limit = tau.orElse(shortestEnd(result));
        List<GroupDetail> groups = result.groups().stream()
                .map(group -> detail(group, longestEnd(result), limit))
                .toList();
        return new DetailedAnalysis(
                result,
                groups,
                tests,
                several ? Optional.of(tests.getFirst().trend()) : Optional.empty(),
                several ? stratum.flatMap(column -> StratifiedTest.of(cohort, assignment, column)).map(StratifiedTest::test) : Optional.empty(),
                several && isSmall(result) ? Optional.of(permuted(cohort, assignment)) : Optional.empty(),
                restricted(result, groups));
    }

    private static double longestEnd(AnalysisResult result) {
        return result.groups().stream()
                .mapToDouble(group -> group.curve().maxTime().orElse(0))
                .max()
                .orElse(0);
    }

    private static double shortestEnd(AnalysisResult result) {
        return result.presentGroups().stream()
                .mapToDouble(group -> group.curve().maxTime().orElse(0))
                .min()
                .orElse(0);
    }

    private static GroupDetail detail(GroupSummary group, double common, double limit) {
        SurvivalCurve curve = group.curve();
        List<QuantileDetail> quantiles = new ArrayList<>();
        for (double probability : PROBABILITIES) {
            List<SurvivalQuantile> scales = new ArrayList<>();
            for (ConfidenceTransform transform : ConfidenceTransform.values()) {
                scales.add(SurvivalQuantile.of(curve.withLimits(transform, curve.level()), probability));
            }
            quantiles.add(new QuantileDetail(probability, scales, SpssQuantile.of(curve, probability)));
        }
        boolean empty = group.patients() == 0;
        return new GroupDetail(
                group,
                quantiles,
                empty ? Optional.empty() : Optional.of(RestrictedMean.toOwnEnd(curve)),
                empty || common <= 0 ? Optional.empty() : Optional.of(RestrictedMean.of(curve, common)),
                empty || limit <= 0 ? Optional.empty() : Optional.of(RestrictedMean.of(curve, limit)));
    }

    private static boolean isSmall(AnalysisResult result) {
        return result.presentGroups().stream()
                .anyMatch(group -> group.patients() < SMALL_GROUP || group.events() < FEW_EVENTS);
    }

    private static PermutationLogRank permuted(Cohort cohort, GroupAssignment assignment) {
        return PermutationLogRank.of(
                List.of(cohort.ordered()), assignment.codes(), assignment.groups().size(), SEED);
    }

    private static Optional<RestrictedMeanComparison> restricted(AnalysisResult result, List<GroupDetail> groups) {
        List<RestrictedMean> means = groups.stream().flatMap(group -> group.restricted().stream()).toList();
        return means.size() == 2 && groups.size() == 2
                ? Optional.of(RestrictedMeanComparison.of(
                        means.get(0), means.get(1), result.plan().options().level()))
                : Optional.empty();
    }
}
