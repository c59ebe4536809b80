package org.riskset.spreadsheet;

/// A cell whose value could not be read as its column asks; it is missing in the registry.
///
/// @param sourceRow 1-based row in the reader's own program
/// @param column    heading of the column
/// @param written   the value as written
/// @param reason    why it could not be read
public record CellProblem(int sourceRow, String column, String written, Reason reason) {

    /// Why a value could not be read.
    public enum Reason {
        NOT_A_NUMBER,
        /// A number with another unit than the rest of the column, which is not converted silently.
        OTHER_UNIT,
        /// Only known to be below (or at most) a limit, as in `<5`.
        BELOW_A_LIMIT,
        /// Only known to be above (or at least) a limit, as in `>100`.
        ABOVE_A_LIMIT,
        NOT_A_DATE,
        /// Written as a date of a day that does not exist, such as 31.02.2021.
        NO_SUCH_DAY,
        /// A date that could be read with the day or the month first, in a column where the reader has not said which.
        DAY_OR_MONTH_FIRST,
        /// A date of which only the year is given.
        ONLY_A_YEAR,
        NOT_YES_OR_NO,
        /// The spreadsheet program shows an error, such as `#DIV/0!`.
        FORMULA_FAILED,
        /// A formula whose result is not stored in the file.
        FORMULA_NOT_CALCULATED
    }
}
