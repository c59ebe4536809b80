package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawCell;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// What cells of xlsx workbooks can hold, written by hand where no ordinary writer writes it.
class WorkbookContentTest {
    private static final String HEADINGS = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>";

    @TempDir
    private Path folder;

    private RawSheet open(XlsxFixture fixture) throws UnreadableFileException {
        return TestSheets.open(TestSheets.write(folder, "book.xlsx", fixture.bytes()));
    }

    /// One cell in the second row of a workbook.
    private RawCell cell(String cell) throws UnreadableFileException {
        return open(XlsxFixture.withRows(HEADINGS + "<row r=\"2\">" + cell + "</row>")).cell(1, 0);
    }

    @Test
    void findsPartsThroughRelationshipsAndIgnoresTheDimension() throws UnreadableFileException {
        RawSheet sheet = open(XlsxFixture.withRows(HEADINGS + "<row r=\"5\"><c r=\"B5\" t=\"s\"><v>1</v></c></row>"));

        assertThat(sheet.name()).isEqualTo("Patients & controls");
        assertThat(sheet.columns()).isEqualTo(2);
        assertThat(sheet.text(0, 1)).isEqualTo("alpha");
        assertThat(sheet.text(1, 1)).isEqualTo("beta");
        assertThat(sheet.sourceRow(1)).isEqualTo(5);
        assertThat(sheet.rowOf(3)).isEmpty();
    }

    @Test
    void readsPartsThatBeginWithAByteOrderMark() throws UnreadableFileException {
        XlsxFixture marked = XlsxFixture.withRows(HEADINGS)
                .part("book/pages/one.xml", "\uFEFF<?xml version=\"1.0\"?>\r\n<worksheet><sheetData>" + HEADINGS + HEADINGS.replace("1\"", "2\"") + "</sheetData></worksheet>");

        assertThat(open(marked).rows()).isEqualTo(2);
    }

    @Test
    void countsRowsAndCellsThatComeWithoutAddress() throws UnreadableFileException {
        RawSheet sheet = open(XlsxFixture.withRows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row/><row><c/><c><v>3</v></c></row>"));

        assertThat(sheet.text(1, 1)).isEqualTo("3");
        assertThat(sheet.sourceRow(1)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<c><v>6.2</v></c>                                  | 6.2",
        "<c><v>6.2000000000000002</v></c>                   | 6.2",
        "<c><v>1E-3</v></c>                                 | 0.001",
        "<c s='4'><v>78.0</v></c>                           | 78",
        "<c s='1'><v>41647</v></c>                          | 2014-01-08",
        "<c s='2'><v>41647.5</v></c>                        | 2014-01-08 12:00",
        "<c s='1'><v>59</v></c>                             | 1900-02-28",
        "<c s='1'><v>60</v></c>                             | 1900-03-01",
        "<c s='1'><v>61</v></c>                             | 1900-03-01",
        "<c s='1'><v>-5</v></c>                             | -5",
        "<c s='3'><v>1.25</v></c>                           | 1.25",
        "<c t='d'><v>2014-01-08</v></c>                     | 2014-01-08",
        "<c t='d' s='1'><v>2014-01-08T06:30:00Z</v></c>     | 2014-01-08 06:30",
        "<c t='b'><v>1</v></c>                              | TRUE",
        "<c t='e'><v>#DIV/0!</v></c>                        | #DIV/0!",
        "<c t='str'><f>A1</f><v>x_x000D_y_x0041_</v></c>    | 'x\ryA'",
        "<c><f>1+1</f><v>2</v></c>                          | 2",
        "<c t='inlineStr'><is><r><t>a</t></r><r><t xml:space='preserve'> b</t></r></is></c> | a b",
        "<c t='inlineStr'><is><t>&lt;5 &#x111;&#272;</t></is></c> | '<5 đĐ'",
        "<c t='inlineStr'><is><t><![CDATA[<5 & more]]></t></is></c> | '<5 & more'",
        "<c><v>abc</v></c>                                  | abc",
    })
    void readsEveryKindOfCell(String cell, String text) throws UnreadableFileException {
        assertThat(cell(cell).text()).isEqualTo(text);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws UnreadableFileException {
        RawSheet sheet = open(XlsxFixture.from1904WithRows(HEADINGS + "<row r=\"2\"><c s=\"1\"><v>40185</v></c></row>"));

        assertThat(sheet.text(1, 0)).isEqualTo("2014-01-08");
    }

    @Test
    void readsStrictWorkbooks() throws UnreadableFileException {
        RawSheet sheet = open(XlsxFixture.strictWithRows(HEADINGS + "<row r=\"2\"><c s=\"1\" t=\"d\"><v>2014-01-08</v></c></row>"));

        assertThat(sheet.cell(1, 0)).isEqualTo(new RawCell.Date(16_078));
    }

    @Test
    void doesNotInventAResultForAFormulaThatHasNone() throws UnreadableFileException {
        assertThat(cell("<c><f>B1+1</f></c><c r=\"B2\"><v>1</v></c>")).isEqualTo(new RawCell.NotCalculated());
        assertThat(cell("<c><f>B1+1</f><v></v></c><c r=\"B2\"><v>1</v></c>")).isEqualTo(new RawCell.NotCalculated());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<row r='2'><c t='s'><v>2</v></c></row>", "<row r='2'><c t='s'><v>-1</v></c></row>", "<row r='1'><c><v>1</v></c></row>",
        "<row r='2'><c><v>1</c></v></row>", "<row r='2'><c><v>&unknown;</v></c></row>", "<row r='2'><c r=A2><v>1</v></c></row>"
    })
    void refusesSheetsThatContradictThemselves(String row) {
        XlsxFixture fixture = XlsxFixture.withRows(HEADINGS + row);

        assertThatThrownBy(() -> open(fixture)).isInstanceOfSatisfying(
                UnreadableFileException.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messy-poi.xlsx", "messy-libreoffice.xlsx", "messy-libreoffice.xls", "messy-libreoffice.ods"})
    void opensTheSheetWithTheTableAndNamesTheOthers(String name) throws UnreadableFileException {
        Path file = TestSheets.resource("spreadsheet/" + name);

        assertThat(TestSheets.open(file).name()).isEqualTo("Bệnh nhân");
        assertThat(TestSheets.open(file).sheetNames()).containsExactly("Notes", "Bệnh nhân");
        assertThatThrownBy(() -> SheetReader.open(file, OpenOptions.DETECT.withSheet("Patients"), Progress.NONE))
                .isInstanceOfSatisfying(UnreadableFileException.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.NO_SUCH_SHEET);
                    assertThat(failure.detail()).contains("Patients");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messy-poi.xlsx", "messy-libreoffice.xlsx", "messy-libreoffice.xls", "messy-libreoffice.ods"})
    void recognisesTitlesTwoLineHeadingsTotalsAndRemarks(String name) throws UnreadableFileException {
        RawSheet sheet = TestSheets.open(TestSheets.resource("spreadsheet/" + name));

        ImportPlan plan = ImportPlan.guess(sheet);
        ImportResult result = Importer.read(sheet, plan);

        assertThat(plan.namesRow()).isEqualTo(3);
        assertThat(plan.namesRows()).isEqualTo(2);
        assertThat(plan.leftOutRows()).containsExactly(11, 13);
        assertThat(plan.columns().stream().map(ColumnPlan::name))
                .containsExactly("Patient ID", "Sex", "Tumour Size (cm)", "Tumour Grade", "Dates Diagnosis", "Dates Last seen", "Alive");
        assertThat(result.registry().rows()).isEqualTo(6);
        assertThat(result.registry().find("Dates Last seen").orElseThrow().text(1)).isEqualTo("2020-06-20");
        assertThat(result.problems()).containsExactly(
                new CellProblem(8, "Tumour Size (cm)", "<1", CellProblem.Reason.BELOW_A_LIMIT),
                new CellProblem(9, "Dates Last seen", "#DIV/0!", CellProblem.Reason.FORMULA_FAILED));
        assertThat(result.notes()).containsExactly(new ColumnNote("Tumour Size (cm)", ColumnNote.Remark.DECIMAL_COMMA, 1));
    }
}
