package org.riskset.analysis;

import java.util.Optional;
import org.riskset.cohort.Grouping;

/// What is to be computed on a cohort.
///
/// @param grouping  how patients are split
/// @param origin    how its cut-points came about; without meaning for other groupings
/// @param options   conventions
/// @param stratum   column within whose levels the groups are compared as well; empty for none
/// @param reference colour of the group that the hazards of the others are compared with, see
///                  [org.riskset.cohort.Group#colour]; empty for the first with patients
public record AnalysisPlan(
        Grouping grouping,
        CutPointOrigin origin,
        AnalysisOptions options,
        Optional<String> stratum,
        Optional<Integer> reference) {
    /// The whole cohort as one curve, by the default conventions.
    public static final AnalysisPlan WHOLE_COHORT =
            new AnalysisPlan(new Grouping.Whole(), CutPointOrigin.FIXED_IN_ADVANCE, AnalysisOptions.DEFAULT);

    /// A plan without a stratum, against the first group.
    public AnalysisPlan(Grouping grouping, CutPointOrigin origin, AnalysisOptions options) {
        this(grouping, origin, options, Optional.empty(), Optional.empty());
    }

    /// The same for another grouping; a stratum that is grouped by from now on is given up, and so is the reference where
    /// other variables make the groups.
    public AnalysisPlan withGrouping(Grouping other, CutPointOrigin otherOrigin) {
        return new AnalysisPlan(
                other,
                otherOrigin,
                options,
                stratum.filter(column -> !other.columns().contains(column)),
                reference.filter(_ -> other.columns().equals(grouping.columns())));
    }

    public AnalysisPlan withStratum(Optional<String> column) {
        return new AnalysisPlan(grouping, origin, options, column, reference);
    }

    public AnalysisPlan withOptions(AnalysisOptions other) {
        return new AnalysisPlan(grouping, origin, other, stratum, reference);
    }

    public AnalysisPlan withReference(Optional<Integer> colour) {
        return new AnalysisPlan(grouping, origin, options, stratum, colour);
    }
}
