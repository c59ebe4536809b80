package org.riskset.inference;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The test of Shapiro & Wilk (1965) for normality, in Royston's (1995) approximation. R `shapiro.test`.
///
/// @param w      test statistic in (0, 1]; small where the sample is not normal
/// @param pValue probability of a smaller w under normality
public record ShapiroWilk(double w, double pValue) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    // Polynomials of algorithm AS R94, constant term first.
    private static final double[] LAST_WEIGHT = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] WEIGHT_BEFORE = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
    private static final double[] SMALL_DEVIATION = {1.3822, -.77857, .062767, -.0020322};
    private static final double[] LARGE_MEAN = {-1.5861, -.31082, -.083751, .0038915};
    private static final double[] LARGE_DEVIATION = {-.4803, -.082676, .0030302};

    /// Tests a sample of 3 to 5000 values.
    public static Outcome<ShapiroWilk> of(double[] values) {
        if (values.length < 3) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        if (values.length > 5000) {
            return Outcome.none(Outcome.Reason.TOO_MANY_VALUES);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Sample.isConstant(sorted)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double complement = oneMinusW(sorted, weights(sorted.length));
        return Outcome.of(new ShapiroWilk(1 - complement, pValue(complement, sorted.length)));
    }

    /// Weights of the largest values, largest first; those of the smallest are the same with the other sign.
    private static double[] weights(int n) {
        int half = n / 2;
        if (n == 3) {
            return new double[] {Math.sqrt(0.5)};
        }
        double[] m = new double[half];
        double squares = 0;
        for (int i = 0; i < half; i++) {
            m[i] = NORMAL.inverseCumulativeProbability((i + 1 - .375) / (n + .25));
            squares += 2 * m[i] * m[i];
        }
        double root = 1 / Math.sqrt(n);
        double[] a = new double[half];
        a[0] = polynomial(LAST_WEIGHT, root) - m[0] / Math.sqrt(squares);
        int next = 1;
        double left = squares - 2 * m[0] * m[0];
        double leftOfOne = 1 - 2 * a[0] * a[0];
        if (n > 5) {
            a[1] = polynomial(WEIGHT_BEFORE, root) - m[1] / Math.sqrt(squares);
            left -= 2 * m[1] * m[1];
            leftOfOne -= 2 * a[1] * a[1];
            next = 2;
        }
        double factor = Math.sqrt(left / leftOfOne);
        for (int i = next; i < half; i++) {
            a[i] = -m[i] / factor;
        }
        return a;
    }

    /// One minus the squared correlation of values and weights, formed without cancellation.
    private static double oneMinusW(double[] sorted, double[] a) {
        int n = sorted.length;
        double range = sorted[n - 1] - sorted[0];
        double mean = Sample.mean(sorted) / range;
        double ofWeights = 0;
        double ofValues = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            int fromEnd = Math.min(i, n - 1 - i);
            double weight = 2 * i == n - 1 ? 0 : Math.signum(2.0 * i - (n - 1)) * a[fromEnd];
            double value = sorted[i] / range - mean;
            ofWeights += weight * weight;
            ofValues += value * value;
            product += weight * value;
        }
        double scale = Math.sqrt(ofWeights * ofValues);
        return (scale - product) * (scale + product) / (ofWeights * ofValues);
    }

    private static double pValue(double complement, int n) {
        if (n == 3) {
            double p = 6 / Math.PI * (Math.asin(Math.sqrt(1 - complement)) - Math.asin(Math.sqrt(0.75)));
            return Math.max(0, p);
        }
        double y = Math.log(complement);
        double logN = Math.log(n);
        if (n <= 11) {
            double gamma = -2.273 + .459 * n;
            if (y >= gamma) {
                return 1e-99;
            }
            return upperTail(
                    -Math.log(gamma - y), polynomial(SMALL_MEAN, n), Math.exp(polynomial(SMALL_DEVIATION, n)));
        }
        return upperTail(y, polynomial(LARGE_MEAN, logN), Math.exp(polynomial(LARGE_DEVIATION, logN)));
    }

    private static double upperTail(double value, double mean, double deviation) {
        return NORMAL.survivalProbability((value - mean) / deviation);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
