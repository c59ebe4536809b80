package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.drawing.Provenance;
import org.riskset.report.file.ReportFile;
import org.riskset.report.text.Passage;
import org.riskset.report.text.QuantityText;
import org.riskset.report.text.ReportText;
import org.riskset.study.ReportPlan;
import org.riskset.table.SummaryTable;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class ReportTest {
    private static final ReportFacts SAMPLE = SampleReport.facts();
    private static final ReportFacts SEARCHED = SampleReport.searched();
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void saysWhatWasDoneAndNothingElse() {
        String methods = new ReportText(SAMPLE, ENGLISH).methods().text();

        assertThat(methods)
                .contains(
                        "Follow-up ran from \u201cDiagnosis date\u201d to \u201cLast contact date\u201d",
                        "The event was \u201cDead\u201d in \u201cVital status\u201d",
                        "95% confidence limits on the log-log scale",
                        "reverse Kaplan\u2013Meier",
                        "Holm",
                        "Cut-points fixed before the result was seen: Age at diagnosis (60\u00a0years) and Tumour size (6\u00a0cm).",
                        "7 factors were compared by a log-rank test; their p-values are not corrected",
                        "Riskset 1.0.")
                .doesNotContain("multivariable", "strata", "Fisher", "chosen after", "competing");
    }

    @Test
    void saysThatACutPointWasChosenAfterLookingWithItsCorrectedP() {
        String methods = new ReportText(SEARCHED, ENGLISH).methods().text();

        assertThat(methods)
                .contains("The cut-point of Tumour size (6.5\u00a0cm) was chosen after the result was seen", "by permutation")
                .contains("Fisher\u2019s exact test")
                .doesNotContain("fixed before the result was seen: Age at diagnosis (60\u00a0years) and");
    }

    @Test
    void givesThePublishedNumbersOfTheSample() {
        List<String> results =
                new ReportText(SAMPLE, ENGLISH).results().stream().map(Passage::text).toList();

        assertThat(results.getFirst())
                .contains("31 patients were analysed, of whom 25 died.")
                .contains("SPSS: 6.90 \u00b1 1.45")
                .contains("Survival at 6, 12 and 24 months was 63.6%, 24.2% and 12.1%.");
        assertThat(results)
                .anyMatch(text -> text.startsWith("Stage: median survival was 13.5 months in IVA (n\u00a0=\u00a010), 6.0 months in IVB"
                        + " (n\u00a0=\u00a010) and 3.6 months in IVC (n\u00a0=\u00a011); log-rank p\u00a0=\u00a00.005."));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumberOfTheResultsIsOneTheScriptChecks(Language language) {
        Messages messages = new Messages(language);
        ReportText text = new ReportText(SAMPLE, messages);
        QuantityText printed = new QuantityText(messages);

        List<Passage.Span> linked = text.results().stream()
                .flatMap(passage -> passage.spans().stream())
                .filter(span -> span.number().isPresent())
                .toList();

        assertThat(linked).hasSizeGreaterThan(60);
        for (Passage.Span span : linked) {
            assertThat(text.numbers()).contains(span.number().orElseThrow());
            assertThat(span.text()).endsWith(printed.value(span.number().orElseThrow()));
        }
    }

    @Test
    void keepsTheOrderAndTheChoiceOfParts() {
        ReportPlan plan = ReportPlan.FIRST.withParts(List.of(
                new ReportPlan.Part(ReportPlan.Kind.TABLE, 2, true),
                new ReportPlan.Part(ReportPlan.Kind.RESULTS, 1, true),
                new ReportPlan.Part(ReportPlan.Kind.TABLE, 1, false)));

        ReportDocument report = ReportDocument.of(SAMPLE, plan, Optional.empty(), ENGLISH);

        assertThat(report.tables()).hasSize(1);
        assertThat(report.contents("report.table", ENGLISH)).singleElement().asString().startsWith("Table\u00a0I. Univariable");
        assertThat(report.parts().stream().filter(section -> section.part().kind() == ReportPlan.Kind.TABLE))
                .extracting(section -> section.part().number())
                .containsExactly(2, 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsEveryNumberOfTheWordFileBack(Language language) throws IOException {
        Messages messages = new Messages(language);
        ReportDocument report = ReportDocument.of(SEARCHED, ReportPlan.FIRST, Optional.of("study.R"), messages);
        Path file = write(report, ReportFile.DOCX, messages);

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(document.getTables()).hasSameSizeAs(report.tables());
            for (int i = 0; i < report.tables().size(); i++) {
                assertThat(cells(document.getTables().get(i))).isEqualTo(cells(report.tables().get(i)));
            }
            List<String> paragraphs =
                    document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            for (ReportPiece piece : report.pieces()) {
                if (piece instanceof ReportPiece.Paragraph paragraph) {
                    assertThat(paragraphs).contains(paragraph.passage().text());
                }
            }
        }
    }

    @Test
    void numbersCaptionsByFieldsAndDescribesPictures() throws IOException {
        ReportDocument report = ReportDocument.of(SAMPLE, ReportPlan.FIRST, Optional.empty(), ENGLISH);
        Path file = write(report, ReportFile.DOCX, ENGLISH);

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            List<XWPFParagraph> captions = document.getParagraphs().stream()
                    .filter(paragraph -> "Caption".equals(paragraph.getStyle()))
                    .toList();
            assertThat(captions).hasSize(5);
            assertThat(captions.getFirst().getCTP().xmlText()).contains("SEQ Figure \\* ARABIC");
            assertThat(captions.get(2).getText()).contains("Table\u00a0I. Characteristics of 31 patients");
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .startsWith("Statistical methods", "Results");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getCTR().getDrawingList().stream())
                            .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr()))
                    .hasSize(3)
                    .allMatch(text -> text.length() > 20);
            assertThat(document.getAllPictures().getFirst().getData()).hasSizeGreaterThan(100_000);
        }
    }

    @Test
    void readsEveryNumberOfTheWorkbookBackAtFullPrecision() throws IOException {
        ReportDocument report = ReportDocument.of(SAMPLE, ReportPlan.FIRST, Optional.empty(), ENGLISH);
        Path file = write(report, ReportFile.XLSX, ENGLISH);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            Sheet numbers = workbook.getSheet("Numbers");
            assertThat(numbers.getLastRowNum()).isEqualTo(report.numbers().size());
            for (int i = 0; i < report.numbers().size(); i++) {
                ReportedNumber number = report.numbers().get(i);
                if (number.value().isPresent()) {
                    assertThat(numbers.getRow(i + 1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
                    assertThat(numbers.getRow(i + 1).getCell(3).getNumericCellValue())
                            .isEqualTo(number.value().getAsDouble());
                }
            }
        }
    }

    @Test
    void writesAPageWithItsFiguresAsVectors() throws IOException {
        ReportDocument report = ReportDocument.of(SAMPLE, ReportPlan.FIRST, Optional.empty(), ENGLISH);
        String page = Files.readString(write(report, ReportFile.HTML, ENGLISH));

        assertThat(page.split("<svg", -1)).hasSize(4);
        assertThat(page).contains("13.50 \u00b1 3.72", "<h2>Statistical methods</h2>").doesNotContain("<?xml");
    }

    private Path write(ReportDocument report, ReportFile kind, Messages messages) throws IOException {
        Path file = folder.resolve("report" + kind.name().toLowerCase(Locale.ROOT) + kind.ending());
        kind.write(report, Provenance.NONE, messages, file);
        return file;
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .skip(1)
                .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }

    private static List<List<String>> cells(SummaryTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(SummaryTable.Cell::text).toList())
                .toList();
    }
}
