package org.riskset.survival.compare;

import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.UpperTail;

/// A difference between two groups with its normal limits and test.
///
/// @param estimate      the difference
/// @param standardError its standard error
/// @param limits        `estimate -/+ z se`
/// @param z             estimate over standard error
/// @param pValue        two-sided
public record Contrast(double estimate, double standardError, Interval limits, double z, double pValue) {

    static Contrast of(double estimate, double standardError, ConfidenceLevel level) {
        double half = level.z() * standardError;
        double z = estimate / standardError;
        return new Contrast(
                estimate,
                standardError,
                new Interval(estimate - half, estimate + half),
                z,
                UpperTail.twoSidedNormal(z));
    }
}
