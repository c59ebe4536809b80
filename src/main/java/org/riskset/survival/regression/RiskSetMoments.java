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

    /// Adds patients at risk whose moments were summed elsewhere.
    void addAtRisk(RiskSetMoments other) {
        risk0 += other.risk0;
        for (int j = 0; j < size; j++) {
            risk1[j] += other.risk1[j];
        }
        for (int at = 0; at < risk2.length; at++) {
            risk2[at] += other.risk2[at];
        }
    }

    void addAtRisk(double[] z, int offset, double weight) {
        risk0 += weight;
        int at = 0;
        for (int j = 0; j < size; j++) {
            double weighted = weight * z[offset + j];
            risk1[j] += weighted;
            for (int l = 0; l <= j; l++) {
                risk2[at++] += weighted * z[offset + l];
            }
        }
    }

    void addEvent(double[] z, int offset, double linear, double weight, boolean tiesMatter) {
        events++;
        linearSum += linear;
        for (int j = 0; j < size; j++) {
            eventSum[j] += z[offset + j];
        }
        if (tiesMatter) {
            tied0 += weight;
            int at = 0;
            for (int j = 0; j < size; j++) {
                double weighted = weight * z[offset + j];
                tied1[j] += weighted;
                for (int l = 0; l <= j; l++) {
                    tied2[at++] += weighted * z[offset + l];
                }
            }
        }
    }
}
