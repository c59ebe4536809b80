package org.riskset.survival.curve;

import org.riskset.survival.Interval;

/// Time by which survival has fallen to a given probability, by the rule of SPSS, with its standard error.
///
/// The estimate `t_p` is the first event time with `S <= p`. Its standard error is `SE(S(t_p)) / f` with
/// `f = (S(u) - S(l)) / (l - u)`, `u` the last event time with `S >= p + 0.05`, `l` the first with `S <= p - 0.05`;
/// limits are `t_p -/+ z SE`. Source: IBM SPSS Statistics Algorithms, KM, "Estimation of percentiles and standard error".
/// Agrees with the survival table of SPSS `KM`, and with `median(SE)` as clinical papers print it.
public sealed interface SpssQuantile {

    /// Survival never falls so far.
    record NotReached() implements SpssQuantile {}

    /// The time is known and its standard error is not.
    ///
    /// @param time   first event time with `S <= p`
    /// @param reason why there is no standard error
    record WithoutError(double time, Reason reason) implements SpssQuantile {}

    /// The time with its standard error.
    ///
    /// @param time   first event time with `S <= p`
    /// @param error  standard error; 0 where survival is 0 at that time (as after the last of two patients), which says
    ///               nothing about precision and deserves a warning
    /// @param limits `time -/+ z error`, not cut off at 0
    record WithError(double time, double error, Interval limits) implements SpssQuantile {

        /// Whether the standard error is 0 only because nobody survived past the estimate.
        public boolean isDegenerate() {
            return error == 0;
        }
    }

    /// Why a quantile has no standard error.
    enum Reason {
        /// No event time has survival at or above `p + 0.05`: the curve drops too steeply at its start.
        NO_EVENT_ABOVE,
        /// No event time has survival at or below `p - 0.05`: the curve ends too early.
        NO_EVENT_BELOW
    }

    /// The quantile of a curve.
    ///
    /// @param probability survival probability asked for, strictly between 0 and 1: 0.5 is the median
    /// @throws IllegalArgumentException if it is not
    static SpssQuantile of(SurvivalCurve curve, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not strictly between 0 and 1");
        }
        return SpssRule.quantile(curve, probability);
    }

    /// The median of a curve.
    static SpssQuantile median(SurvivalCurve curve) {
        return of(curve, 0.5);
    }
}
