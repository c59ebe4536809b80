package org.riskset.survival.regression;

/// Sums of products down columns: four running sums at a time, so that no addition waits for the one before it.
final class ColumnProducts {
    private ColumnProducts() {}

    /// Sum of `left[i] * right[i]` over `n` rows, each column from a row of its own.
    static double dot(double[] left, int leftFrom, double[] right, int rightFrom, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            a += left[leftFrom + i] * right[rightFrom + i];
            b += left[leftFrom + i + 1] * right[rightFrom + i + 1];
            c += left[leftFrom + i + 2] * right[rightFrom + i + 2];
            d += left[leftFrom + i + 3] * right[rightFrom + i + 3];
        }
        for (; i < n; i++) {
            a += left[leftFrom + i] * right[rightFrom + i];
        }
        return (a + b) + (c + d);
    }

    /// Sum of `values[i]` over `n` rows.
    static double sum(double[] values, int from, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        int until = from + n;
        for (; i < until - 3; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < until; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }

    /// Adds `factor * from[i]` to every row.
    static void addTimes(double factor, double[] from, int fromRow, double[] to, int toRow, int n) {
        for (int i = 0; i < n; i++) {
            to[toRow + i] += factor * from[fromRow + i];
        }
    }

    /// Adds `sign` times the products of all pairs of columns to a lower triangle.
    static void addSquares(double sign, double[][] columns, int n, double[][] lower) {
        for (int j = 0; j < columns.length; j++) {
            for (int l = 0; l <= j; l++) {
                lower[j][l] += sign * dot(columns[j], 0, columns[l], 0, n);
            }
        }
    }
}
