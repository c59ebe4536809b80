package org.riskset.survival.regression;

/// A column of a Cox model that was set aside, with the reason.
///
/// @param column the column
/// @param reason why it has no coefficient
public record DroppedColumn(Covariate.Column column, Reason reason) {

    /// Why a column was set aside.
    public enum Reason {
        /// It has the same value for every patient, or for every patient of each stratum.
        CONSTANT,
        /// The columns before it determine it.
        EXPLAINED_BY_OTHERS,
        /// Whenever an event happens, all patients at risk share its value.
        NO_INFORMATION
    }
}
