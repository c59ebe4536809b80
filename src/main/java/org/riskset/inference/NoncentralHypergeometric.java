package org.riskset.inference;

/// Distribution of the first cell of a two by two table, margins fixed, for any odds ratio.
final class NoncentralHypergeometric {
    private final int least;
    private final double[] logWeight;

    private NoncentralHypergeometric(int least, double[] logWeight) {
        this.least = least;
        this.logWeight = logWeight;
    }

    static NoncentralHypergeometric of(int[][] counts) {
        int row = counts[0][0] + counts[0][1];
        int column = counts[0][0] + counts[1][0];
        int total = row + counts[1][0] + counts[1][1];
        int least = Math.max(0, row + column - total);
        int most = Math.min(row, column);
        LogFactorials log = new LogFactorials(total);
        double[] weights = new double[most - least + 1];
        for (int x = least; x <= most; x++) {
            weights[x - least] =
                    -log.of(x) - log.of(row - x) - log.of(column - x) - log.of(total - row - column + x);
        }
        return new NoncentralHypergeometric(least, weights);
    }

    int least() {
        return least;
    }

    int most() {
        return least + logWeight.length - 1;
    }

    double mean(double logOdds) {
        double[] p = probabilities(logOdds);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += (least + i) * p[i];
        }
        return sum;
    }

    double atMost(int x, double logOdds) {
        return sum(probabilities(logOdds), 0, x - least + 1);
    }

    double atLeast(int x, double logOdds) {
        return sum(probabilities(logOdds), x - least, logWeight.length);
    }

    private static double sum(double[] p, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += p[i];
        }
        return Math.min(1, sum);
    }

    private double[] probabilities(double logOdds) {
        double[] p = new double[logWeight.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            p[i] = logWeight[i] + (least + i) * logOdds;
            largest = Math.max(largest, p[i]);
        }
        double total = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - largest);
            total += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= total;
        }
        return p;
    }
}
