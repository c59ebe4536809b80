package org.riskset.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.analysis.tables.TableStyle;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Provenance;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportFacts;
import org.riskset.report.SampleReport;
import org.riskset.report.file.ReportFile;
import org.riskset.report.text.Passage;
import org.riskset.report.text.ReportText;
import org.riskset.report.StudyFacts;
import org.riskset.study.ReportPlan;
import org.riskset.study.Study;
import org.riskset.table.csv.CsvTables;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class NumbersCheckTest {
    private static final Path SLIPS = Path.of("src", "test", "resources", "report", "draft-with-slips.txt");
    private static final ReportFacts SAMPLE = SampleReport.facts();

    private static final ReportFacts MODEL = StudyFacts.of(SampleReport.study(), "Riskset 1.0");

    @TempDir
    Path folder;

    /// The same lines with tabs between the cells, as text copied from a page, and as paragraphs of a Word document.
    static List<UnaryOperator<Draft>> ways() {
        return List.of(
                draft -> draft,
                draft -> Draft.of(lines(draft).collect(Collectors.joining("\n"))),
                NumbersCheckTest::throughWord);
    }

    private static Stream<String> lines(Draft draft) {
        return draft.lines().stream().map(line -> String.join(" ", line.cells()));
    }

    private static Draft throughWord(Draft draft) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            lines(draft).forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
            Path file = Files.write(Files.createTempFile("draft", ".docx"), bytes.toByteArray());
            try {
                return DraftFile.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsEverySlipOfTheDraft(UnaryOperator<Draft> way) throws IOException {
        List<DraftFinding> found = NumbersCheck.compare(way.apply(DraftFile.read(SLIPS)), SAMPLE).findings();

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new DraftFinding.Swapped("Male 11 (64.5 %)", "Sex, Male", "Sex, Female"),
                        new DraftFinding.Swapped("Female 20 (35.5 %)", "Sex, Female", "Sex, Male"),
                        new DraftFinding.CutOff("IVA 10 (32.2 %)", "Stage, IVA", "32.2", "32.3"),
                        new DraftFinding.CutOff("IVB 10 (32.2 %)", "Stage, IVB", "32.2", "32.3"),
                        new DraftFinding.NotTheShare("IVC 11 (35.6 %)", "Stage, IVC", "35.6", 11, 31, "35.5"),
                        new DraftFinding.NotTheShare("No 20 (64.6 %)", "Distant metastasis, No", "64.6", 20, 31, "64.5"),
                        new DraftFinding.CutOff("Yes 11 (35.4 %)", "Distant metastasis, Yes", "35.4", "35.5"),
                        new DraftFinding.CutOff(
                                "Surgery + radiotherapy 3 (9.6 %)", "Treatment, Surgery + radiotherapy", "9.6", "9.7"),
                        new DraftFinding.CutOff("Trachea 8 (34.7 %)", "Invasion trachea, Yes", "34.7", "34.8"),
                        new DraftFinding.CutOff("Esophagus 2 (8.6 %)", "Invasion esophagus, Yes", "8.6", "8.7"),
                        new DraftFinding.NotTheShare("Cervical nerves 8 (8.6 %)", "Invasion nerves, Yes", "8.6", 8, 23, "34.8"),
                        new DraftFinding.CountDiffers("Yes 19 (61.3 %)", "Cervical LN, Yes", 19, 20),
                        new DraftFinding.DoesNotSum("No 11 (35.5 %)", "Cervical LN", 30, 31),
                        new DraftFinding.PercentagesDoNotSum("No 11 (35.5 %)", "Cervical LN", "96.8"),
                        new DraftFinding.NotMultivariable("Table II. Multivariate analysis of overall survival"),
                        new DraftFinding.NumberDiffers(
                                "Female 20 9.99 \u00b1 1.40", "Sex, Female", "9.99 \u00b1 1.40", "9.99 \u00b1 1.04"),
                        new DraftFinding.NumberDiffers("Stage 0.05", "Stage", "p 0.05", "p 0.005"),
                        new DraftFinding.NoError("Surgery alone 2 2.55 \u00b1 0"),
                        new DraftFinding.NoStratum("Survival was compared by the stratified log-rank test."),
                        new DraftFinding.Swapped(
                                "There were 11 male (64.5%) and 20 female (35.5%) pa\u2026", "Sex, Male", "Sex, Female"),
                        new DraftFinding.Swapped(
                                "\u2026here were 11 male (64.5%) and 20 female (35.5%) patients.", "Sex, Female", "Sex, Male"),
                        new DraftFinding.CountDiffers(
                                "\u2026%), surgery + radiotherapy in 5 (16.1%), surgery alone in 2 (6.5%), ch\u2026",
                                "Treatment, Surgery + radiotherapy",
                                5,
                                3),
                        new DraftFinding.DoesNotSum(
                                "\u2026urgery + chemoradiotherapy in 18 (58.1%), surgery + radiotherapy in 5\u2026", "Treatment", 33, 31),
                        new DraftFinding.PercentagesDoNotSum(
                                "\u2026urgery + chemoradiotherapy in 18 (58.1%), surgery + radiotherapy in 5\u2026",
                                "Treatment",
                                "106.5"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsNothingInADraftThatIsRight(Language language) {
        Messages messages = new Messages(language);
        ReportDocument report = ReportDocument.of(SAMPLE, ReportPlan.FIRST, Optional.empty(), messages);
        ReportText text = new ReportText(SAMPLE, messages);
        String prose = text.results().stream().map(Passage::text).collect(Collectors.joining("\n"));

        Draft draft = Draft.of(CsvTables.tabSeparated(report.tables()) + text.methods().text() + "\n" + prose);

        assertThat(draft.lines()).hasSizeGreaterThan(80);
        assertThat(NumbersCheck.compare(draft, SAMPLE).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ReportFile.class, names = {"DOCX", "XLSX"})
    void readsDraftsAsFilesAndFindsOneChangedNumber(ReportFile kind) throws IOException {
        Messages messages = new Messages(Language.ENGLISH);
        ReportDocument report = ReportDocument.of(SAMPLE, ReportPlan.FIRST, Optional.empty(), messages);
        Path file = folder.resolve("draft" + kind.ending());
        kind.write(report, Provenance.NONE, messages, file);

        Draft right = DraftFile.read(file);
        assertThat(NumbersCheck.compare(right, SAMPLE).findings()).isEmpty();

        List<Draft.Line> changed = right.lines().stream()
                .map(line -> new Draft.Line(line.cells().stream()
                        .map(cell -> cell.replace("13.50 \u00b1 3.72", "13.50 \u00b1 3.27"))
                        .toList()))
                .toList();
        assertThat(NumbersCheck.compare(new Draft(changed), SAMPLE).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        DraftFinding.NumberDiffers.class,
                        differs -> assertThat(differs.computed()).isEqualTo("13.50 \u00b1 3.72"));
    }

    /// Table I by surgery: stage IVB of the patients without surgery, a column's size, a percentage and a sum.
    @Test
    void comparesEveryGroupOfTableOne() {
        Draft draft = Draft.of(String.join(
                "\n",
                "Characteristic\tAll (n = 31)\tNo (n = 9)\tYes (n = 23)",
                "Stage",
                "IVA\t10 (32.3)\t0 (0.0)\t10 (43.5)",
                "IVB\t10 (32.3)\t3 (25.0)\t8 (34.8)",
                "IVC\t11 (35.5)\t6 (75.0)\t5 (21.8)"));

        assertThat(NumbersCheck.compare(draft, SampleReport.searched()).findings())
                .containsExactlyInAnyOrder(
                        new DraftFinding.CountDiffers(
                                "Characteristic All (n = 31) No (n = 9) Yes (n = 23)", "No (n = 9)", 9, 8),
                        new DraftFinding.CountDiffers("IVB 10 (32.3) 3 (25.0) 8 (34.8)", "Stage, IVB", 3, 2),
                        new DraftFinding.NotTheShare(
                                "IVB 10 (32.3) 3 (25.0) 8 (34.8)", "Stage, IVB", "25.0", 3, 8, "37.5"),
                        new DraftFinding.NotTheShare(
                                "IVC 11 (35.5) 6 (75.0) 5 (21.8)", "Stage, IVC", "21.8", 5, 23, "21.7"),
                        new DraftFinding.DoesNotSum("IVA 10 (32.3) 0 (0.0) 10 (43.5)", "Stage", 9, 8));
    }

    @Test
    void comparesPatientsAndDeathsOfTableTwo() {
        Draft draft = Draft.of(String.join(
                "\n",
                "Table II. Analysis of overall survival",
                "Factor\tn\tDeaths\tMedian \u00b1 SE",
                "Stage",
                "IVA\t10\t9\t13.50 \u00b1 3.72",
                "IVB\t12\t7\t6.01 \u00b1 1.22"));

        assertThat(NumbersCheck.compare(draft, SAMPLE).findings())
                .containsExactlyInAnyOrder(
                        new DraftFinding.EventsDiffer("IVA 10 9 13.50 \u00b1 3.72", "Stage, IVA", 9, 8),
                        new DraftFinding.CountDiffers("IVB 12 7 6.01 \u00b1 1.22", "Stage, IVB", 12, 10));
    }

    @Test
    void readsSeparatedValues() throws IOException {
        Path file = folder.resolve("draft.csv");
        Files.writeString(file, "Sex;\n\"Male\";\"12 (38,7)\"\n", StandardCharsets.UTF_8);

        assertThat(NumbersCheck.compare(DraftFile.read(file), SAMPLE).findings())
                .containsExactly(new DraftFinding.CountDiffers("Male 12 (38,7)", "Sex, Male", 12, 11));
    }

    static Stream<Arguments> stylesAndLanguages() {
        return Stream.of(TableStyle.values())
                .flatMap(style -> Stream.of(Language.values()).map(language -> Arguments.of(style, language)));
    }

    /// Grouped, in every journal's manner and both languages: what the application writes agrees with itself, and but for the
    /// patients without a value all of it is compared.
    @ParameterizedTest
    @MethodSource("stylesAndLanguages")
    void findsNothingInGroupedTablesThatAreRight(TableStyle style, Language language) {
        Messages messages = new Messages(language);
        Study study = SampleReport.study();
        ReportFacts facts = StudyFacts.of(
                study.withTables(study.tables().withCompareBy(Optional.of(Grouping.ByLevels.of("surgery"))))
                        .withDesign(study.design().withStyle(style)),
                "Riskset 1.0");
        ReportDocument report = ReportDocument.of(facts, ReportPlan.FIRST, Optional.empty(), messages);

        DraftCheck check = NumbersCheck.compare(Draft.of(CsvTables.tabSeparated(report.tables())), facts);
        assertThat(check.findings()).isEmpty();
        assertThat(check.numbers()).containsKeys(DraftCheck.Kind.values());
        assertThat(check.leftIn()).allMatch(name -> name.endsWith(language == Language.ENGLISH ? "Not known" : "Kh\u00f4ng r\u00f5"));
    }

    @Test
    void comparesHazardRatiosWithTheirLimitsAndP() {
        assertThat(written(
                        "Sex\tHR (95% CI)\tp",
                        "Female\t1 (reference)\t",
                        "Male\t9.7 (2.6\u201324.1)\t0.02"))
                .containsExactly("9.7 (2.6\u201324.1)", "p 0.02");
        assertThat(written("Factor\tHR\t95% CI\tp", "Sex\t\t\t", "Female\tRef\t\t", "Male\t7.9\t2.6 to 21.4\t<0.001"))
                .containsExactly("2.6 to 21.4");
        assertThat(written("Factor\tHR (95% CI)", "Sex\t", "Male\t1", "Female\t0.13 (0.04\u20130.38)")).isEmpty();
    }

    /// The model of all factors: the second of two columns, under a head of two rows, or by the title.
    @Test
    void tellsTheModelOfARatioFromTheHeadsAndTheTitle() {
        String alone = ratio(MODEL, Fit.ALONE);
        String together = ratio(MODEL, Fit.TOGETHER);
        assertThat(alone).isNotEqualTo(together);
        List<String> twoRows = List.of("\tUnivariate\tMultivariate", "Factor\tHR\tHR", "Sex\t\t");
        assertThat(written(twoRows, "Male\t" + alone + "\t" + together)).isEmpty();
        assertThat(written(twoRows, "Male\t" + together + "\t" + alone)).containsExactly(together, alone);
        List<String> titled = List.of("Table 3. Multivariable Cox regression", "Factor\tHR", "Sex\t");
        assertThat(written(titled, "Male\t" + together)).isEmpty();
        assertThat(written(titled, "Male\t" + alone)).containsExactly(alone);
    }

    private static String ratio(ReportFacts facts, Fit fit) {
        Known known = new Known(facts);
        Known.Level male = known.find("Male", "Sex").orElseThrow();
        return String.format(Locale.ROOT, "%.2f", new KnownRatios(facts, known).of(male, fit).getFirst().ratio());
    }

    @Test
    void doesNotCompareRatiosAgainstAnotherLevel() {
        assertThat(written("Factor\tHR\tp", "Stage\t\t", "IVC\t1\t", "IVB\t0.5\t0.2", "IVA\t0.2\t0.01")).isEmpty();
    }

    /// A ratio beside the name of a number alone is one per unit; where it was only cut into groups there is none.
    @Test
    void doesNotCompareTheRatioOfANumberWithThatOfItsGroups() {
        assertThat(written("Factor\tHR\tp", "Age at diagnosis\t1.02\t0.9")).isEmpty();
        assertThat(written("Factor\tHR\tp", "Surgery\t5.0\t0.9")).containsExactly("5.0", "p 0.9");
    }

    @Test
    void comparesMeansAndMediansWithTheirSpread() {
        assertThat(written("Age at diagnosis", "Mean \u00b1 SD\t58.7 \u00b1 10.5")).isEmpty();
        assertThat(written("Age at diagnosis", "Mean (SD)\t58.7 (15.0)")).containsExactly("58.7 (15.0)");
        assertThat(written("Tu\u1ed5i\tT\u1ea5t c\u1ea3", "Age at diagnosis, trung b\u00ecnh \u00b1 \u0110LC\t57,8 \u00b1 10,5"))
                .containsExactly("57,8 \u00b1 10,5");
        assertThat(written("Age at diagnosis, median (IQR)\t10 (1\u20132)")).containsExactly("10 (1\u20132)");
    }

    @Test
    void comparesTheSizeOfATableWithoutGroups() {
        Draft draft = Draft.of(String.join("\n", "Characteristic\tAll (n = 32)", "Sex\t", "Male\t11 (35.5)"));

        DraftCheck check = NumbersCheck.compare(draft, SAMPLE);

        assertThat(check.findings())
                .containsExactly(new DraftFinding.CountDiffers("Characteristic All (n = 32)", "All (n = 32)", 32, 31));
        assertThat(check.left()).isZero();
    }

    private static List<String> written(String... lines) {
        return written(List.of(), lines);
    }

    /// What does not agree, as written.
    private static List<String> written(List<String> head, String... lines) {
        Draft draft = Draft.of(String.join("\n", Stream.concat(head.stream(), Stream.of(lines)).toList()));
        return NumbersCheck.compare(draft, MODEL).findings().stream()
                .map(DraftFinding.NumberDiffers.class::cast)
                .map(DraftFinding.NumberDiffers::written)
                .toList();
    }

    @Test
    void saysThatADamagedDraftCannotBeRead() throws IOException {
        Path file = folder.resolve("draft.docx");
        Files.writeString(file, "no document");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> DraftFile.read(file));
    }

    /// Such a table counts the competing events, too, and its p are not those of the hazard ratios.
    @ParameterizedTest
    @EnumSource(Language.class)
    void takesATableOfIncidenceForNoTableOfSurvival(Language language) {
        String head = language == Language.ENGLISH
                ? "Factor\tn\tEvents\tGray p\tSHR (95% CI)\tp"
                : "Yếu tố\tSố BN\tBiến cố\tp (Gray)\tSHR (KTC 95%)\tp";
        DraftCheck check = NumbersCheck.compare(
                Draft.of(String.join("\n", head, "Sex\t\t\t0.91", "Female\t20\t3\t\t1", "Male\t12\t1\t\t0.5 (0.1\u20134.9)\t0.55")), SAMPLE);

        assertThat(check.findings()).singleElement().isInstanceOfSatisfying(DraftFinding.CountDiffers.class, found ->
                assertThat(found.written()).isEqualTo(12));
    }

    /// The unit of a row may be called as another variable is: years.
    @Test
    void takesAMeanForThatOfItsHeadingWhateverItsUnitIsCalled() {
        assertThat(written("Age at diagnosis", "Mean \u00b1 SD, tumour size\t58.7 \u00b1 10.5")).isEmpty();
        assertThat(written("Age at diagnosis", "Mean tumour size, cm\t58.7 \u00b1 10.5")).hasSize(1);
    }

    @Test
    void tellsDraftsFromOtherFilesByTheirEndings() {
        assertThat(Stream.of("report.html", "Draft.PDF", "draft.doc").map(Path::of).map(DraftFile::unreadEnding))
                .containsExactly(Optional.of(".html"), Optional.of(".pdf"), Optional.of(".doc"));
        assertThat(Stream.concat(DraftFile.ENDINGS.stream().map(ending -> "draft" + ending), Stream.of("Table.XLSX", "notes")).map(Path::of).map(DraftFile::unreadEnding))
                .allMatch(Optional::isEmpty);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatIsWrongWithBothNumbers(Language language) {
        DraftFindingText text = new DraftFindingText(new Messages(language));

        assertThat(text.sentence(new DraftFinding.NotTheShare("", "", "8.6", 8, 23, "34.8")))
                .contains("8", "23", language == Language.ENGLISH ? "34.8%" : "34,8%");
    }

    /// Counts, percentages and medians in columns of their own, as spreadsheets have them.
    @Test
    void readsNumbersInColumnsOfTheirOwn() {
        Draft draft = Draft.of(String.join(
                "\n", "Sex\tn\t%\tMedian (95% CI)", "Female\t20\t46.5\t10.0", "Male\t12\t35.5\t3.6 (0.1\u20139.9)"));

        DraftCheck check = NumbersCheck.compare(draft, SAMPLE);

        assertThat(check.compared()).isGreaterThanOrEqualTo(6);
        assertThat(check.findings())
                .contains(new DraftFinding.CountDiffers("Male 12 35.5 3.6 (0.1\u20139.9)", "Sex, Male", 12, 11))
                .anyMatch(found -> found instanceof DraftFinding.NotTheShare share && share.written().equals("46.5"))
                .anyMatch(found -> found instanceof DraftFinding.NumberDiffers number && number.written().equals("3.6 (0.1\u20139.9)"))
                .noneMatch(found -> found instanceof DraftFinding.NumberDiffers number && number.written().equals("10.0"));
    }

    @Test
    void comparesThePOfAUnivariableTableWithTheLogRankTest() {
        Draft draft = Draft.of(String.join(
                "\n", "Table 2. Univariable analysis", "Factor\tn\tp", "Stage\t\t0.05", "IVA\t5\t", "IVB\t15\t", "IVC\t11\t"));

        assertThat(NumbersCheck.compare(draft, SAMPLE).findings())
                .anyMatch(found -> found instanceof DraftFinding.NumberDiffers number && number.written().equals("p 0.05"));
    }

    @Test
    void saysThatNothingCouldBeCompared() {
        DraftCheck check = NumbersCheck.compare(Draft.of("Horse\t12 of them\nCow\t3 of them"), SAMPLE);

        assertThat(check.findings()).isEmpty();
        assertThat(check.compared()).isZero();
        assertThat(check.left()).isEqualTo(2);
    }
}
