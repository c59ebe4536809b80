package org.riskset.survival.compare;

import java.util.List;
import org.riskset.survival.RiskTable;

/// Observed and expected events per group under one weight, with the covariance of their difference.
///
/// Stratified tests add the scores of their strata. For two-sided rank tests everything follows from these numbers, see
/// [#kSample] and [#trend]. Immutable.
public final class RankScores {
    private final double[] observed;
    private final double[] expected;
    private final double[][] covariance;

    RankScores(double[] observed, double[] expected, double[][] covariance) {
        this.observed = observed;
        this.expected = expected;
        this.covariance = covariance;
    }

    /// The scores of one table under each of several weights, in the order of the weights.
    ///
    /// See [org.riskset.survival.WeightedEvents] for the formulas.
    /// O(rows of the table x groups x weights).
    public static List<RankScores> of(RiskTable table, List<LogRankWeight> weights) {
        return weights.stream()
                .map(weight -> table.weightedEvents(weight.function()))
                .map(sums -> new RankScores(sums.observed(), sums.expected(), sums.covariance()))
                .toList();
    }

    /// The sum of the scores of strata.
    ///
    /// @param strata scores of the same groups under the same weight, at least one
    /// @throws IllegalArgumentException if there is none, or the numbers of groups differ
    public static RankScores sum(List<RankScores> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("no strata to add");
        }
        int groups = strata.getFirst().groups();
        double[] observed = new double[groups];
        double[] expected = new double[groups];
        double[][] covariance = new double[groups][groups];
        for (RankScores stratum : strata) {
            if (stratum.groups() != groups) {
                throw new IllegalArgumentException(
                        "a stratum has " + stratum.groups() + " groups where the first has " + groups);
            }
            for (int j = 0; j < groups; j++) {
                observed[j] += stratum.observed[j];
                expected[j] += stratum.expected[j];
                for (int l = 0; l < groups; l++) {
                    covariance[j][l] += stratum.covariance[j][l];
                }
            }
        }
        return new RankScores(observed, expected, covariance);
    }

    /// Number of groups.
    public int groups() {
        return observed.length;
    }

    /// Weighted number of events observed in a group; with weight 1 the plain number.
    public double observed(int group) {
        return observed[group];
    }

    /// Weighted number of events expected in a group if survival were the same in all.
    public double expected(int group) {
        return expected[group];
    }

    /// Covariance of observed minus expected between two groups.
    public double covariance(int group, int other) {
        return covariance[group][other];
    }

    /// Test of equal survival in all groups; groups without expected events drop out of the degrees of freedom.
    ///
    /// Agrees with `survdiff` of R.
    public Comparison kSample() {
        return QuadraticForm.kSample(this);
    }

    /// Test for a trend over groups in their order, with one score per group.
    ///
    /// `(s'U)^2 / s'Vs` on one degree of freedom. Source: Tarone (1975); Klein & Moeschberger (2003), section 7.4.
    ///
    /// @param scores one finite score per group, usually 1, 2, 3 ...
    /// @throws IllegalArgumentException if the number of scores is not the number of groups
    public Comparison trend(double... scores) {
        if (scores.length != groups()) {
            throw new IllegalArgumentException(scores.length + " scores for " + groups() + " groups");
        }
        return QuadraticForm.trend(this, scores);
    }

    /// Test for a trend with scores 1, 2, 3 ... in the order of the groups.
    public Comparison trend() {
        double[] scores = new double[groups()];
        for (int g = 0; g < scores.length; g++) {
            scores[g] = g + 1;
        }
        return trend(scores);
    }
}
