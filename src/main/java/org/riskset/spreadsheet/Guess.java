package org.riskset.spreadsheet;

/// Why a column is taken for what it is taken for, with the counts behind it.
///
/// @param reason         what decided
/// @param values         cells that hold a value, missing codes not counted
/// @param agreeing       those of them that can be read as guessed
/// @param ambiguousDates dates that fit both with the day and with the month first
public record Guess(Reason reason, int values, int agreeing, int ambiguousDates) {

    /// What decided about a column.
    public enum Reason {
        /// The cells themselves are dates.
        DATE_CELLS,
        /// Texts that are dates in one order of day, month and year.
        DATES_AS_TEXT,
        /// Texts that are dates in two orders; another column of the sheet shows which is meant.
        DATES_AS_IN_OTHER_COLUMN,
        /// Texts that are dates in two orders and nothing shows which is meant.
        DATES_IN_TWO_ORDERS,
        NUMBERS,
        /// Numbers with their unit in the cell.
        NUMBERS_WITH_UNIT,
        /// A handful of different whole numbers: codes rather than measurements.
        FEW_WHOLE_NUMBERS,
        YES_AND_NO,
        FEW_DIFFERENT_TEXTS,
        MANY_DIFFERENT_TEXTS,
        /// The heading, or a different value in every row, shows that it names the patient.
        NAMES_THE_PATIENT,
        /// The file itself lists what the values mean.
        LABELS_IN_FILE,
        NOTHING_IN_COLUMN,
        /// As decided for an earlier export of the registry.
        FROM_RECIPE,
        /// As a data dictionary says.
        FROM_DICTIONARY,
        /// Not guessed: the reader decided.
        CHOSEN
    }
}
