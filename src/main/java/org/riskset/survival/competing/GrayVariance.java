package org.riskset.survival.competing;

/// Standard error of a cumulative incidence by the delta method with hypergeometric variances, as in `cmprsk::cuminc`.
///
/// `var F(t) = sum over events s <= t of ((1 for the cause) - (F(t) - F(s)) / S(s))^2 S(s-)^2 v(s)`, where v is the
/// variance of the cause's (or the other causes') increment, `d / n^2 (1 - (d - 1) / (n - 1))`. It is kept as a quadratic
/// in F(t). Source: Gray (1988); Marubini & Valsecchi (1995), section 10.2.
final class GrayVariance {
    private GrayVariance() {}

    static double[] errors(CauseCounts counts, double[] incidence) {
        double[] errors = new double[counts.size()];
        double free = 1;
        double constant = 0;
        double linear = 0;
        double quadratic = 0;
        for (int i = 0; i < errors.length; i++) {
            double n = counts.atRisk()[i];
            double after = free * (n - counts.cause()[i] - counts.other()[i]) / n;
            double reciprocal = after > 0 ? 1 / after : 0;
            double f = incidence[i];
            if (counts.other()[i] > 0 && after > 0) {
                double v = increment(counts.other()[i], n) * free * free;
                double at = f * reciprocal;
                constant += at * at * v;
                linear += at * reciprocal * v;
                quadratic += reciprocal * reciprocal * v;
            }
            if (counts.cause()[i] > 0) {
                double v = increment(counts.cause()[i], n) * free * free;
                double at = 1 + f * reciprocal;
                constant += at * at * v;
                linear += at * reciprocal * v;
                quadratic += reciprocal * reciprocal * v;
            }
            errors[i] = Math.sqrt(Math.max(0, constant - 2 * f * linear + f * f * quadratic));
            free = after;
        }
        return errors;
    }

    private static double increment(double events, double atRisk) {
        double correction = events > 1 ? 1 - (events - 1) / (atRisk - 1) : 1;
        return correction * events / (atRisk * atRisk);
    }
}
