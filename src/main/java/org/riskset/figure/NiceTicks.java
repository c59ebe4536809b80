package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;

/// Ticks of a linear axis at round numbers: steps of 1, 2 or 5 times a power of ten.
final class NiceTicks {
    private static final double TOLERANCE = 1e-9;

    private NiceTicks() {}

    /// The round numbers from the lower to the upper bound, both included if round.
    ///
    /// @param most how many intervals are wanted at most, 1 or more
    static List<Double> between(double low, double high, int most) {
        double step = step((high - low) / Math.max(most, 1));
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - TOLERANCE); i * step <= high + TOLERANCE * step; i++) {
            ticks.add(rounded(i * step, step));
        }
        return ticks;
    }

    /// The smallest round step not below a width.
    private static double step(double width) {
        if (!(width > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= width * (1 - TOLERANCE)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /// Takes away the last bits of a multiple: 0.30000000000000004 reads 0.3.
    private static double rounded(double value, double step) {
        double scale = Math.pow(10, Math.max(0, -Math.floor(Math.log10(step)) + 1));
        return Math.rint(value * scale) / scale;
    }
}
