package org.riskset.survival;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Upper-tail probabilities, from which every p-value is made.
///
/// `1 - cdf` rounds a p-value below 1e-16 to zero; these keep it down to 1e-300.
public final class UpperTail {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private UpperTail() {}

    /// Probability that a chi-square variable exceeds a value. R `pchisq(x, df, lower.tail = FALSE)`.
    public static double chiSquare(double value, int degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value);
    }

    /// Probability that a standard normal variable is further from 0 than `z`, on either side.
    public static double twoSidedNormal(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }
}
