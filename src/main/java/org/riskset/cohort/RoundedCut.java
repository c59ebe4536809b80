package org.riskset.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A cut-point with as few decimals as tell the same patients apart: 51 in the place of 51.0007, where nobody lies between.
public final class RoundedCut {
    private RoundedCut() {}

    /// The cut with the fewest decimals, and of these the nearest, that leaves the same values below it and the same at or above.
    ///
    /// @param ascending the patients' values, ascending
    /// @param cut       a cut-point; values at or above it are in the upper group
    /// @return a number not above `cut` and above every value below it; `cut` itself where no value is below
    public static double of(double[] ascending, double cut) {
        double below = largestBelow(ascending, cut);
        if (below == Double.NEGATIVE_INFINITY) {
            return cut;
        }
        BigDecimal exact = BigDecimal.valueOf(cut).stripTrailingZeros();
        for (int decimals = 0; decimals < exact.scale(); decimals++) {
            double shorter = exact.setScale(decimals, RoundingMode.FLOOR).doubleValue();
            if (shorter > below) {
                return shorter;
            }
        }
        return cut;
    }

    private static double largestBelow(double[] ascending, double cut) {
        double below = Double.NEGATIVE_INFINITY;
        for (double value : ascending) {
            if (value >= cut) {
                break;
            }
            below = value;
        }
        return below;
    }
}
