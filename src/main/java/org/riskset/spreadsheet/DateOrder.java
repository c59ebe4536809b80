package org.riskset.spreadsheet;

/// In which order a column's dates, written as text, give day, month and year.
public enum DateOrder {
    YEAR_MONTH_DAY,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR,
    /// Every date of the column can be read with the day or the month first: the reader has to say which.
    AMBIGUOUS
}
