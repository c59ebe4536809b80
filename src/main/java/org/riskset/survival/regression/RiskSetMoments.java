package org.riskset.survival.regression;

import java.util.Arrays;

/// Weighted moments of the covariates over a risk set and over its tied events, updated row by row during a sweep.
///
/// Second moments are kept as the lower triangle, row after row.
final class RiskSetMoments {
    private final int size;
    private final Ties ties;
    final double[] risk1;
    final double[] risk2;
    final double[] tied1;
    final double[] tied2;
    final double[] eventSum;
    double risk0;
    double tied0;
    double linearSum;
    int events;

    RiskSetMoments(int size, Ties ties) {
        this.size = size;
        this.ties = ties;
        int triangle = size * (size + 1) / 2;
        this.risk1 = new double[size];
        this.risk2 = new double[triangle];
        this.tied1 = new double[size];
        this.tied2 = new double[triangle];
        this.eventSum = new double[size];
    }

    int size() {
        return size;
    }

    void startStratum() {
        risk0 = 0;
        Arrays.fill(risk1, 0);
        Arrays.fill(risk2, 0);
    }

    void startBlock() {
        if (events > 0) {
            tied0 = 0;
            linearSum = 0;
            events = 0;
            Arrays.fill(tied1, 0);
            Arrays.fill(tied2, 0);
            Arrays.fill(eventSum, 0);
        }
    }

    /// Sums over the events of the block, of powers of the risk each of them sees.
    TieSums tieSums() {
        return TieSums.of(ties, events, risk0, tied0);
    }

    /// Sum over the block's events of the risk-set mean of a column.
    double mean(TieSums sums, int column) {
        return risk1[column] * sums.inverse() - tied1[column] * sums.inverseLeft();
    }

    /// Sum over the block's events of the risk-set covariance of two columns.
    ///
    /// @param at position of the pair in the lower triangle
    double covariance(TieSums sums, int j, int l, int at) {
        double second = risk2[at] * sums.inverse() - tied2[at] * sums.inverseLeft();
        double means = risk1[j] * risk1[l] * sums.square()
                - (risk1[j] * tied1[l] + tied1[j] * risk1[l]) * sums.squareLeft()
                + tied1[j] * tied1[l] * sums.squareLeftTwice();
        return second - means;
    }

    void addAtRisk(double[][] z, int row, double weight) {
        risk0 += weight;
        int at = 0;
        for (int j = 0; j < size; j++) {
            double weighted = weight * z[j][row];
            risk1[j] += weighted;
            for (int l = 0; l <= j; l++) {
                risk2[at++] += weighted * z[l][row];
            }
        }
    }

    void addEvent(double[][] z, int row, double linear, double weight, boolean tiesMatter) {
        events++;
        linearSum += linear;
        for (int j = 0; j < size; j++) {
            eventSum[j] += z[j][row];
        }
        if (tiesMatter) {
            tied0 += weight;
            int at = 0;
            for (int j = 0; j < size; j++) {
                double weighted = weight * z[j][row];
                tied1[j] += weighted;
                for (int l = 0; l <= j; l++) {
                    tied2[at++] += weighted * z[l][row];
                }
            }
        }
    }
}
