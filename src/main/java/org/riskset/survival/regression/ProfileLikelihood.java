package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.riskset.survival.ChiSquareTest;

/// A log-likelihood as a function of its last coefficient alone, the others at their best for each value of it.
final class ProfileLikelihood {
    private static final int MOST_STEPS = 60;
    /// Hazards that differ by more than this on the log scale overflow; a profile still flat there stays so.
    private static final double FARTHEST = 200;

    private final PartialLikelihood likelihood;
    private final double largest;
    private final double[] best;

    /// @param largest maximum over all coefficients, or its limit
    /// @param best    coefficients there
    ProfileLikelihood(PartialLikelihood likelihood, double largest, double[] best) {
        this.likelihood = likelihood;
        this.largest = largest;
        this.best = best;
    }

    /// Test that the last coefficient is 0.
    ChiSquareTest testOfZero() {
        return ChiSquareTest.of(Math.max(0, 2 * (largest - at(0))), 1);
    }

    /// Where the profile has fallen to the limit of a confidence interval, below or above the best value.
    ///
    /// @param side -1 for the lower limit, 1 for the upper
    /// @return the limit; empty if the profile does not fall so far on this side
    OptionalDouble limit(double coverage, int side) {
        double drop = ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - coverage) / 2;
        double centre = best[best.length - 1];
        double step = 0.5;
        double near = centre;
        double farthest = FARTHEST / largestUnit();
        while (step < farthest) {
            double far = centre + side * step;
            if (largest - at(far) > drop) {
                double low = Math.min(near, far);
                double high = Math.max(near, far);
                // halving looks at signs only: far out the likelihood may be minus infinity
                return OptionalDouble.of(new BisectionSolver(1e-12, 1e-11)
                        .solve(200, value -> largest - at(value) - drop, low, high));
            }
            near = far;
            step *= 2;
        }
        return OptionalDouble.empty();
    }

    /// Largest change of a patient's log hazard per unit of the last coefficient.
    private double largestUnit() {
        double[] unit = new double[best.length];
        unit[unit.length - 1] = 1;
        return Arrays.stream(likelihood.linear(unit)).map(Math::abs).max().orElse(1);
    }

    /// The profile at a value of the last coefficient.
    double at(double last) {
        double[] gamma = best.clone();
        int free = gamma.length - 1;
        gamma[free] = last;
        CoxLikelihood here = likelihood.at(gamma);
        if (!Double.isFinite(here.logLikelihood())) {
            gamma = new double[gamma.length];
            gamma[free] = last;
            here = likelihood.at(gamma);
        }
        for (int step = 0; step < MOST_STEPS && free > 0; step++) {
            double[] score = Arrays.copyOf(here.score, free);
            Optional<LinearSystem> system = LinearSystem.of(corner(here.information, free));
            if (system.isEmpty()) {
                break;
            }
            double[] move = Arrays.copyOf(system.get().solve(score), gamma.length);
            double gain = CoxFit.dot(score, move);
            double fraction = 1;
            CoxLikelihood next = likelihood.at(CoxFit.moved(gamma, move, fraction));
            while (!(next.logLikelihood() >= here.logLikelihood() - 1e-12 * Math.abs(here.logLikelihood()))
                    && fraction > 1e-6) {
                fraction /= 2;
                next = likelihood.at(CoxFit.moved(gamma, move, fraction));
            }
            gamma = CoxFit.moved(gamma, move, fraction);
            here = next;
            if (gain < 1e-14) {
                break;
            }
        }
        return Double.isNaN(here.logLikelihood()) ? Double.NEGATIVE_INFINITY : here.logLikelihood();
    }

    private static double[][] corner(double[][] matrix, int size) {
        double[][] corner = new double[size][];
        for (int j = 0; j < size; j++) {
            corner[j] = Arrays.copyOf(matrix[j], size);
        }
        return corner;
    }
}
