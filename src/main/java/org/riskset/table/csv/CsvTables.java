package org.riskset.table.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.riskset.table.SummaryTable;
import org.riskset.wording.SpreadsheetText;

/// Tables as delimited text: commas for files, tabs for the clipboard.
public final class CsvTables {
    private CsvTables() {}

    /// The tables one after another, comma-separated, quoted where needed (RFC 4180).
    public static String commaSeparated(List<SummaryTable> tables) {
        return lines(tables).stream()
                .map(line -> line.stream().map(CsvTables::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// The same separated by tabs, as spreadsheets paste it.
    public static String tabSeparated(List<SummaryTable> tables) {
        return lines(tables).stream()
                .map(line -> line.stream().map(SpreadsheetText::harmless).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<List<String>> lines(List<SummaryTable> tables) {
        List<List<String>> lines = new ArrayList<>();
        for (SummaryTable table : tables) {
            lines.add(List.of(table.title()));
            lines.add(table.heads());
            table.rows()
                    .forEach(row -> lines.add(
                            row.cells().stream().map(SummaryTable.Cell::plain).toList()));
            table.noteLines().forEach(note -> lines.add(List.of(note)));
            lines.add(List.of(""));
        }
        return lines;
    }

    private static String quoted(String cell) {
        String text = SpreadsheetText.harmless(cell);
        boolean needed = text.contains(",") || text.contains("\"") || text.contains("\n");
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
