package org.riskset.survival.regression;

import java.util.OptionalDouble;
import org.riskset.survival.ChiSquareTest;

/// A hazard ratio with limits and test from the profile of a likelihood, which stand where Wald's do not.
///
/// @param column      column of the design
/// @param coefficient logarithm of the ratio; empty where the likelihood has no maximum
/// @param lower       lower limit of the ratio; empty if the profile never falls so far on this side: 0
/// @param upper       upper limit of the ratio; empty if the profile never falls so far on this side: infinity
/// @param test        likelihood-ratio test that the ratio is 1
public record ProfiledRatio(
        Covariate.Column column,
        OptionalDouble coefficient,
        OptionalDouble lower,
        OptionalDouble upper,
        ChiSquareTest test) {

    /// The hazard ratio; empty where the likelihood has no maximum.
    public OptionalDouble ratio() {
        return coefficient.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.exp(coefficient.getAsDouble()));
    }
}
