package org.riskset.inference;

import java.util.Arrays;

/// Ranks of pooled samples, ties sharing their mean rank.
final class Ranks {
    private final double[] ranks;
    private final double tieSum;

    private Ranks(double[] ranks, double tieSum) {
        this.ranks = ranks;
        this.tieSum = tieSum;
    }

    static Ranks of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = lowerBound(sorted, values[i]);
            int end = lowerBound(sorted, Math.nextUp(values[i]));
            ranks[i] = (first + 1 + end) / 2.0;
        }
        double tieSum = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = lowerBound(sorted, Math.nextUp(sorted[i]));
            double tied = end - i;
            tieSum += tied * tied * tied - tied;
            i = end;
        }
        return new Ranks(ranks, tieSum);
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double rank(int i) {
        return ranks[i];
    }

    /// Sum of `t^3 - t` over runs of t equal values.
    double tieSum() {
        return tieSum;
    }

    double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += ranks[i];
        }
        return sum;
    }
}
