package org.riskset.report.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportedNumber;
import org.riskset.report.text.QuantityText;
import org.riskset.table.xlsx.ExcelTables;
import org.riskset.wording.Messages;
import org.riskset.wording.SpreadsheetText;

/// A report as a workbook: one sheet per table, and one with every number at full precision.
public final class ExcelReport {
    private static final int[] WIDTHS = {30, 34, 38, 22, 16};
    private static final int CHARACTER = 256;

    private ExcelReport() {}

    /// Writes the workbook.
    ///
    /// @throws IOException if the stream cannot be written
    public static void write(ReportDocument report, Messages messages, OutputStream stream) throws IOException {
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        ExcelTables.write(report.tables(), tables);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(tables.toByteArray()))) {
            addNumbers(workbook, report.numbers(), messages);
            workbook.write(stream);
        }
    }

    private static void addNumbers(XSSFWorkbook workbook, List<ReportedNumber> numbers, Messages messages) {
        Sheet sheet = workbook.createSheet(messages.text("report.numbers"));
        Font strong = workbook.createFont();
        strong.setBold(true);
        CellStyle head = workbook.createCellStyle();
        head.setFont(strong);
        List<String> heads = List.of(
                messages.text("report.numbers.analysis"),
                messages.text("report.numbers.subject"),
                messages.text("report.numbers.quantity"),
                messages.text("report.numbers.value"),
                messages.text("report.numbers.printed"));
        Row first = sheet.createRow(0);
        for (int column = 0; column < heads.size(); column++) {
            first.createCell(column).setCellValue(heads.get(column));
            first.getCell(column).setCellStyle(head);
            sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
        }
        QuantityText text = new QuantityText(messages);
        CellStyle quoted = ExcelTables.quoted(workbook, workbook.createCellStyle());
        for (int i = 0; i < numbers.size(); i++) {
            ReportedNumber number = numbers.get(i);
            Row row = sheet.createRow(i + 1);
            name(row, 0, number.analysis(), quoted);
            name(row, 1, number.subject(), quoted);
            row.createCell(2).setCellValue(messages.text(number.quantity().key()));
            number.value().ifPresent(value -> row.createCell(3).setCellValue(value));
            row.createCell(4).setCellValue(text.value(number));
        }
        sheet.createFreezePane(0, 1);
        ExcelTables.fitToPaper(sheet, 0, true);
    }

    private static void name(Row row, int column, String text, CellStyle quoted) {
        row.createCell(column).setCellValue(text);
        if (SpreadsheetText.isFormula(text)) {
            row.getCell(column).setCellStyle(quoted);
        }
    }
}
