package org.riskset.cohort;

/// Where a patient's follow-up time comes from.
public sealed interface TimeRule {
    /// Follow-up runs from one date to another.
    ///
    /// @param startColumn name of the date column of time zero
    /// @param endColumn   name of the date column of death or last contact
    record Dates(String startColumn, String endColumn) implements TimeRule {}

    /// Follow-up is recorded as a number.
    ///
    /// @param column name of the number column
    /// @param unit   the unit its numbers are in
    record Duration(String column, TimeUnit unit) implements TimeRule {}
}
