package org.riskset.inference;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// A statistic referred to the chi-square distribution.
///
/// @param chiSquare        test statistic
/// @param degreesOfFreedom at least 1
/// @param pValue           upper tail; never rounded here
public record ChiSquare(double chiSquare, int degreesOfFreedom, double pValue) {

    static ChiSquare of(double chiSquare, int degreesOfFreedom) {
        double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquare);
        return new ChiSquare(chiSquare, degreesOfFreedom, p);
    }

    /// Kruskal-Wallis test of equal location in several groups, corrected for ties. R `kruskal.test`.
    ///
    /// @param groups values of each group; empty groups are passed over
    public static Outcome<ChiSquare> kruskalWallis(double[]... groups) {
        double[] all = Sample.pooled(groups);
        Ranks ranks = Ranks.of(all);
        double n = all.length;
        int used = 0;
        int at = 0;
        double sum = 0;
        for (double[] group : groups) {
            if (group.length > 0) {
                double apart = ranks.sum(at, at + group.length) / group.length - (n + 1) / 2;
                sum += group.length * apart * apart; // distances from the mean rank: no cancellation
                used++;
            }
            at += group.length;
        }
        if (used < 2) {
            return Outcome.none(Outcome.Reason.FEWER_THAN_TWO_GROUPS);
        }
        if (Sample.isConstant(all)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double statistic = 12 * sum / (n * (n + 1)) / (1 - ranks.tieSum() / (n * n * n - n));
        return Outcome.of(of(statistic, used - 1));
    }
}
