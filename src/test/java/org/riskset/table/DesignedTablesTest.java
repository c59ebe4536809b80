package org.riskset.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.analysis.tables.TableStyle;
import org.riskset.analysis.tables.TestChoice;
import org.riskset.cohort.Grouping;
import org.riskset.report.SampleReport;
import org.riskset.report.StudyTables;
import org.riskset.study.Study;
import org.riskset.table.csv.CsvTables;
import org.riskset.table.file.TableFile;
import org.riskset.table.html.HtmlTables;
import org.riskset.wording.SpreadsheetText;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Tables I and II of the sample cohort as a design wants them, and the same in every kind of file.
class DesignedTablesTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void marksEachTestThatWasUsed() {
        SummaryTable table = one(design -> design.with(RowDesign.of("age_at_diagnosis").withTest(TestChoice.WELCH)), ENGLISH);

        assertThat(table.marked())
                .contains(
                        new SummaryTable.Note("a", "Fisher\u2019s exact test."),
                        new SummaryTable.Note("b", "Welch t test."));
        assertThat(row(table, "Age at diagnosis").getLast()).isEqualTo("0.12 b");
        assertThat(row(table, "Stage").getLast()).isEqualTo("0.01 a");
    }

    @Test
    void hasHeadingsAndNamesOfItsOwn() {
        SummaryTable table = one(
                design -> design.with(RowDesign.of("tumour_size_cm").withSection("Tumour").withLabel("Largest diameter")),
                ENGLISH);
        List<String> names =
                table.rows().stream().map(row -> row.cells().getFirst().text()).toList();

        assertThat(names.indexOf("Largest diameter")).isEqualTo(names.indexOf("Tumour") + 1);
        assertThat(table.rows().get(names.indexOf("Tumour")).kind()).isEqualTo(SummaryTable.Kind.SECTION);
        assertThat(names).doesNotContain("Tumour size");
    }

    @Test
    void leavesOutTheVariableThatMakesTheColumns() {
        assertThat(one(UnaryOperator.identity(), ENGLISH).rows())
                .noneMatch(row -> row.cells().getFirst().text().equals("Surgery"));
    }

    @Test
    void roundsPercentagesSoThatTheyAddUpOnRequest() {
        SummaryTable plain = one(UnaryOperator.identity(), ENGLISH);
        SummaryTable adding = one(
                design -> design.withCharacteristics(design.characteristics().withAddUp(true)), ENGLISH);

        assertThat(row(plain, "IVB").get(1)).isEqualTo("10 (32.3)");
        assertThat(row(adding, "IVB").get(1)).isEqualTo("10 (32.2)");
        assertThat(adding.footnotes()).contains("Percentages are rounded so that those of each variable add up to 100.");
    }

    @ParameterizedTest
    @EnumSource(TableStyle.class)
    void printsAsTheJournalDoes(TableStyle style) {
        SummaryTable one = one(design -> design.withStyle(style), ENGLISH);
        SummaryTable two = two(design -> design.withStyle(style), ENGLISH);
        String share = row(one, "IVB").get(1);
        String p = row(two, "Stage").get(5);
        String ratio = row(two, "IVC").get(6);

        switch (style) {
            case PLAIN -> {
                assertThat(share).isEqualTo("10 (32.3)");
                assertThat(p).isEqualTo("0.005");
                assertThat(ratio).isEqualTo("5.4 (1.8\u201315.9)");
                assertThat(one.title()).startsWith("Table I. ");
            }
            case JAMA -> {
                assertThat(share).isEqualTo("10 (32.3)");
                assertThat(p).isEqualTo(".005");
                assertThat(ratio).isEqualTo("5.4 (1.8-15.9)");
                assertThat(row(two, "IVA").get(6)).isEqualTo("1 [Reference]");
            }
            case NEJM -> {
                assertThat(p).isEqualTo("0.005");
                assertThat(ratio).isEqualTo("5.4 (1.8 to 15.9)");
                assertThat(row(two, "IVA").get(3)).isEqualTo("13.50\u00b13.72");
            }
            case LANCET -> {
                assertThat(share).isEqualTo("10 (32\u00b73%)");
                assertThat(p).isEqualTo("0\u00b7005");
                assertThat(ratio).isEqualTo("5\u00b74 (1\u00b78\u201315\u00b79)");
                assertThat(one.title()).startsWith("Table 1: ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TableStyle.class)
    void writesCutPointsWithTheJournalsDecimalMark(TableStyle style) {
        SummaryTable table = two(
                study -> study.withTables(study.tables()
                        .withGrouping(new Grouping.ByCutPoints("tumour_size_cm", List.of(5.5)), CutPointOrigin.FIXED_IN_ADVANCE)),
                design -> design.withStyle(style),
                new Messages(Language.VIETNAMESE));
        char mark =
                switch (style) {
                    case PLAIN -> ',';
                    case JAMA, NEJM -> '.';
                    case LANCET -> '\u00b7';
                };

        assertThat(cells(table)).extracting(List::getFirst).contains("<\u00a05" + mark + "5\u00a0cm");
    }

    /// Limits of a hazard ratio are as wide as the deaths of both groups make them: the squared standard error is nearly the
    /// sum of one over each.
    @Test
    void printsNothingThatTellsSmallNumbersOfDeaths() {
        SummaryTable table = two(design -> design.withLeastCount(11), ENGLISH);

        List<String> male = row(table, "Male");
        assertThat(male.getFirst()).isEqualTo("Male");
        assertThat(male.get(1)).isEqualTo("11");
        assertThat(male.subList(2, 5)).containsOnly("*");
        assertThat(male.subList(6, 8)).containsOnly("*");
        assertThat(row(table, "Female").subList(2, 5)).containsOnly("*");
    }

    @Test
    void hasOnlyTheChosenColumnsOfTableTwo() {
        SummaryTable table = two(
                design -> {
                    TableDesign some = design;
                    for (SurvivalColumn column : SurvivalColumn.values()) {
                        some = some.with(column, column == SurvivalColumn.PATIENTS || column == SurvivalColumn.SURVIVAL, false);
                    }
                    return some;
                },
                ENGLISH);

        assertThat(table.heads())
                .containsExactly(
                        "Prognostic factor",
                        "n",
                        "Survival at 6 months, % (95% CI)",
                        "Survival at 12 months, % (95% CI)",
                        "Survival at 24 months, % (95% CI)");
        // R: summary(survfit(..., conf.type = "log-log"), times = 6): 0.363636363636364, 0.111813168800173, 0.626830308741266
        assertThat(row(table, "IVC").get(2)).isEqualTo("36.4 (11.2\u201362.7)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfFileHasTheSameCells(Language language) throws IOException {
        Messages messages = new Messages(language);
        List<SummaryTable> tables = List.of(
                one(
                        design -> design.with(RowDesign.of("age_at_diagnosis")
                                        .withTest(TestChoice.WELCH)
                                        .withSection("Patient"))
                                .withCharacteristics(design.characteristics().withDifferences(true))
                                .withLeastCount(3),
                        messages),
                two(design -> design.withStyle(TableStyle.LANCET), messages));
        List<List<String>> plain = tables.stream().flatMap(table -> cells(table).stream()).toList();

        assertThat(ofWord(write(tables, TableFile.DOCX)))
                .isEqualTo(plain.stream().map(row -> row.stream().map(cell -> cell.replaceAll(" ([ab])$", "$1")).toList()).toList());
        assertThat(ofExcel(write(tables, TableFile.XLSX), tables)).isEqualTo(plain);
        String html = HtmlTables.page(tables);
        String tabs = CsvTables.tabSeparated(tables);
        String commas = CsvTables.commaSeparated(tables);
        for (List<String> row : plain) {
            assertThat(tabs).contains(String.join("\t", row.stream().map(SpreadsheetText::harmless).toList()));
            for (String cell : row) {
                assertThat(commas).contains(cell);
                assertThat(html).contains("<td>" + HtmlTables.escaped(cell).replaceAll(" ([ab])$", "<sup>$1</sup>") + "</td>");
            }
        }
        assertThat(html).contains("<sup>a</sup>");
    }

    private Path write(List<SummaryTable> tables, TableFile kind) throws IOException {
        Path file = folder.resolve("tables" + kind.ending());
        kind.write(tables, file);
        return file;
    }

    private static List<List<String>> ofWord(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            for (XWPFTable table : document.getTables()) {
                table.getRows().stream()
                        .skip(1)
                        .forEach(row -> rows.add(
                                row.getTableCells().stream().map(cell -> cell.getText()).toList()));
            }
        }
        return rows;
    }

    /// As a reader of the workbook sees them.
    private static List<List<String>> ofExcel(Path file, List<SummaryTable> tables) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < tables.size(); i++) {
                Sheet sheet = workbook.getSheetAt(i);
                for (int row = 0; row < tables.get(i).rows().size(); row++) {
                    int at = row + 3;
                    List<SummaryTable.Cell> printed = tables.get(i).rows().get(row).cells();
                    rows.add(IntStream.range(0, printed.size())
                            .mapToObj(column -> asPrinted(
                                    formatter.formatCellValue(sheet.getRow(at).getCell(column)), printed.get(column)))
                            .toList());
                }
            }
        }
        return rows;
    }

    /// A number of the workbook has the reader's decimal mark, whatever the journal's.
    private static String asPrinted(String shown, SummaryTable.Cell printed) {
        return printed.number().isPresent()
                ? shown.replace(".", printed.text().replaceAll("[^,.\u00b7]", ""))
                : shown;
    }

    private static SummaryTable one(UnaryOperator<TableDesign> change, Messages messages) {
        Study study = study(change);
        return CharacteristicsTable.of(StudyTables.characteristics(study), StudyTables.setting(study), messages);
    }

    private static SummaryTable two(UnaryOperator<TableDesign> change, Messages messages) {
        return two(UnaryOperator.identity(), change, messages);
    }

    private static SummaryTable two(
            UnaryOperator<Study> cut, UnaryOperator<TableDesign> change, Messages messages) {
        Study study = cut.apply(study(change));
        AnalysisRunner runner = new AnalysisRunner(study.cohort());
        return SurvivalTable.of(
                study.tables().factors().stream()
                        .map(entry -> runner.run(study.plan().withGrouping(entry.grouping(), entry.origin())))
                        .toList(),
                List.of(),
                Optional.empty(),
                StudyTables.setting(study),
                messages);
    }

    private static Study study(UnaryOperator<TableDesign> change) {
        Study study = SampleReport.study();
        return study.withTables(study.tables().withCompareBy(Optional.of(Grouping.ByLevels.of("surgery"))))
                .withDesign(change.apply(study.design()));
    }

    private static List<String> row(SummaryTable table, String name) {
        return cells(table).stream()
                .filter(row -> row.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> cells(SummaryTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(SummaryTable.Cell::plain).toList())
                .toList();
    }
}
