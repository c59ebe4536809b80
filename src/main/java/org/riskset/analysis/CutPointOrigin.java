package org.riskset.analysis;

/// How the cut-points of a grouping came about; it decides whether the p-value can be taken at its word.
public enum CutPointOrigin {
    /// Named before the data were looked at, as in a protocol or an earlier paper.
    FIXED_IN_ADVANCE,
    /// Moved, or kept, after seeing the result.
    CHOSEN_AFTER_LOOKING
}
