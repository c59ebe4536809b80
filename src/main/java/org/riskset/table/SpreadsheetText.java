package org.riskset.table;

/// Text on its way into a file that a spreadsheet program may open.
public final class SpreadsheetText {
    private static final String STARTS = "=+-@\t\r";

    private SpreadsheetText() {}

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula; any other text as it is.
    ///
    /// A sign that stands alone, as in the receptor status `+`, is no formula.
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /// Whether a spreadsheet would take the text for a formula.
    public static boolean isFormula(String text) {
        String start = text.stripLeading();
        return start.length() > 1 && STARTS.indexOf(start.charAt(0)) >= 0
                || !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
    }
}
