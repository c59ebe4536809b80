package org.riskset.report.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/// A draft on disk: a Word document, a workbook, a table of separated values, or plain text.
public final class DraftFile {
    /// Endings of the files that can be read.
    public static final List<String> ENDINGS = List.of(".docx", ".xlsx", ".csv", ".tsv", ".txt");

    private DraftFile() {}

    /// The ending of a file that is no draft of a kind read here, such as a web page; empty where it can be read, as a file
    /// without an ending can: as plain text.
    public static Optional<String> unreadEnding(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return Optional.of(dot < 0 ? "" : name.substring(dot)).filter(ending -> !ending.isEmpty() && !ENDINGS.contains(ending));
    }

    /// Reads a draft; any ending but `.docx`, `.xlsx` and `.csv` as plain text in UTF-8.
    ///
    /// @throws IOException if the file cannot be read as what its ending says
    public static Draft read(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (InputStream stream = Files.newInputStream(file)) {
            if (name.endsWith(".docx")) {
                return word(stream);
            }
            if (name.endsWith(".xlsx")) {
                return workbook(stream);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return name.endsWith(".csv") ? separated(text) : Draft.of(text);
        } catch (RuntimeException damaged) {
            throw new IOException(file.getFileName() + " is damaged", damaged); // POI tells so in many ways
        }
    }

    private static Draft word(InputStream stream) throws IOException {
        List<Draft.Line> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(stream)) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> lines.add(new Draft.Line(
                            row.getTableCells().stream().flatMap(DraftFile::spanned).toList())));
                } else if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
                    lines.add(Draft.line(paragraph.getText()));
                }
            }
        }
        return new Draft(lines);
    }

    /// The text of a cell, and an empty one for each further column it spans.
    private static Stream<String> spanned(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        int columns = properties != null && properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
        return Stream.concat(Stream.of(cell.getText()), Collections.nCopies(Math.max(0, columns - 1), "").stream());
    }

    private static Draft workbook(InputStream stream) throws IOException {
        List<Draft.Line> lines = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < row.getLastCellNum(); column++) {
                        Cell cell = row.getCell(column);
                        cells.add(cell == null ? "" : formatter.formatCellValue(cell));
                    }
                    if (!cells.isEmpty()) {
                        lines.add(new Draft.Line(cells));
                    }
                }
            }
        }
        return new Draft(lines);
    }

    private static Draft separated(String text) {
        char separator = text.lines().findFirst().filter(line -> line.contains(";")).isPresent() ? ';' : ',';
        List<Draft.Line> lines = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(new Draft.Line(cells(line, separator))));
        return new Draft(lines);
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
