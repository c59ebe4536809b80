package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis for hazard ratios, from one power of 2 to another, with 1 inside.
///
/// @param left  where the lowest ratio lies on the page
/// @param right where the highest lies
/// @param low   exponent of the lowest ratio, below 0
/// @param high  exponent of the highest ratio, above 0
record RatioAxis(double left, double right, int low, int high) {
    /// Ratios beyond 1/16 and 32 are cut, and say so by an arrow.
    private static final int LOWEST = -4;

    private static final int HIGHEST = 5;
    private static final double LOG_2 = Math.log(2);

    /// The axis that holds all limits, as far as it may reach.
    static RatioAxis over(List<ForestRow.Ratio> ratios, double left, double right) {
        double least = -1;
        double most = 1;
        for (ForestRow.Ratio ratio : ratios) {
            least = Math.min(least, Math.log(ratio.lower()) / LOG_2);
            most = Math.max(most, Math.log(ratio.upper()) / LOG_2);
        }
        int low = Math.max(LOWEST, (int) Math.floor(least));
        int high = Math.min(HIGHEST, (int) Math.ceil(most));
        return new RatioAxis(left, right, low, high);
    }

    /// Where a ratio lies on the page, held inside the axis.
    double x(double ratio) {
        double exponent = Math.clamp(Math.log(ratio) / LOG_2, low, high);
        return left + (exponent - low) / (high - low) * (right - left);
    }

    boolean isBelow(double ratio) {
        return Math.log(ratio) / LOG_2 < low - 1e-9;
    }

    boolean isAbove(double ratio) {
        return Math.log(ratio) / LOG_2 > high + 1e-9;
    }

    /// The powers of 2 on the axis; every second one where it is long and the room is short.
    List<Double> ticks(double room) {
        List<Double> ticks = new ArrayList<>();
        int step = (right - left) / (high - low) < room ? 2 : 1;
        for (int exponent = low; exponent <= high; exponent++) {
            if (exponent % step == 0) {
                ticks.add(Math.pow(2, exponent));
            }
        }
        return ticks;
    }
}
