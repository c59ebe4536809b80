package org.riskset.table.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.riskset.table.SummaryTable;
import org.riskset.wording.SpreadsheetText;

/// Tables as sheets of one Excel workbook, numbers as numbers.
public final class ExcelTables {
    private static final int WIDEST = 60;
    private static final int CHARACTER = 256;
    private static final int COLUMNS_THAT_FIT_UPRIGHT = 6;
    private static final String DECIMAL_MARKS = ".,\u00b7";

    private final XSSFWorkbook workbook;
    private final CellStyle plain;
    private final CellStyle indented;
    private final CellStyle bold;
    private final CellStyle head;
    private final CellStyle right;
    private final Map<String, CellStyle> formats = new HashMap<>();
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    private ExcelTables(XSSFWorkbook workbook) {
        this.workbook = workbook;
        Font strong = workbook.createFont();
        strong.setBold(true);
        plain = workbook.createCellStyle();
        indented = workbook.createCellStyle();
        indented.setIndention((short) 1);
        bold = workbook.createCellStyle();
        bold.setFont(strong);
        head = workbook.createCellStyle();
        head.setFont(strong);
        head.setBorderTop(BorderStyle.THIN);
        head.setBorderBottom(BorderStyle.THIN);
        right = workbook.createCellStyle();
        right.setAlignment(HorizontalAlignment.RIGHT);
    }

    /// Writes one sheet per table.
    ///
    /// @throws IOException if the stream cannot be written
    public static void write(List<SummaryTable> tables, OutputStream stream) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ExcelTables writer = new ExcelTables(workbook);
            tables.forEach(writer::add);
            workbook.write(stream);
        }
    }

    private void add(SummaryTable table) {
        Sheet sheet = workbook.createSheet(table.name());
        cell(sheet.createRow(0), 0, table.title(), bold);
        Row heads = sheet.createRow(2);
        for (int column = 0; column < table.heads().size(); column++) {
            cell(heads, column, table.heads().get(column), head);
        }
        int next = 3;
        for (SummaryTable.Row row : table.rows()) {
            fill(sheet.createRow(next++), row);
        }
        next++;
        for (String note : table.noteLines()) {
            cell(sheet.createRow(next++), 0, note, plain);
        }
        sheet.createFreezePane(1, 3);
        fitToPaper(sheet, 2, table.heads().size() > COLUMNS_THAT_FIT_UPRIGHT);
        fitWidths(sheet, table);
    }

    /// Prints a sheet as wide as the paper, its head on every page.
    ///
    /// @param head row of the head
    public static void fitToPaper(Sheet sheet, int head, boolean landscape) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0); // as many pages as it takes
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    }

    private void fill(Row target, SummaryTable.Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            SummaryTable.Cell cell = row.cells().get(column);
            if (column == 0) {
                cell(target, 0, cell.text(), row.kind() == SummaryTable.Kind.LEVEL ? indented : bold);
            } else if (cell.number().isPresent()) {
                Cell made = target.createCell(column);
                made.setCellValue(cell.number().getAsDouble());
                made.setCellStyle(formats.computeIfAbsent(format(cell), this::numberStyle));
            } else {
                cell(target, column, cell.plain(), right);
            }
        }
    }

    /// The format that shows a number as the table prints it: with as many decimals, or as "< 0.001", and with its mark.
    private static String format(SummaryTable.Cell cell) {
        String text = cell.text();
        String mark = cell.mark().isEmpty() ? "" : "\" " + cell.mark() + "\"";
        if (text.startsWith("<")) {
            return "\"" + text + "\"" + mark;
        }
        int decimals = 0;
        for (int at = text.length() - 1; at >= 0 && Character.isDigit(text.charAt(at)); at--) {
            decimals++;
        }
        boolean whole = decimals == text.length() || text.chars().noneMatch(letter -> DECIMAL_MARKS.indexOf(letter) >= 0);
        return (whole ? "0" : "0." + "0".repeat(decimals)) + mark;
    }

    private CellStyle numberStyle(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        if (SpreadsheetText.isFormula(text)) {
            cell.setCellStyle(quoted.computeIfAbsent(style.getIndex(), _ -> quoted(workbook, style)));
        }
    }

    /// A style under which a spreadsheet keeps a text for text also when somebody edits the cell.
    public static CellStyle quoted(XSSFWorkbook workbook, CellStyle style) {
        CellStyle quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(style);
        quoted.setQuotePrefixed(true);
        return quoted;
    }

    /// Widths by the number of letters: measuring with fonts needs a display on some systems.
    private static void fitWidths(Sheet sheet, SummaryTable table) {
        for (int column = 0; column < table.heads().size(); column++) {
            int index = column;
            int longest = table.rows().stream()
                    .mapToInt(row -> row.cells().get(index).plain().length())
                    .max()
                    .orElse(0);
            int width = Math.min(WIDEST, Math.max(longest, table.heads().get(column).length()) + 3);
            sheet.setColumnWidth(column, width * CHARACTER);
        }
    }
}
