package org.riskset.survival.regression;

/// The logarithm of a product of positive numbers, with few logarithms taken: many factors are multiplied before one is.
final class LogProduct {
    private static final double LARGE = 1e200;
    private static final double SMALL = 1e-200;
    /// Factors beyond these are taken one by one: the product must not overflow.
    private static final double FAR_ABOVE_ONE = 1e100;
    private static final double FAR_BELOW_ONE = 1e-100;

    private double product = 1;
    private double log;

    /// @param factor positive
    void times(double factor) {
        if (!(factor > FAR_BELOW_ONE && factor < FAR_ABOVE_ONE)) {
            log += Math.log(factor);
            return;
        }
        product *= factor;
        if (product > LARGE || product < SMALL) {
            log += Math.log(product);
            product = 1;
        }
    }

    double log() {
        return log + Math.log(product);
    }
}
