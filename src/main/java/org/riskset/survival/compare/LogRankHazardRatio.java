package org.riskset.survival.compare;

import java.util.Optional;
import org.riskset.survival.ConfidenceLevel;

/// Hazard ratios guessed from log-rank numbers alone, for checking published tables; a Cox model gives the one to report.
///
/// Source: Berry, Kitchin & Mock (1991). The first group is the numerator.
///
/// @param observedOverExpected `(O1 / E1) / (O2 / E2)`, `se(log) = sqrt(1 / E1 + 1 / E2)`
/// @param petoOneStep          `exp((O1 - E1) / V)`, `se(log) = 1 / sqrt(V)`
public record LogRankHazardRatio(RatioContrast observedOverExpected, RatioContrast petoOneStep) {

    /// The ratios of two groups; empty if there are not two, or one has no event or no variance.
    public static Optional<LogRankHazardRatio> of(RankScores scores, ConfidenceLevel level) {
        if (scores.groups() != 2
                || !(scores.observed(0) > 0 && scores.observed(1) > 0 && scores.covariance(0, 0) > 0)) {
            return Optional.empty();
        }
        double ratio = scores.observed(0) / scores.expected(0) / (scores.observed(1) / scores.expected(1));
        double error = Math.sqrt(1 / scores.expected(0) + 1 / scores.expected(1));
        double variance = scores.covariance(0, 0);
        double peto = Math.exp((scores.observed(0) - scores.expected(0)) / variance);
        return Optional.of(new LogRankHazardRatio(
                RatioContrast.of(ratio, error, level),
                RatioContrast.of(peto, 1 / Math.sqrt(variance), level)));
    }
}
