package org.riskset.analysis;

import java.util.List;
import org.riskset.cohort.Group;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;

/// Survival compared between the groups of a plan.
///
/// @param logRank             weight 1
/// @param breslow             weight n
/// @param taroneWare          weight sqrt(n)
/// @param hazardRatios        every group with patients but the first, against the first
/// @param proportionalHazards scaled Schoenfeld test of the grouping (Kaplan-Meier time scale), or why there is none
/// @param curvesCross         whether two curves cross while both groups still have patients at risk
/// @param pairwise            every pair of groups; empty with fewer than three
public record GroupComparison(
        LogRankTest logRank,
        LogRankTest breslow,
        LogRankTest taroneWare,
        List<HazardRatio> hazardRatios,
        Comparison proportionalHazards,
        boolean curvesCross,
        List<PairwiseTest> pairwise) {
    public GroupComparison {
        hazardRatios = List.copyOf(hazardRatios);
        pairwise = List.copyOf(pairwise);
    }

    /// Log-rank test of two of several groups.
    ///
    /// @param outcome the test of these two groups alone
    /// @param holm    Holm-adjusted p over all pairs that could be tested; meaningful only with a test
    public record PairwiseTest(Group first, Group second, Comparison outcome, double holm) {}
}
