package org.riskset.table.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.riskset.table.SummaryTable;

/// Tables as native Word tables with editable cells: three lines, bold variables, indented levels, footnotes below.
public final class WordTables {
    private static final String FACE = "Arial";
    private static final int BODY_SIZE = 9;
    private static final int NOTE_SIZE = 8;
    private static final int SECTION_GAP = 120;
    private static final int INDENT_TWENTIETHS = 180;
    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;
    private static final int COLUMNS_THAT_FIT_UPRIGHT = 6;

    private WordTables() {}

    /// Writes the tables one after another into one document, landscape where one is wide.
    ///
    /// @throws IOException if the stream cannot be written
    public static void write(List<SummaryTable> tables, OutputStream stream) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            boolean landscape = tables.stream().anyMatch(WordTables::isWide);
            setPage(document, landscape);
            for (SummaryTable table : tables) {
                add(document, table, landscape);
            }
            document.write(stream);
        }
    }

    private static void setPage(XWPFDocument document, boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(landscape ? A4_SHORT : A4_LONG));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    }

    private static void add(XWPFDocument document, SummaryTable table, boolean landscape) {
        XWPFParagraph title = document.createParagraph();
        title.setSpacingAfter(80); // makes the paragraph's properties, without which setKeepNext fails in POI 5.5
        title.setKeepNext(true);
        text(title, table.title(), BODY_SIZE + 1, true, false);
        append(document, table, landscape);
    }

    /// Whether a table has its numbers whole only on a page that lies on its side.
    public static boolean needsLandscape(SummaryTable table) {
        return ColumnWidths.needsLandscape(table);
    }

    private static boolean isWide(SummaryTable table) {
        return table.heads().size() > COLUMNS_THAT_FIT_UPRIGHT || needsLandscape(table);
    }

    /// Adds the table's grid and footnotes, without its title, at the end of a document.
    ///
    /// @param landscape whether its page lies on its side
    /// @return the paragraph of the footnotes, which comes last
    public static XWPFParagraph append(XWPFDocument document, SummaryTable table, boolean landscape) {
        XWPFTable grid = document.createTable(1, table.heads().size());
        grid.setWidth("100%");
        grid.removeBorders();
        ColumnWidths widths = ColumnWidths.of(table, landscape);
        int size = widths.small() ? BODY_SIZE - 1 : BODY_SIZE;
        fill(grid.getRow(0), table.heads().stream().map(SummaryTable.Cell::of).toList(), SummaryTable.Kind.VARIABLE, size);
        grid.getRow(0).setRepeatHeader(true);
        line(grid.getRow(0), true, true);
        for (SummaryTable.Row row : table.rows()) {
            XWPFTableRow added = grid.createRow();
            added.setCantSplitRow(true);
            fill(added, row.cells(), row.kind(), size);
        }
        XWPFTableRow last = grid.getRow(grid.getNumberOfRows() - 1);
        line(last, false, true);
        // The notes do not stand alone on the next page.
        last.getTableCells().forEach(cell -> cell.getParagraphs().getFirst().setKeepNext(true));
        widths.applyTo(grid);
        XWPFParagraph notes = document.createParagraph();
        notes.setSpacingBefore(60);
        notes.setSpacingAfter(360);
        text(notes, String.join(" ", table.footnotes()), NOTE_SIZE, false, false);
        for (SummaryTable.Note note : table.marked()) {
            text(notes, " ", NOTE_SIZE, false, false);
            raised(notes, note.mark(), NOTE_SIZE);
            text(notes, note.text(), NOTE_SIZE, false, false);
        }
        return notes;
    }

    private static void fill(XWPFTableRow row, List<SummaryTable.Cell> cells, SummaryTable.Kind kind, int size) {
        boolean heading = kind != SummaryTable.Kind.LEVEL;
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = row.getCell(column) == null ? row.createCell() : row.getCell(column);
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
            paragraph.setSpacingBefore(kind == SummaryTable.Kind.SECTION ? SECTION_GAP : 20);
            paragraph.setSpacingAfter(20);
            paragraph.setKeepNext(heading); // a variable's name stays with its first level
            if (!heading && column == 0) {
                paragraph.setIndentationLeft(INDENT_TWENTIETHS);
            }
            String text = cells.get(column).text();
            boolean italic = text.equals("p") || kind == SummaryTable.Kind.SECTION;
            text(paragraph, text, size, heading, italic);
            raised(paragraph, cells.get(column).mark(), size);
        }
    }

    private static void raised(XWPFParagraph paragraph, String mark, int size) {
        if (!mark.isEmpty()) {
            text(paragraph, mark, size, false, false);
            paragraph.getRuns().getLast().setSubscript(VerticalAlign.SUPERSCRIPT);
        }
    }

    private static void text(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(FACE);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }

    /// A three-line table has a line over and under its head and one under its last row.
    private static void line(XWPFTableRow row, boolean above, boolean below) {
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
            CTTcBorders borders = properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
            if (above) {
                draw(borders.isSetTop() ? borders.getTop() : borders.addNewTop());
            }
            if (below) {
                draw(borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom());
            }
        }
    }

    private static void draw(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(8));
        border.setColor("000000");
    }
}
