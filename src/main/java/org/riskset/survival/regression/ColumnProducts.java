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

    /// Adds to `to[l]` the product of one column with each of some others, two at a time so that the one is read half as often.
    ///
    /// @param sign 1 to add, -1 to take off
    static void addDots(
            double sign, double[] left, int leftFrom, double[][] others, int count, int from, int n, double[] to) {
        int l = 0;
        for (; l < count - 1; l += 2) {
            addTwo(sign, left, leftFrom, others[l], others[l + 1], from, n, to, l);
        }
        if (l < count) {
            to[l] += sign * dot(left, leftFrom, others[l], from, n);
        }
    }

    private static void addTwo(
            double sign, double[] left, int leftFrom, double[] first, double[] second, int from, int n, double[] to, int at) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < n - 1; i += 2) {
            double even = left[leftFrom + i];
            double odd = left[leftFrom + i + 1];
            a += even * first[from + i];
            b += odd * first[from + i + 1];
            c += even * second[from + i];
            d += odd * second[from + i + 1];
        }
        if (i < n) {
            a += left[leftFrom + i] * first[from + i];
            c += left[leftFrom + i] * second[from + i];
        }
        to[at] += sign * (a + b);
        to[at + 1] += sign * (c + d);
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
            addDots(sign, columns[j], 0, columns, j + 1, 0, n, lower[j]);
        }
    }
}
