package org.riskset.spreadsheet;

/// Something about how a column's values were read that its reader should know although no value is lost.
///
/// @param column heading of the column
/// @param remark what was done
/// @param cells  how many cells it was done to
public record ColumnNote(String column, Remark remark, int cells) {

    /// What was done to read a value.
    public enum Remark {
        /// `6,2` was read as 6.2.
        DECIMAL_COMMA,
        /// `1,234` was read as 1234.
        THOUSANDS_SEPARATED,
        /// The unit in the cell was taken off.
        UNIT_IN_CELL,
        /// `14` was read as 2014; two digits from 30 on as the last century.
        TWO_DIGIT_YEAR,
        /// Month and year without a day were read as the 15th.
        DAY_NOT_GIVEN,
        /// A time of day was taken off a date.
        TIME_OF_DAY
    }
}
