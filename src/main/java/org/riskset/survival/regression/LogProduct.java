package org.riskset.survival.regression;

/// The logarithm of a product of positive numbers, with few logarithms taken: many factors are multiplied before one is.
final class LogProduct {
    private static final double LARGE = 1e200;
    private static final double SMALL = 1e-200;

    private double product = 1;
    private double log;

    /// @param factor positive, between 1e-100 and 1e100
    void times(double factor) {
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
