package org.riskset.inference;

import java.util.Arrays;

/// Rule by which a quantile is read between two ordered values; numbered after Hyndman & Fan (1996).
public enum QuantileType {
    /// Position `1 + (n - 1) p`. R's default, Excel `QUARTILE.INC`.
    TYPE_7 {
        @Override
        double position(int n, double probability) {
            return 1 + (n - 1) * probability;
        }
    },
    /// Position `(n + 1) p`. SPSS (`HAVERAGE`) and Minitab.
    TYPE_6 {
        @Override
        double position(int n, double probability) {
            return (n + 1) * probability;
        }
    };

    /// Position from 1 to n at which the quantile lies, before it is cut off at the ends.
    abstract double position(int n, double probability);

    /// A quantile of a sample.
    ///
    /// @param values      at least one
    /// @param probability in `[0, 1]`
    /// @throws IllegalArgumentException if there is no value or the probability is out of range
    public double of(double[] values, double probability) {
        if (values.length == 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(values.length + " values, probability " + probability);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, probability);
    }

    double ofSorted(double[] sorted, double probability) {
        double position = Math.min(sorted.length, Math.max(1, position(sorted.length, probability)));
        int below = (int) Math.floor(position + 4 * Math.ulp(1.0));
        double fraction = position - below;
        double low = sorted[below - 1];
        if (fraction < 4 * Math.ulp(1.0) || below == sorted.length) { // a position meant to be whole, as R decides it
            return low;
        }
        return low + fraction * (sorted[below] - low);
    }
}
