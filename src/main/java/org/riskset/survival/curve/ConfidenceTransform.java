package org.riskset.survival.curve;

/// Scale on which pointwise confidence limits of a survival probability are symmetric.
///
/// Every function takes a survival `S` in `(0, 1]` and the standard error of `log S` by Greenwood's formula,
/// `sigma = sqrt(sum d / (n (n - d)))`, and agrees with `survfit(conf.type = ...)` of R.
/// Source: Kalbfleisch & Prentice (2002), section 1.4; Borgan & Liestøl (1990) for the arcsine.
public enum ConfidenceTransform {
    /// `log(-log S)`, the default: limits stay inside (0, 1). R `"log-log"`. No limits where S = 1.
    LOG_LOG {
        @Override
        double lower(double survival, double sigma, double z) {
            double hazard = -Math.log(survival);
            return Math.exp(-hazard * Math.exp(z * sigma / hazard));
        }

        @Override
        double leastLower(double highest, double lowest, double sigma, double z) {
            double leastHazard = Math.max(0, -Math.log(highest)); // not -0, which would turn the sign of the quotient
            return Math.exp(Math.log(lowest) * Math.exp(z * sigma / leastHazard));
        }

        @Override
        double upper(double survival, double sigma, double z) {
            double hazard = -Math.log(survival);
            return Math.exp(-hazard * Math.exp(-z * sigma / hazard));
        }

        @Override
        boolean hasLimits(double survival) {
            return survival > 0 && survival < 1;
        }
    },

    /// `log S`; the upper limit is capped at 1. R `"log"`, its default.
    LOG {
        @Override
        double lower(double survival, double sigma, double z) {
            return survival * Math.exp(-z * sigma);
        }

        @Override
        double leastLower(double highest, double lowest, double sigma, double z) {
            return lower(lowest, sigma, z);
        }

        @Override
        double upper(double survival, double sigma, double z) {
            return Math.min(1, survival * Math.exp(z * sigma));
        }

        @Override
        boolean hasLimits(double survival) {
            return survival > 0;
        }
    },

    /// `S` itself, limits cut off at 0 and 1. R `"plain"`, and SPSS.
    PLAIN {
        @Override
        double lower(double survival, double sigma, double z) {
            return Math.max(0, survival - z * survival * sigma);
        }

        @Override
        double leastLower(double highest, double lowest, double sigma, double z) {
            return lower(lowest, sigma, z);
        }

        @Override
        double upper(double survival, double sigma, double z) {
            return Math.min(1, survival + z * survival * sigma);
        }

        @Override
        boolean hasLimits(double survival) {
            return survival > 0;
        }
    },

    /// `asin(sqrt S)`. R `"arcsin"`. No limits where S = 1.
    ARCSINE {
        @Override
        double lower(double survival, double sigma, double z) {
            double angle = Math.asin(Math.sqrt(survival)) - halfWidth(survival, sigma, z);
            double sine = Math.sin(Math.max(0, angle));
            return sine * sine;
        }

        @Override
        double leastLower(double highest, double lowest, double sigma, double z) {
            double sine = Math.sin(Math.max(0, Math.asin(Math.sqrt(lowest)) - halfWidth(highest, sigma, z)));
            return sine * sine;
        }

        @Override
        double upper(double survival, double sigma, double z) {
            double angle = Math.asin(Math.sqrt(survival)) + halfWidth(survival, sigma, z);
            double sine = Math.sin(Math.min(Math.PI / 2, angle));
            return sine * sine;
        }

        @Override
        boolean hasLimits(double survival) {
            return survival > 0 && survival < 1;
        }

        private double halfWidth(double survival, double sigma, double z) {
            return 0.5 * z * sigma * Math.sqrt(survival / (1 - survival));
        }
    };

    /// Lower limit; only where [#hasLimits] is `true`.
    abstract double lower(double survival, double sigma, double z);

    /// A height under which no lower limit lies while survival falls between two values and sigma is no larger than given;
    /// NaN or 0 where none is known.
    abstract double leastLower(double highest, double lowest, double sigma, double z);

    /// Upper limit; only where [#hasLimits] is `true`.
    abstract double upper(double survival, double sigma, double z);

    /// Whether the transform gives limits for this survival probability; it never does at 0.
    abstract boolean hasLimits(double survival);
}
