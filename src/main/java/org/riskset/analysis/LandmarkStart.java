package org.riskset.analysis;

import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;

/// What a landmark analysis gives at one start of the clock.
///
/// @param start  in the cohort's unit
/// @param result the comparison among patients still followed then; empty where there is nobody
public record LandmarkStart(double start, Optional<AnalysisResult> result) {
    /// The analysis at each of several starts, so that none is chosen for its p alone. O(n log n) each.
    ///
    /// @param cohort with the clock running from the start
    /// @param plan   the groups, as they are at the landmark
    public static List<LandmarkStart> of(Cohort cohort, AnalysisPlan plan, List<Double> starts) {
        return starts.stream()
                .map(start -> new LandmarkStart(
                        start, cohort.from(start).map(later -> new AnalysisRunner(later).run(plan))))
                .toList();
    }
}
