package org.riskset.table.docx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.riskset.table.SummaryTable;

/// Widths of a table's columns, shared out by the length of what stands in them, so that a range such as 0.03-0.30 is
/// not broken while a column of counts stands wide and empty. Where not all fits, the names at the left are broken between
/// their words, cells with numbers never.
///
/// @param shares of the whole width, in fiftieths of a per cent as Word counts them, 5000 together
/// @param small  whether more stands side by side than fits in the usual size
record ColumnWidths(int[] shares, boolean small) {
    /// Letters of the usual size side by side on an upright page, those of bold type counted as wider.
    private static final int PAGE = 100;
    /// The same of the smaller size.
    private static final int PAGE_SMALL = 113;
    /// How much wider a page lying on its side is.
    private static final double LANDSCAPE = 1.45;
    private static final int WHOLE = 5000;
    private static final int WIDEST_NAME = 24;
    private static final int LEAST_NAME = 14;
    private static final int INDENT = 3;
    private static final int LEAST = 5;
    private static final int PADDING = 2;
    private static final double BOLD = 1.15;
    private static final int SIDE_TWENTIETHS = 50;

    /// Whether numbers would be broken on an upright page, even in the smaller size.
    static boolean needsLandscape(SummaryTable table) {
        int numbers = IntStream.range(1, table.heads().size())
                .map(column -> numbers(table, column))
                .sum();
        return names(table, ColumnWidths::longestWord) + numbers > PAGE_SMALL;
    }

    static ColumnWidths of(SummaryTable table, boolean landscape) {
        double room = landscape ? LANDSCAPE : 1;
        double[] letters = new double[table.heads().size()];
        for (int column = 1; column < letters.length; column++) {
            letters[column] = numbers(table, column);
        }
        double numbers = Arrays.stream(letters).sum();
        int whole = names(table, String::length);
        boolean small = numbers + whole > room * PAGE;
        letters[0] = small ? Math.clamp(room * PAGE_SMALL - numbers, names(table, ColumnWidths::longestWord), whole) : whole;
        double together = Arrays.stream(letters).sum();
        return new ColumnWidths(
                Arrays.stream(letters).mapToInt(width -> (int) Math.round(WHOLE * width / together)).toArray(), small);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("[ -]")).mapToInt(String::length).max().orElse(0);
    }

    /// Letters the names at the left take.
    ///
    /// @param length of a name, whole or as broken
    private static int names(SummaryTable table, ToIntFunction<String> length) {
        int longest = table.rows().stream()
                .filter(row -> row.kind() != SummaryTable.Kind.SECTION)
                .mapToInt(row -> length.applyAsInt(row.cells().getFirst().plain()))
                .max()
                .orElse(0);
        int needed = Math.max(longestWord(table.heads().getFirst()), Math.min(WIDEST_NAME, longest));
        return PADDING + Math.max(LEAST_NAME, needed + INDENT);
    }

    /// Letters a column of numbers takes; its head may be broken between its words.
    private static int numbers(SummaryTable table, int column) {
        double widest = Math.max(LEAST, BOLD * longestWord(table.heads().get(column)));
        for (SummaryTable.Row row : table.rows()) {
            double weight = row.kind() == SummaryTable.Kind.LEVEL ? 1 : BOLD;
            widest = Math.max(widest, weight * row.cells().get(column).plain().length());
        }
        return PADDING + (int) Math.ceil(widest);
    }

    void applyTo(XWPFTable table) {
        table.setCellMargins(0, SIDE_TWENTIETHS, 0, SIDE_TWENTIETHS);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int share : shares) {
            grid.addNewGridCol().setW(BigInteger.valueOf(2L * share));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < shares.length; column++) {
                setWidth(row.getCell(column), shares[column]);
            }
        }
    }

    private static void setWidth(XWPFTableCell cell, int share) {
        CTTblWidth width = cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetTcW()
                ? cell.getCTTc().getTcPr().getTcW()
                : (cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr()).addNewTcW();
        width.setType(STTblWidth.PCT);
        width.setW(BigInteger.valueOf(share));
    }
}
