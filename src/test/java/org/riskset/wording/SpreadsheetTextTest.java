package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.table.SummaryTable;
import org.riskset.table.csv.CsvTables;
import org.riskset.table.html.HtmlTables;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-2+3", "@SUM(A1)", " =1", "\t=1", "\rx", "\nx", "\uff1d1+1", "\uff0b1", "\uff0d2", "\uff20A"})
    void marksWhatASpreadsheetWouldCompute(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IVA", "+", "-", "< 6 cm", "\u22122.5", "p = 0.05"})
    void leavesOtherTextAlone(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
    }

    @Test
    void isUsedInEveryTableWrittenAsText() {
        SummaryTable table = new SummaryTable(
                "T",
                "T",
                List.of("=HEAD()"),
                List.of(new SummaryTable.Row(SummaryTable.Kind.LEVEL, List.of(SummaryTable.Cell.of("=1+1")))),
                List.of());

        assertThat(CsvTables.commaSeparated(List.of(table))).contains("'=HEAD()", "'=1+1");
        assertThat(CsvTables.tabSeparated(List.of(table))).contains("'=HEAD()", "'=1+1");
        assertThat(HtmlTables.page(List.of(table))).contains("<th>'=HEAD()", "<td>'=1+1");
    }
}
