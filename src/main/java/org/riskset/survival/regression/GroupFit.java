package org.riskset.survival.regression;

import java.util.Optional;

/// The best-fitting coefficients of groups that are all comparable with each other.
///
/// @param coefficients  log hazard of each group relative to the first, whose coefficient is 0
/// @param covariance    covariance of the coefficients of all groups but the first
/// @param logLikelihood     partial log-likelihood at the coefficients
/// @param nullLogLikelihood the same with equal hazards
record GroupFit(
        double[] coefficients, double[][] covariance, double logLikelihood, double nullLogLikelihood) {
    private static final int MOST_STEPS = 60;
    /// A Newton step this small, in standard errors, leaves nothing to gain: the next error is its square.
    private static final double SMALL_STEP = 3e-6;

    /// Newton-Raphson with step halving from equal hazards. The likelihood is concave, so it arrives.
    static GroupFit of(GroupEventTimes times, Ties ties) {
        int groups = times.groups();
        double[] coefficients = new double[groups];
        GroupLikelihood here = GroupLikelihood.at(times, ties, coefficients);
        double none = here.logLikelihood();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] information = withoutFirst(here.information);
            Optional<LinearSystem> system = LinearSystem.of(information);
            if (system.isEmpty()) {
                break;
            }
            double[] move = system.get().solve(withoutFirst(here.score));
            double[] from = coefficients;
            coefficients = moved(from, move, 1);
            GroupLikelihood next = GroupLikelihood.at(times, ties, coefficients);
            double fraction = 1;
            while (!(next.logLikelihood() >= here.logLikelihood() - 1e-9 * Math.abs(here.logLikelihood()))
                    && fraction > 1e-6) {
                fraction /= 2;
                coefficients = moved(from, move, fraction);
                next = GroupLikelihood.at(times, ties, coefficients);
            }
            here = next;
            if (largestStep(move, information) < SMALL_STEP) {
                break;
            }
        }
        double[][] covariance = LinearSystem.of(withoutFirst(here.information))
                .map(LinearSystem::inverse)
                .orElseGet(() -> new double[groups - 1][groups - 1]);
        return new GroupFit(coefficients, covariance, here.logLikelihood(), none);
    }

    private static double[] moved(double[] from, double[] move, double fraction) {
        double[] to = from.clone();
        for (int j = 0; j < move.length; j++) {
            to[j + 1] += fraction * move[j];
        }
        return to;
    }

    private static double largestStep(double[] move, double[][] information) {
        double largest = 0;
        for (int j = 0; j < move.length; j++) {
            largest = Math.max(largest, Math.abs(move[j]) * Math.sqrt(information[j][j]));
        }
        return largest;
    }

    static double[] withoutFirst(double[] vector) {
        double[] rest = new double[vector.length - 1];
        System.arraycopy(vector, 1, rest, 0, rest.length);
        return rest;
    }

    static double[][] withoutFirst(double[][] matrix) {
        double[][] rest = new double[matrix.length - 1][];
        for (int j = 0; j < rest.length; j++) {
            rest[j] = withoutFirst(matrix[j + 1]);
        }
        return rest;
    }
}
