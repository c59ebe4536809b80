package org.riskset.analysis;

import java.util.List;
import java.util.Optional;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.compare.RestrictedMeanComparison;
import org.riskset.survival.curve.RestrictedMean;

/// Mean survival restricted to the longest time that every group is followed: what describes a difference when hazards are
/// not proportional.
///
/// @param tau      the limit
/// @param means    one per group with patients, in display order
/// @param contrast second group against the first; empty unless there are two groups
public record MeanComparison(double tau, List<RestrictedMean> means, Optional<RestrictedMeanComparison> contrast) {
    public MeanComparison {
        means = List.copyOf(means);
    }

    /// The comparison of these groups up to the shortest of their longest follow-ups. O(steps).
    ///
    /// @return empty with fewer than two groups, or where one is not followed at all
    static Optional<MeanComparison> of(List<GroupSummary> present, ConfidenceLevel level) {
        double tau = present.stream()
                .mapToDouble(group -> group.curve().maxTime().orElse(0))
                .min()
                .orElse(0);
        if (present.size() < 2 || tau <= 0) {
            return Optional.empty();
        }
        List<RestrictedMean> means =
                present.stream().map(group -> RestrictedMean.of(group.curve(), tau)).toList();
        return Optional.of(new MeanComparison(
                tau,
                means,
                means.size() == 2
                        ? Optional.of(RestrictedMeanComparison.of(means.get(0), means.get(1), level))
                        : Optional.empty()));
    }
}
