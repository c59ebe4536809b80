package org.riskset.survival.cutpoint;

import org.riskset.survival.OrderedFollowUp;

/// Outcome of looking at every cut-point of a number: the profile, or why there is none.
public sealed interface CutPointSearch {

    /// The statistic at every candidate.
    record Searched(CutPointProfile profile) implements CutPointSearch {}

    /// No profile.
    record NotSearched(Reason reason) implements CutPointSearch {}

    /// Why there is no profile.
    enum Reason {
        /// Nobody with a value had the event.
        NO_EVENTS,
        /// No cut leaves enough patients on both sides.
        NO_CANDIDATES
    }

    /// Looks at every cut that leaves at least a share of the patients on both sides. O(n log n).
    ///
    /// @param followUp   the cohort in time order
    /// @param values     number of every patient of the cohort, `NaN` where missing
    /// @param leastShare of the patients on either side, in `[0, 0.5)`; 0.1 is usual
    /// @throws IllegalArgumentException if the lengths differ or the share is out of range
    static CutPointSearch of(OrderedFollowUp followUp, double[] values, double leastShare) {
        if (values.length != followUp.cohortSize() || !(leastShare >= 0 && leastShare < 0.5)) {
            throw new IllegalArgumentException(values.length + " values for a cohort of " + followUp.cohortSize()
                    + " patients, least share " + leastShare);
        }
        return CutPointSweep.search(followUp, values, leastShare);
    }
}
