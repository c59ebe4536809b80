package org.riskset.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.drawing.Provenance;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportFacts;
import org.riskset.report.SampleReport;
import org.riskset.report.file.ReportFile;
import org.riskset.report.text.Passage;
import org.riskset.report.text.ReportText;
import org.riskset.study.ReportPlan;
import org.riskset.table.csv.CsvTables;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class NumbersCheckTest {
    private static final Path SLIPS = Path.of("src", "test", "resources", "report", "draft-with-slips.txt");
    private static final ReportFacts SAMPLE = SampleReport.facts();

    @TempDir
    Path folder;

    @Test
    void findsEverySlipOfTheDraft() throws IOException {
        List<DraftFinding> found = NumbersCheck.compare(DraftFile.read(SLIPS), SAMPLE);

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
        assertThat(NumbersCheck.compare(draft, SAMPLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ReportFile.class, names = {"DOCX", "XLSX"})
    void readsDraftsAsFilesAndFindsOneChangedNumber(ReportFile kind) throws IOException {
        Messages messages = new Messages(Language.ENGLISH);
        ReportDocument report = ReportDocument.of(SAMPLE, ReportPlan.FIRST, Optional.empty(), messages);
        Path file = folder.resolve("draft" + kind.ending());
        kind.write(report, Provenance.NONE, messages, file);

        Draft right = DraftFile.read(file);
        assertThat(NumbersCheck.compare(right, SAMPLE)).isEmpty();

        List<Draft.Line> changed = right.lines().stream()
                .map(line -> new Draft.Line(line.cells().stream()
                        .map(cell -> cell.replace("13.50 \u00b1 3.72", "13.50 \u00b1 3.27"))
                        .toList()))
                .toList();
        assertThat(NumbersCheck.compare(new Draft(changed), SAMPLE))
                .singleElement()
                .isInstanceOfSatisfying(
                        DraftFinding.NumberDiffers.class,
                        differs -> assertThat(differs.computed()).isEqualTo("13.50 \u00b1 3.72"));
    }

    @Test
    void readsSeparatedValues() throws IOException {
        Path file = folder.resolve("draft.csv");
        Files.writeString(file, "Sex;\n\"Male\";\"12 (38,7)\"\n", StandardCharsets.UTF_8);

        assertThat(NumbersCheck.compare(DraftFile.read(file), SAMPLE))
                .containsExactly(new DraftFinding.CountDiffers("Male 12 (38,7)", "Sex, Male", 12, 11));
    }

    @Test
    void saysThatADamagedDraftCannotBeRead() throws IOException {
        Path file = folder.resolve("draft.docx");
        Files.writeString(file, "no document");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> DraftFile.read(file));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatIsWrongWithBothNumbers(Language language) {
        DraftFindingText text = new DraftFindingText(new Messages(language));

        assertThat(text.sentence(new DraftFinding.NotTheShare("", "", "8.6", 8, 23, "34.8")))
                .contains("8", "23", language == Language.ENGLISH ? "34.8%" : "34,8%");
    }
}
