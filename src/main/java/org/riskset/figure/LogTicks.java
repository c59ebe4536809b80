package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;

/// Ticks of a logarithmic axis at 1, 2 and 5 times powers of ten.
final class LogTicks {
    private static final double TOLERANCE = 1e-9;

    private LogTicks() {}

    /// The round numbers from the lower to the upper bound, both greater than 0.
    static List<Double> between(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        for (int exponent = first; exponent <= last; exponent++) {
            for (int factor : new int[] {1, 2, 5}) {
                double tick = factor * Math.pow(10, exponent);
                if (low * (1 - TOLERANCE) <= tick && tick <= high * (1 + TOLERANCE)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
