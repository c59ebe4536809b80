package org.riskset.survival.compare;

import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.UpperTail;

/// A ratio of two groups with limits and test on the log scale.
///
/// @param estimate   the ratio
/// @param errorOfLog standard error of its logarithm
/// @param limits     `exp(log ratio -/+ z se)`
/// @param pValue     two-sided, for a ratio of 1
public record RatioContrast(double estimate, double errorOfLog, Interval limits, double pValue) {

    static RatioContrast of(double estimate, double errorOfLog, ConfidenceLevel level) {
        double logarithm = Math.log(estimate);
        double half = level.z() * errorOfLog;
        return new RatioContrast(
                estimate,
                errorOfLog,
                new Interval(Math.exp(logarithm - half), Math.exp(logarithm + half)),
                UpperTail.twoSidedNormal(logarithm / errorOfLog));
    }
}
