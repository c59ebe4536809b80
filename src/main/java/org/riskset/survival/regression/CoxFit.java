package org.riskset.survival.regression;

import java.util.Optional;

/// The coefficients at which the partial likelihood is largest, or how far they got where it has no maximum.
///
/// @param gamma             coefficients of the orthogonal columns
/// @param atFit             likelihood, score and information at the coefficients
/// @param nullLogLikelihood partial log-likelihood with all coefficients 0
/// @param scoreStatistic    `U' I^-1 U` at 0
/// @param direction         where the coefficients run to, if the likelihood grows without end
record CoxFit(
        double[] gamma,
        CoxLikelihood atFit,
        double nullLogLikelihood,
        double scoreStatistic,
        Optional<double[]> direction) {
    private static final int MOST_STEPS = 50;
    /// Squared length of a Newton step in standard errors after which nothing is left to gain: the error of the next
    /// coefficients is about its square.
    private static final double NOTHING_TO_GAIN = 1e-11;
    /// The same of coefficients that a step would no longer change in the digits a `double` has.
    private static final double AT_THE_MAXIMUM = 1e-22;
    /// The same of a step that would change no digit that is ever looked at: a billionth of a standard error.
    private static final double NOTHING_TO_SEE = 1e-18;
    /// The same for a likelihood that has flattened out although the coefficients still move.
    private static final double FLAT = 1e-9;
    /// A step that changes some patient's log hazard by so much while the likelihood is flat runs to infinity.
    private static final double STILL_MOVING = 0.2;

    /// Newton-Raphson with step halving from 0.
    ///
    /// @throws IllegalStateException if the information at 0 is singular; such columns are to be dropped before
    static CoxFit of(PartialLikelihood likelihood) {
        return of(likelihood, likelihood.at(new double[likelihood.size()]));
    }

    /// The same from a likelihood already evaluated at 0.
    static CoxFit of(PartialLikelihood likelihood, CoxLikelihood atZero) {
        return of(likelihood, atZero, Optional.empty());
    }

    /// The same from coefficients that may be near the maximum; they are passed over where 0 is as good.
    static CoxFit of(PartialLikelihood likelihood, CoxLikelihood atZero, Optional<double[]> start) {
        double none = atZero.logLikelihood();
        double scoreStatistic = LinearSystem.of(atZero.information)
                .orElseThrow(() -> new IllegalStateException("singular information without covariate effects"))
                .quadraticForm(atZero.score);
        double[] gamma = start.orElseGet(() -> new double[likelihood.size()]);
        CoxLikelihood here = start.isPresent() ? likelihood.at(gamma) : atZero;
        if (!(here.logLikelihood() >= none)) {
            gamma = new double[likelihood.size()];
            here = atZero;
        }
        double gainBefore = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<LinearSystem> system = LinearSystem.of(here.information);
            if (system.isEmpty()) {
                break;
            }
            double[] move = system.get().solve(here.score);
            double gain = dot(move, here.score);
            if (gain < FLAT && largestChange(likelihood, move) > STILL_MOVING) {
                return new CoxFit(gamma, here, none, scoreStatistic, Optional.of(move));
            }
            if (gain < AT_THE_MAXIMUM) {
                break;
            }
            double[] from = gamma;
            double fraction = 1;
            gamma = moved(from, move, fraction);
            CoxLikelihood next = likelihood.at(gamma);
            while (!(next.logLikelihood() >= here.logLikelihood() - 1e-10 * Math.abs(here.logLikelihood()))
                    && fraction > 1e-6) {
                fraction /= 2;
                gamma = moved(from, move, fraction);
                next = likelihood.at(gamma);
            }
            here = next;
            if (gain < NOTHING_TO_GAIN || fraction == 1 && expectedNext(gain, gainBefore) < NOTHING_TO_SEE) {
                break;
            }
            gainBefore = fraction == 1 ? gain : Double.POSITIVE_INFINITY;
        }
        return new CoxFit(gamma, here, none, scoreStatistic, Optional.empty());
    }

    /// What a further step would gain, once the steps converge quadratically: `gain^2` times what that was last time.
    private static double expectedNext(double gain, double gainBefore) {
        return gainBefore < 1 ? gain * (gain / gainBefore) * (gain / gainBefore) : gain;
    }

    static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j < left.length; j++) {
            sum += left[j] * right[j];
        }
        return sum;
    }

    static double[] moved(double[] from, double[] move, double fraction) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += fraction * move[j];
        }
        return to;
    }

    private static double largestChange(PartialLikelihood likelihood, double[] move) {
        double largest = 0;
        for (double change : likelihood.linear(move)) {
            largest = Math.max(largest, Math.abs(change));
        }
        return largest;
    }
}
