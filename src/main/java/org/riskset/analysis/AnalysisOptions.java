package org.riskset.analysis;

import java.util.List;
import org.riskset.cohort.TimeUnit;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.curve.ConfidenceTransform;

/// Conventions an analysis follows.
///
/// @param transform scale of the pointwise confidence limits
/// @param level     their coverage
/// @param landmarks times at which survival is read off, in the cohort's unit, ascending
public record AnalysisOptions(ConfidenceTransform transform, ConfidenceLevel level, List<Double> landmarks) {
    /// Log-log limits, 95 %, survival at 6, 12 and 24 months.
    public static final AnalysisOptions DEFAULT = new AnalysisOptions(
            ConfidenceTransform.LOG_LOG, ConfidenceLevel.NINETY_FIVE, List.of(6.0, 12.0, 24.0));

    /// The default with survival read off after half a year, one and two years, in whole days or weeks where those are
    /// the unit.
    public static AnalysisOptions in(TimeUnit unit) {
        return DEFAULT.withLandmarks(
                switch (unit) {
                    case DAYS -> List.of(182.0, 365.0, 730.0);
                    case WEEKS -> List.of(26.0, 52.0, 104.0);
                    case MONTHS -> DEFAULT.landmarks();
                    case YEARS -> List.of(0.5, 1.0, 2.0);
                });
    }

    /// @throws IllegalArgumentException if a landmark is negative or not finite
    public AnalysisOptions {
        landmarks = landmarks.stream().sorted().distinct().toList();
        for (double landmark : landmarks) {
            if (!(landmark >= 0 && landmark < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("landmark time " + landmark);
            }
        }
    }

    public AnalysisOptions withTransform(ConfidenceTransform other) {
        return new AnalysisOptions(other, level, landmarks);
    }

    public AnalysisOptions withLevel(ConfidenceLevel other) {
        return new AnalysisOptions(transform, other, landmarks);
    }

    public AnalysisOptions withLandmarks(List<Double> other) {
        return new AnalysisOptions(transform, level, other);
    }
}
