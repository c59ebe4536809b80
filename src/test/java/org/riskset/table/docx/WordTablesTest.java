package org.riskset.table.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.riskset.table.SummaryTable;

class WordTablesTest {
    /// A page does not begin with the notes of the table before it.
    @Test
    void keepsTheLastRowOnThePageOfTheNotes() throws IOException {
        SummaryTable.Row row = new SummaryTable.Row(
                SummaryTable.Kind.LEVEL, List.of(SummaryTable.Cell.of("IVA"), SummaryTable.Cell.of("10")));
        SummaryTable table =
                new SummaryTable("Table I. Stages", "Table I", List.of("Stage", "n"), List.of(row, row), List.of("n: patients."));
        try (XWPFDocument document = new XWPFDocument()) {
            WordTables.append(document, table, false);

            XWPFTable grid = document.getTables().getFirst();
            assertThat(isKept(grid.getRow(1))).isFalse();
            assertThat(isKept(grid.getRow(2))).isTrue();
        }
    }

    private static boolean isKept(XWPFTableRow row) {
        return row.getTableCells().stream().allMatch(cell -> cell.getParagraphs().getFirst().isKeepNext());
    }
}
