package org.riskset.inference;

/// Sums that the tests of a table of characteristics are made of.
final class Sample {
    private Sample() {}

    /// Mean by two passes, so that a large common offset takes no digits.
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / values.length;
    }

    static double squaresAround(double[] values, double centre) {
        double sum = 0;
        for (double value : values) {
            sum += (value - centre) * (value - centre);
        }
        return sum;
    }

    /// Variance with denominator n - 1.
    static double variance(double[] values) {
        return squaresAround(values, mean(values)) / (values.length - 1);
    }

    static double[] pooled(double[][] groups) {
        int size = 0;
        for (double[] group : groups) {
            size += group.length;
        }
        double[] all = new double[size];
        int at = 0;
        for (double[] group : groups) {
            System.arraycopy(group, 0, all, at, group.length);
            at += group.length;
        }
        return all;
    }

    /// Whether all values are the same, down to rounding.
    static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
