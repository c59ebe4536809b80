package org.riskset.analysis;

import java.util.Optional;
import org.riskset.cohort.Grouping;

/// What is to be computed on a cohort.
///
/// @param grouping how patients are split
/// @param origin   how its cut-points came about; without meaning for other groupings
/// @param options  conventions
/// @param stratum  column within whose levels the groups are compared as well; empty for none
public record AnalysisPlan(
        Grouping grouping, CutPointOrigin origin, AnalysisOptions options, Optional<String> stratum) {
    /// The whole cohort as one curve, by the default conventions.
    public static final AnalysisPlan WHOLE_COHORT =
            new AnalysisPlan(new Grouping.Whole(), CutPointOrigin.FIXED_IN_ADVANCE, AnalysisOptions.DEFAULT);

    /// A plan without a stratum.
    public AnalysisPlan(Grouping grouping, CutPointOrigin origin, AnalysisOptions options) {
        this(grouping, origin, options, Optional.empty());
    }

    /// The same for another grouping; a stratum that is grouped by from now on is given up.
    public AnalysisPlan withGrouping(Grouping other, CutPointOrigin otherOrigin) {
        return new AnalysisPlan(
                other, otherOrigin, options, stratum.filter(column -> !other.columnName().equals(Optional.of(column))));
    }

    public AnalysisPlan withStratum(Optional<String> column) {
        return new AnalysisPlan(grouping, origin, options, column);
    }

    public AnalysisPlan withOptions(AnalysisOptions other) {
        return new AnalysisPlan(grouping, origin, other, stratum);
    }
}
