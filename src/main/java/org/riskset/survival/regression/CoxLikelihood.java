package org.riskset.survival.regression;

/// Cox's partial log-likelihood with its score and information, at one set of coefficients.
final class CoxLikelihood {
    final double[] score;
    final double[][] information;
    private double logLikelihood;

    CoxLikelihood(int size) {
        this.score = new double[size];
        this.information = new double[size][size];
    }

    /// Completes the information from its lower triangle.
    void mirror() {
        for (int j = 0; j < score.length; j++) {
            for (int l = 0; l < j; l++) {
                information[l][j] = information[j][l];
            }
        }
    }

    void addToLogLikelihood(double value) {
        logLikelihood += value;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /// Adds another part of the sums, of which only the lower triangle of the information is used.
    void add(CoxLikelihood other) {
        logLikelihood += other.logLikelihood;
        for (int j = 0; j < score.length; j++) {
            score[j] += other.score[j];
            for (int l = 0; l <= j; l++) {
                information[j][l] += other.information[j][l];
            }
        }
    }
}
