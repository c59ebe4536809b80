package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.Optional;

/// The best-fitting coefficients of groups that are all comparable with each other.
///
/// @param coefficients  log hazard of each group relative to the first, whose coefficient is 0
/// @param covariance    covariance of the coefficients of all groups but the first
/// @param logLikelihood partial log-likelihood at the coefficients
record GroupFit(double[] coefficients, double[][] covariance, double logLikelihood) {
    private static final int MOST_STEPS = 60;
    /// The error after a Newton step is about the square of the step; this much of a standard error leaves nothing to gain.
    private static final double SMALL_ERROR = 1e-11;
    /// A start is looked for on so many stretches of time where there are many more event times.
    private static final int STRETCHES = 512;

    /// Newton-Raphson with step halving, from equal hazards or, where there are many event times, from what a summary of
    /// them says. The likelihood is concave, so it arrives.
    static GroupFit of(GroupEventTimes times, Ties ties) {
        return from(start(times), times, ties);
    }

    private static double[] start(GroupEventTimes times) {
        double[] equal = new double[times.groups()];
        if (times.size() <= 4 * STRETCHES) {
            return equal;
        }
        double[] summary = from(equal, times.condensed(STRETCHES), Ties.BRESLOW).coefficients();
        return Arrays.stream(summary).allMatch(Double::isFinite) ? summary : equal;
    }

    private static GroupFit from(double[] start, GroupEventTimes times, Ties ties) {
        double[] coefficients = start;
        GroupLikelihood here = GroupLikelihood.at(times, ties, coefficients);
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
            if (fraction == 1 && largestError(move, information) < SMALL_ERROR) {
                break;
            }
        }
        double[][] covariance = LinearSystem.of(withoutFirst(here.information))
                .map(LinearSystem::inverse)
                .orElseGet(() -> new double[times.groups() - 1][times.groups() - 1]);
        return new GroupFit(coefficients, covariance, here.logLikelihood());
    }

    private static double[] moved(double[] from, double[] move, double fraction) {
        double[] to = from.clone();
        for (int j = 0; j < move.length; j++) {
            to[j + 1] += fraction * move[j];
        }
        return to;
    }

    /// The error left after a step, in standard errors.
    private static double largestError(double[] move, double[][] information) {
        double largest = 0;
        for (int j = 0; j < move.length; j++) {
            largest = Math.max(largest, move[j] * move[j] * Math.sqrt(information[j][j]));
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
