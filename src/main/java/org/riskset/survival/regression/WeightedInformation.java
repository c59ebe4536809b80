package org.riskset.survival.regression;

import java.util.Optional;

/// Score and information of a Cox model, weighted by time and by its square.
final class WeightedInformation {
    final double[] score;
    private final double[][] information;
    private final double[][] mixed;
    private final double[][] squared;

    WeightedInformation(int size) {
        this.score = new double[size];
        this.information = new double[size][size];
        this.mixed = new double[size][size];
        this.squared = new double[size][size];
    }

    void add(double weight, RiskSetMoments moments) {
        TieSums sums = moments.tieSums();
        int at = 0;
        for (int j = 0; j < score.length; j++) {
            score[j] += weight * (moments.eventSum[j] - moments.mean(sums, j));
            for (int l = 0; l <= j; l++) {
                double value = moments.covariance(sums, j, l, at++);
                information[j][l] += value;
                mixed[j][l] += weight * value;
                squared[j][l] += weight * weight * value;
            }
        }
    }

    /// What the covariates leave unexplained of the time-weighted ones, `I22 - I21 I11^-1 I12`, for the design's columns.
    Optional<double[][]> remaining(Orthogonal orthogonal) {
        mirror(information);
        mirror(mixed);
        mirror(squared);
        return LinearSystem.of(information)
                .map(system -> orthogonal.information(remaining(system, mixed, squared)));
    }

    static double[][] remaining(LinearSystem information, double[][] mixed, double[][] squared) {
        int size = mixed.length;
        double[][] remaining = new double[size][size];
        for (int l = 0; l < size; l++) {
            double[] explained = information.solve(mixed[l]);
            for (int j = 0; j < size; j++) {
                remaining[j][l] = squared[j][l] - CoxFit.dot(mixed[j], explained);
            }
        }
        return remaining;
    }

    private static void mirror(double[][] lower) {
        for (int j = 0; j < lower.length; j++) {
            for (int l = 0; l < j; l++) {
                lower[l][j] = lower[j][l];
            }
        }
    }
}
