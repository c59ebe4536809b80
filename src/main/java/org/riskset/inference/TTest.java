package org.riskset.inference;

import org.apache.commons.statistics.distribution.TDistribution;

/// Student's t test of two means.
///
/// @param t                test statistic, with the sign of the difference
/// @param degreesOfFreedom a whole number only for equal variances
/// @param pValue           two-sided
/// @param difference       mean of the first sample minus mean of the second
/// @param limits           confidence limits of the difference
public record TTest(double t, double degreesOfFreedom, double pValue, double difference, Limits limits) {

    /// Welch's test, which does not assume equal variances. R `t.test(a, b)`; SPSS "equal variances not assumed".
    ///
    /// @param coverage of the limits, such as 0.95
    public static Outcome<TTest> welch(double[] first, double[] second, double coverage) {
        if (first.length < 2 || second.length < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        double a = Sample.variance(first) / first.length;
        double b = Sample.variance(second) / second.length;
        double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        return of(first, second, Math.sqrt(a + b), freedom, coverage);
    }

    /// The classical test, which assumes equal variances. R `t.test(a, b, var.equal = TRUE)`.
    ///
    /// @param coverage of the limits, such as 0.95
    public static Outcome<TTest> pooled(double[] first, double[] second, double coverage) {
        int freedom = first.length + second.length - 2;
        if (first.length < 1 || second.length < 1 || freedom < 1) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        double squares = Sample.squaresAround(first, Sample.mean(first))
                + Sample.squaresAround(second, Sample.mean(second));
        double error = Math.sqrt(squares / freedom * (1.0 / first.length + 1.0 / second.length));
        return of(first, second, error, freedom, coverage);
    }

    private static Outcome<TTest> of(
            double[] first, double[] second, double error, double freedom, double coverage) {
        double size = Math.max(Math.abs(Sample.mean(first)), Math.abs(Sample.mean(second)));
        if (!(error > 10 * Math.ulp(size))) { // R: data are essentially constant
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        TDistribution distribution = TDistribution.of(freedom);
        double difference = Sample.mean(first) - Sample.mean(second);
        double t = difference / error;
        double half = distribution.inverseSurvivalProbability((1 - coverage) / 2) * error;
        double p = 2 * distribution.survivalProbability(Math.abs(t));
        return Outcome.of(new TTest(t, freedom, p, difference, new Limits(difference - half, difference + half)));
    }
}
