package org.riskset.survival.regression;

/// A concave log-likelihood of coefficients on a design's orthogonal columns, to be climbed by Newton-Raphson.
interface PartialLikelihood {

    /// Number of coefficients.
    int size();

    /// Value, score and information at a set of coefficients.
    CoxLikelihood at(double[] gamma);

    /// Linear predictors of all rows.
    double[] linear(double[] gamma);
}
