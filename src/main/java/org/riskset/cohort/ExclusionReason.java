package org.riskset.cohort;

/// Why a row of the registry cannot be part of the analysis.
public enum ExclusionReason {
    /// A filter of the cohort is not fulfilled.
    OUTSIDE_FILTER,
    /// Follow-up began after the data cut-off.
    START_AFTER_CUT_OFF,
    /// The event happened, or follow-up ended, before the landmark from which the clock runs.
    BEFORE_LANDMARK,
    START_MISSING,
    START_UNREADABLE,
    END_MISSING,
    END_UNREADABLE,
    END_BEFORE_START,
    TIME_MISSING,
    TIME_UNREADABLE,
    TIME_NEGATIVE,
    STATUS_MISSING
}
