package org.riskset.ui.explore;

import java.util.Arrays;

/// Bars of a histogram at round borders.
///
/// @param from   left border of the first bar
/// @param to     right border of the last bar
/// @param counts patients per bar
record Histogram(double from, double to, int[] counts) {
    private static final int MOST_BARS = 24;

    static Histogram of(double[] sorted) {
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        double step = roundStep((most - least) / MOST_BARS);
        double from = Math.floor(least / step) * step;
        int bars = Math.max(1, (int) Math.floor((most - from) / step) + 1);
        int[] counts = new int[bars];
        for (double value : sorted) {
            counts[Math.min(bars - 1, (int) Math.floor((value - from) / step + 1e-9))]++;
        }
        return new Histogram(from, from + bars * step, counts);
    }

    double left(int bar) {
        return from + (to - from) * bar / counts.length;
    }

    int largest() {
        return Arrays.stream(counts).max().orElse(1);
    }

    double[] ticks() {
        double step = roundStep((to - from) / 6);
        double first = Math.ceil(from / step - 1e-9) * step;
        int count = (int) Math.floor((to - first) / step + 1e-9) + 1;
        double[] ticks = new double[count];
        for (int i = 0; i < count; i++) {
            ticks[i] = first + i * step;
        }
        return ticks;
    }

    /// The smallest of 1, 2, 5 times a power of ten that is not below.
    private static double roundStep(double least) {
        if (!(least > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
