package org.riskset.cohort;

import java.util.List;

/// What came of making a cohort: the cohort, or the reason there is none.
public sealed interface CohortOutcome {
    /// A cohort of one patient or more.
    record Made(Cohort cohort) implements CohortOutcome {}

    /// No cohort can be made.
    ///
    /// @param problem    what is wrong
    /// @param column     the column it is about, empty where it is about the sheet
    /// @param exclusions the rows left out, where rows were looked at
    record NotMade(Problem problem, String column, List<Exclusion> exclusions) implements CohortOutcome {
        public NotMade {
            exclusions = List.copyOf(exclusions);
        }
    }

    /// Why no cohort can be made.
    enum Problem {
        NO_SUCH_COLUMN,
        NOT_A_DATE_COLUMN,
        NOT_A_NUMBER_COLUMN,
        NO_EVENT_VALUE,
        /// A filter names a column or a value that the registry does not have.
        FILTER_NOT_USABLE,
        /// The filters leave nobody.
        EVERYBODY_FILTERED,
        /// Nobody is followed until the landmark.
        NOBODY_AT_LANDMARK,
        NO_USABLE_ROW
    }
}
