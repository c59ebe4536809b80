package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;
import org.riskset.drawing.Provenance;
import org.riskset.report.file.ReportFile;
import org.riskset.report.text.Passage;
import org.riskset.study.ReportPlan;
import org.riskset.table.SummaryTable;
import org.riskset.table.csv.CsvTables;
import org.riskset.table.file.TableFile;
import org.riskset.table.html.HtmlTables;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// No name or value of a registry can act as a formula in a spreadsheet that opens, or is pasted, what Riskset writes. The
/// data that go with the R script are looked at in `ReproductionTest`.
class NoFormulasTest {
    private static final List<String> HOSTILE = List.of("=1+1", "+1+1", "-2+3", "@SUM(A1)", " =cmd|'/c calc'!A0", "\uff1d1+1", "\uff20SUM(A1)");

    /// Ways out of the application.
    private enum Export {
        TABLES_CSV,
        TABLES_XLSX,
        TABLES_DOCX,
        TABLES_HTML,
        CLIPBOARD_TEXT,
        CLIPBOARD_HTML,
        REPORT_XLSX,
        REPORT_DOCX,
        REPORT_HTML
    }

    @TempDir
    Path folder;

    static Stream<Arguments> everyWayOut() {
        return Stream.of(Export.values()).flatMap(export -> HOSTILE.stream().map(text -> Arguments.of(export, text)));
    }

    @ParameterizedTest
    @MethodSource("everyWayOut")
    void keepsTextForText(Export export, String hostile) throws IOException {
        List<SummaryTable> tables = List.of(table(hostile));
        switch (export) {
            case TABLES_CSV -> isQuotedInText(Files.readString(write(tables, TableFile.CSV)).substring(1), ',', hostile);
            case CLIPBOARD_TEXT -> isQuotedInText(CsvTables.tabSeparated(tables), '\t', hostile);
            case TABLES_HTML -> isQuotedInPage(Files.readString(write(tables, TableFile.HTML)), hostile);
            case CLIPBOARD_HTML -> isQuotedInPage(HtmlTables.page(tables), hostile);
            case TABLES_XLSX -> isTextInWorkbook(write(tables, TableFile.XLSX), hostile);
            case TABLES_DOCX -> isNoFieldInDocument(write(tables, TableFile.DOCX), hostile);
            case REPORT_XLSX -> isTextInWorkbook(write(report(hostile), ReportFile.XLSX), hostile);
            case REPORT_DOCX -> isNoFieldInDocument(write(report(hostile), ReportFile.DOCX), hostile);
            case REPORT_HTML ->
                isQuotedInPage(Files.readString(write(report(hostile), ReportFile.HTML), StandardCharsets.UTF_8), hostile);
        }
    }

    private static void isQuotedInText(String text, char separator, String hostile) {
        List<String> cells = text.lines()
                .flatMap(line -> Stream.of(line.split(String.valueOf(separator))))
                .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell)
                .toList();

        assertThat(cells).contains("'" + hostile).noneMatch(cell -> cell.startsWith(hostile));
    }

    private static void isQuotedInPage(String page, String hostile) {
        assertThat(page).contains(">'" + hostile).doesNotContain(">" + hostile);
    }

    private static void isTextInWorkbook(Path file, String hostile) throws IOException {
        int found = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith(hostile)) {
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                            found++;
                        }
                    }
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    /// Word computes nothing in a table but fields.
    private static void isNoFieldInDocument(Path file, String hostile) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            String xml = document.getDocument().xmlText();

            assertThat(document.getTables().getFirst().getText()).contains(hostile);
            assertThat(xml.split("<w:instrText", -1)).filteredOn(part -> part.contains(hostile + "</w:instrText")).isEmpty();
            assertThat(xml).doesNotContain("<w:fldSimple w:instr=\"" + hostile);
        }
    }

    private static SummaryTable table(String hostile) {
        SummaryTable.Cell cell = SummaryTable.Cell.of(hostile);
        return new SummaryTable(
                hostile,
                "Table I",
                List.of(hostile, hostile),
                List.of(
                        new SummaryTable.Row(SummaryTable.Kind.SECTION, List.of(cell, SummaryTable.Cell.EMPTY)),
                        new SummaryTable.Row(SummaryTable.Kind.VARIABLE, List.of(cell, cell)),
                        new SummaryTable.Row(SummaryTable.Kind.LEVEL, List.of(cell, cell))),
                List.of(hostile));
    }

    private static ReportDocument report(String hostile) {
        Passage words = new Passage(List.of(new Passage.Span(hostile, Optional.empty())));
        List<ReportPiece> pieces = new ArrayList<>(List.of(
                new ReportPiece.Heading(hostile),
                new ReportPiece.Paragraph(words),
                new ReportPiece.Table(1, table(hostile), hostile)));
        ReportPlan.Part part = new ReportPlan.Part(ReportPlan.Kind.RESULTS, 1, true);
        return new ReportDocument(
                hostile,
                ReportPlan.Paper.A4,
                List.of(new ReportDocument.Section(part, hostile, hostile, pieces)),
                List.of(new ReportedNumber(hostile, Optional.empty(), hostile, Quantity.PATIENTS, OptionalDouble.of(1))));
    }

    private Path write(List<SummaryTable> tables, TableFile kind) throws IOException {
        Path file = folder.resolve("tables" + kind.ending());
        kind.write(tables, file);
        return file;
    }

    private Path write(ReportDocument report, ReportFile kind) throws IOException {
        Path file = folder.resolve("report" + kind.ending());
        kind.write(report, Provenance.NONE, new Messages(Language.ENGLISH), file);
        return file;
    }
}
