package org.riskset.survival.competing;

import org.riskset.survival.Interval;

/// Scale on which limits of a cumulative incidence F are symmetric, as `survfit(conf.type)` of R for states.
public enum IncidenceScale {
    /// `log F`.
    LOG {
        @Override
        Interval limits(double f, double error, double z) {
            return new Interval(f * Math.exp(-z * error / f), Math.min(1, f * Math.exp(z * error / f)));
        }

        @Override
        boolean hasLimits(double f) {
            return f > 0;
        }
    },
    /// F itself, cut off at 0 and 1.
    PLAIN {
        @Override
        Interval limits(double f, double error, double z) {
            return new Interval(Math.max(0, f - z * error), Math.min(1, f + z * error));
        }

        @Override
        boolean hasLimits(double f) {
            return true;
        }
    },
    /// `log(-log F)`.
    LOG_LOG {
        @Override
        Interval limits(double f, double error, double z) {
            double hazard = -Math.log(f);
            double exponent = z * error / (f * hazard);
            return new Interval(Math.exp(-hazard * Math.exp(exponent)), Math.exp(-hazard * Math.exp(-exponent)));
        }

        @Override
        boolean hasLimits(double f) {
            return f > 0 && f < 1;
        }
    };

    /// Limits; only where [#hasLimits] is `true`.
    abstract Interval limits(double f, double error, double z);

    /// Whether the scale gives limits for this incidence.
    abstract boolean hasLimits(double f);
}
