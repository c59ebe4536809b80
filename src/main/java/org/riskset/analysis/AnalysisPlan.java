package org.riskset.analysis;

import org.riskset.cohort.Grouping;

/// What is to be computed on a cohort.
///
/// @param grouping how patients are split
/// @param origin   how its cut-points came about; without meaning for other groupings
/// @param options  conventions
public record AnalysisPlan(Grouping grouping, CutPointOrigin origin, AnalysisOptions options) {
    /// The whole cohort as one curve, by the default conventions.
    public static final AnalysisPlan WHOLE_COHORT =
            new AnalysisPlan(new Grouping.Whole(), CutPointOrigin.FIXED_IN_ADVANCE, AnalysisOptions.DEFAULT);

    public AnalysisPlan withGrouping(Grouping other, CutPointOrigin otherOrigin) {
        return new AnalysisPlan(other, otherOrigin, options);
    }

    public AnalysisPlan withOptions(AnalysisOptions other) {
        return new AnalysisPlan(grouping, origin, other);
    }
}
