package org.riskset.survival.compare;

import java.util.Optional;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.curve.LandmarkSurvival;

/// Difference in survival between two groups at a chosen time.
public final class LandmarkDifference {
    private LandmarkDifference() {}

    /// Survival of the second group minus that of the first, with `se^2 = se_1^2 + se_2^2` by Greenwood.
    ///
    /// Empty if a group has no standard error there (survival 0) or neither survival varies. Source: Klein et al. (2007).
    ///
    /// @throws IllegalArgumentException if the times differ
    public static Optional<Contrast> of(LandmarkSurvival first, LandmarkSurvival second, ConfidenceLevel level) {
        if (first.time() != second.time()) {
            throw new IllegalArgumentException("landmarks at " + first.time() + " and " + second.time());
        }
        if (first.standardError().isEmpty() || second.standardError().isEmpty()) {
            return Optional.empty();
        }
        double error = Math.hypot(
                first.standardError().getAsDouble(), second.standardError().getAsDouble());
        return error > 0
                ? Optional.of(Contrast.of(second.survival() - first.survival(), error, level))
                : Optional.empty();
    }
}
