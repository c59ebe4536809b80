package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.riskset.spreadsheet.raw.CellKind;
import org.riskset.spreadsheet.raw.FileFormat;
import org.riskset.spreadsheet.raw.RawSheet;

/// Where on a sheet the table of patients begins and ends: titles above, headings, totals and remarks below.
final class TableShape {
    private static final int ROWS_LOOKED_AT = 50;
    private static final int LAST_ROWS_LOOKED_AT = 10;
    /// A heading row fills at least this part of the table's width.
    private static final double FILLED = 0.6;
    private static final Pattern SUMMARY = Pattern.compile(
            "(grand )?totals?\\b.*|sum\\b.*|mean\\b.*|average\\b.*|median\\b.*|s\\.?d\\.?|count\\b.*|n\\s*=.*|summe\\b.*|(tổng|cộng|trung bình|trung vị)\\b.*");

    private TableShape() {}

    /// The row of the headings; empty where the table starts with values at once.
    static OptionalInt headingRow(RawSheet sheet) {
        if (sheet.format() == FileFormat.SPSS) {
            return OptionalInt.of(0);
        }
        int looked = Math.min(sheet.rows(), ROWS_LOOKED_AT);
        int width = 0;
        for (int row = 0; row < looked; row++) {
            width = Math.max(width, filled(sheet, row));
        }
        for (int row = 0; row < looked; row++) {
            int filled = filled(sheet, row);
            if (filled >= FILLED * width) {
                boolean words = texts(sheet, row) >= 0.5 * filled;
                return words || row + 1 < sheet.rows() && texts(sheet, row + 1) < texts(sheet, row) ? OptionalInt.of(row) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /// How many rows the headings take: two where a first line leaves cells blank (merged above several columns) that a second line of words fills.
    static int headingRows(RawSheet sheet, int names) {
        if (names + 2 >= sheet.rows() || sheet.format() == FileFormat.SPSS) {
            return 1;
        }
        int next = names + 1;
        boolean allWords = texts(sheet, next) == filled(sheet, next) && texts(sheet, next + 1) < filled(sheet, next + 1);
        boolean fills = false;
        for (int column = 0; column < sheet.columns(); column++) {
            boolean above = sheet.column(column).kind(names) != CellKind.BLANK;
            boolean below = sheet.column(column).kind(next) != CellKind.BLANK;
            fills |= !above && below;
            if (!above && !below && !isBlank(sheet, column, next + 1)) {
                return 1; // values under no name: then the second line is no line of names
            }
        }
        return allWords && fills ? 2 : 1;
    }

    private static boolean isBlank(RawSheet sheet, int column, int from) {
        for (int row = from; row < sheet.rows(); row++) {
            if (sheet.column(column).kind(row) != CellKind.BLANK) {
                return false;
            }
        }
        return true;
    }

    /// The heading of a column: with several lines, the names of its groups, carried to the right, and the column's own name.
    static String heading(RawSheet sheet, OptionalInt names, int namesRows, int column) {
        if (names.isEmpty()) {
            return "";
        }
        int last = names.getAsInt() + namesRows - 1;
        List<String> parts = new ArrayList<>();
        for (int row = names.getAsInt(); row < last; row++) {
            String group = carried(sheet, row, last, column);
            if (!group.isEmpty() && !parts.contains(group)) {
                parts.add(group);
            }
        }
        String own = oneLine(sheet.text(last, column));
        if (!own.isEmpty()) {
            parts.add(own);
        }
        return String.join(" ", parts);
    }

    /// Whether a line of headings has a text above this very column, not only one carried to it from the left.
    static boolean isNamed(RawSheet sheet, int names, int namesRows, int column) {
        for (int row = names; row < names + namesRows; row++) {
            if (!oneLine(sheet.text(row, column)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// What a line of headings says about a column: the text above it or, as in merged cells, the nearest on its left. A
    /// heading with nothing below it is one column's own and reaches no further.
    private static String carried(RawSheet sheet, int row, int last, int column) {
        for (int at = column; at >= 0; at--) {
            String text = oneLine(sheet.text(row, at));
            if (!text.isEmpty()) {
                return at == column || sheet.column(at).kind(last) != CellKind.BLANK ? text : "";
            }
        }
        return "";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// Rows at the end that are totals or remarks under the table, not patients.
    static List<Integer> rowsAfterTable(RawSheet sheet, int first) {
        List<Integer> rows = new ArrayList<>();
        if (sheet.format() == FileFormat.SPSS) {
            return rows;
        }
        int stop = Math.max(first + 1, sheet.rows() - LAST_ROWS_LOOKED_AT);
        for (int row = sheet.rows() - 1; row >= stop; row--) {
            boolean remark = sheet.columns() >= 4 && filled(sheet, row) == 1 && texts(sheet, row) == 1 && filled(sheet, first) >= 3;
            if (!remark && !isSummary(sheet, row)) {
                break;
            }
            rows.addFirst(row);
        }
        return rows;
    }

    private static boolean isSummary(RawSheet sheet, int row) {
        for (int column = 0; column < sheet.columns(); column++) {
            if (sheet.column(column).kind(row) != CellKind.BLANK) {
                return sheet.column(column).kind(row) == CellKind.TEXT
                        && SUMMARY.matcher(sheet.text(row, column).toLowerCase(Locale.ROOT)).matches();
            }
        }
        return false;
    }

    private static int filled(RawSheet sheet, int row) {
        int filled = 0;
        for (int column = 0; column < sheet.columns(); column++) {
            filled += sheet.column(column).kind(row) == CellKind.BLANK ? 0 : 1;
        }
        return filled;
    }

    private static int texts(RawSheet sheet, int row) {
        int texts = 0;
        for (int column = 0; column < sheet.columns(); column++) {
            texts += sheet.column(column).kind(row) == CellKind.TEXT ? 1 : 0;
        }
        return texts;
    }
}
