package org.riskset.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// Coverage of confidence intervals, such as 0.95, with its normal quantile.
///
/// @param coverage strictly between 0 and 1
public record ConfidenceLevel(double coverage) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// 95 %.
    public static final ConfidenceLevel NINETY_FIVE = new ConfidenceLevel(0.95);

    /// @throws IllegalArgumentException if the coverage is not strictly between 0 and 1
    public ConfidenceLevel {
        if (!(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException("coverage " + coverage + " is not strictly between 0 and 1");
        }
    }

    /// Half-width of the interval in standard errors: 1.959964 for 95 %.
    public double z() {
        return NORMAL.inverseSurvivalProbability((1 - coverage) / 2);
    }
}
