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
/// not broken while a column of counts stands wide and empty. Where not all fits on an upright page, cells are broken
/// between their words, numbers never.
///
/// @param shares of the whole width, in fiftieths of a per cent as Word counts them, 5000 together
/// @param small  whether more stands side by side than fits in the usual size
record ColumnWidths(int[] shares, boolean small) {
    /// Letters of the usual size side by side on an upright page, those of bold type counted as wider.
    private static final int PAGE = 100;
    /// The same of the smaller size.
    private static final int PAGE_SMALL = 113;
    private static final int WHOLE = 5000;
    private static final int WIDEST_NAME = 24;
    private static final int LEAST_NAME = 14;
    private static final int INDENT = 3;
    private static final int LEAST = 5;
    private static final int PADDING = 2;
    private static final double BOLD = 1.15;
    private static final int SIDE_TWENTIETHS = 50;

    static ColumnWidths of(SummaryTable table) {
        int columns = table.heads().size();
        int[] wanted = IntStream.range(0, columns)
                .map(column -> letters(table, column, String::length))
                .toArray();
        int[] least = IntStream.range(0, columns)
                .map(column -> letters(table, column, ColumnWidths::longestWord))
                .toArray();
        double all = Arrays.stream(wanted).sum();
        double needed = Arrays.stream(least).sum();
        double share = all <= PAGE ? 1 : Math.clamp((PAGE_SMALL - needed) / (all - needed), 0, 1);
        double[] letters = IntStream.range(0, columns)
                .mapToDouble(column -> least[column] + share * (wanted[column] - least[column]))
                .toArray();
        double together = Arrays.stream(letters).sum();
        return new ColumnWidths(
                Arrays.stream(letters).mapToInt(width -> (int) Math.round(WHOLE * width / together)).toArray(),
                all > PAGE);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.replace(" \u00b1 ", "\u00a0\u00b1\u00a0").split(" ")).mapToInt(String::length).max().orElse(0);
    }

    /// Letters a column takes; its head may always be broken between its words.
    ///
    /// @param length of a cell, whole or as broken
    private static int letters(SummaryTable table, int column, ToIntFunction<String> length) {
        int longestCell = table.rows().stream()
                .filter(row -> row.kind() != SummaryTable.Kind.SECTION)
                .mapToInt(row -> length.applyAsInt(row.cells().get(column).plain()))
                .max()
                .orElse(0);
        int widest = column == 0 ? Math.min(WIDEST_NAME, longestCell) : longestCell;
        int needed = Math.max(LEAST, Math.max(longestWord(table.heads().get(column)), widest));
        return PADDING + (column == 0 ? Math.max(LEAST_NAME, needed + INDENT) : (int) Math.ceil(BOLD * needed));
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
