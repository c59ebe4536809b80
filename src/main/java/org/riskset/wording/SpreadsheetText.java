package org.riskset.wording;

/// Text on its way into a file that a spreadsheet program may open.
public final class SpreadsheetText {
    /// The signs a formula begins with; the wide ones are those of East Asian keyboards, which Excel reads alike.
    private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String CONTROLS = "\t\r\n";

    private SpreadsheetText() {}

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula; any other text as it is.
    ///
    /// A sign that stands alone, as in the receptor status `+`, is no formula.
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /// Whether a spreadsheet would take the text for a formula.
    public static boolean isFormula(String text) {
        if (!text.isEmpty() && CONTROLS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        String start = text.strip();
        return start.length() > 1 && STARTS.indexOf(start.charAt(0)) >= 0;
    }
}
