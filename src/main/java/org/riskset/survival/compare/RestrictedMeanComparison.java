package org.riskset.survival.compare;

import java.util.Optional;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.curve.RestrictedMean;

/// Mean survival restricted to the same limit, compared between two groups: what to report where hazards cross.
///
/// Source: Royston & Parmar (2013); Uno et al. (2014). Agrees with `survRM2::rmst2` of R.
///
/// @param difference mean of the second group minus mean of the first; empty if neither mean varies
/// @param ratio      mean of the second over mean of the first; empty if a mean is 0 or neither varies
/// @param lostRatio  time lost before the limit (tau minus mean), second over first; empty if a group loses none
public record RestrictedMeanComparison(
        Optional<Contrast> difference, Optional<RatioContrast> ratio, Optional<RatioContrast> lostRatio) {

    /// Compares two groups.
    ///
    /// @throws IllegalArgumentException if the means are restricted to different limits
    public static RestrictedMeanComparison of(RestrictedMean first, RestrictedMean second, ConfidenceLevel level) {
        if (first.tau() != second.tau()) {
            throw new IllegalArgumentException("means restricted to " + first.tau() + " and " + second.tau());
        }
        double error = Math.hypot(first.standardError(), second.standardError());
        Optional<Contrast> difference = error > 0
                ? Optional.of(Contrast.of(second.mean() - first.mean(), error, level))
                : Optional.empty();
        double tau = first.tau();
        return new RestrictedMeanComparison(
                difference,
                ratio(first.mean(), first.standardError(), second.mean(), second.standardError(), level),
                ratio(
                        tau - first.mean(),
                        first.standardError(),
                        tau - second.mean(),
                        second.standardError(),
                        level));
    }

    private static Optional<RatioContrast> ratio(
            double first, double firstError, double second, double secondError, ConfidenceLevel level) {
        if (!(first > 0 && second > 0 && firstError + secondError > 0)) {
            return Optional.empty();
        }
        double errorOfLog = Math.hypot(firstError / first, secondError / second);
        return Optional.of(RatioContrast.of(second / first, errorOfLog, level));
    }
}
