package org.riskset.cohort.filter;

/// Why a filter cannot be used on a registry, or read.
///
/// @param reason what is wrong
/// @param column the column it is about, or what was written where a column should stand
/// @param value  the value it is about, empty where it is about none
public record FilterProblem(Reason reason, String column, String value) {
    /// What is wrong.
    public enum Reason {
        /// The text does not begin with the name of a column.
        NO_SUCH_COLUMN,
        /// After the column stands nothing that is a condition.
        NO_CONDITION,
        /// A number column is compared with something that is no number.
        NOT_A_NUMBER,
        /// A date column is compared with something that is no date.
        NOT_A_DATE,
        /// A category does not have the level, or a column does not hold the value.
        NO_SUCH_VALUE,
        /// Free text has no order.
        NO_ORDER
    }
}
