package org.riskset.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.cohort.Group;
import org.riskset.inference.Adjustment;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.CurveCrossing;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.regression.ProportionalHazards;

/// Survival compared between the groups of a plan.
///
/// @param logRank             weight 1
/// @param breslow             weight n
/// @param taroneWare          weight sqrt(n)
/// @param hazards             every group but the first that has patients, against that one
/// @param proportionalHazards score test on scaled Schoenfeld residuals (Kaplan-Meier time scale), or why there is none
/// @param crossing            first crossing of two curves while both groups have patients at risk
/// @param pairwise            every pair of groups with patients; empty with fewer than three
public record GroupComparison(
        LogRankTest logRank,
        LogRankTest breslow,
        LogRankTest taroneWare,
        List<HazardComparison> hazards,
        ProportionalHazards proportionalHazards,
        Optional<CurveCrossing> crossing,
        List<PairwiseTest> pairwise) {
    public GroupComparison {
        hazards = List.copyOf(hazards);
        pairwise = List.copyOf(pairwise);
    }

    /// p of the log-rank test; empty where the groups cannot be compared.
    public OptionalDouble logRankP() {
        return logRank.outcome() instanceof Comparison.Test test
                ? OptionalDouble.of(test.pValue())
                : OptionalDouble.empty();
    }

    /// p of every pair adjusted for all pairs that could be tested, in the order of the pairs; none where one could not.
    public List<OptionalDouble> adjusted(Adjustment method) {
        double[] tested = pairwise.stream()
                .filter(pair -> pair.outcome() instanceof Comparison.Test)
                .mapToDouble(pair -> ((Comparison.Test) pair.outcome()).pValue())
                .toArray();
        double[] adjusted = method.of(tested);
        List<OptionalDouble> all = new ArrayList<>();
        int next = 0;
        for (PairwiseTest pair : pairwise) {
            all.add(pair.outcome() instanceof Comparison.Test ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty());
        }
        return List.copyOf(all);
    }

    /// The hazard of a group against the reference; empty for the reference and for groups without patients.
    public Optional<HazardComparison> hazardOf(Group group) {
        return hazards.stream().filter(hazard -> hazard.group().equals(group)).findFirst();
    }

    /// Log-rank test of two of several groups.
    ///
    /// @param outcome the test of these two groups alone
    /// @param holm    Holm-adjusted p over all pairs that could be tested; empty where this one could not
    public record PairwiseTest(Group first, Group second, Comparison outcome, Optional<Double> holm) {}
}
