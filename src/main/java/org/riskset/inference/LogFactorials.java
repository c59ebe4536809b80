package org.riskset.inference;

import org.apache.commons.math3.util.CombinatoricsUtils;

/// Logarithms of factorials up to a table's total.
final class LogFactorials {
    private final double[] values;

    LogFactorials(int most) {
        this.values = new double[most + 1];
        for (int i = 0; i <= most; i++) {
            values[i] = CombinatoricsUtils.factorialLog(Math.min(i, 20)); // exact as a long up to 20!
        }
        for (int i = 21; i <= most; i++) {
            values[i] = values[i - 1] + Math.log(i);
        }
    }

    double of(int n) {
        return values[n];
    }
}
