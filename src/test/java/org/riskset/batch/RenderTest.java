package org.riskset.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.figure.FigureFile;
import org.riskset.study.EditedText;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.ReportPlan;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.study.file.FigureJson;
import org.riskset.study.file.SavedStudy;
import org.riskset.study.file.StudyFile;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureLook;
import org.riskset.style.JournalPreset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RenderTest {
    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    @Test
    void redoesFiguresTablesReportAndNumbersFromTheStudyAlone() throws Exception {
        Path study = folder.resolve("sample.riskset");
        StudyFile.write(
                new SavedStudy(SampleStudies.sample(), List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);
        Path out = folder.resolve("results");

        Run run = run("render", study.toString(), "--out", out.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        String panels = "figure-1-sex-age_at_diagnosis-tumour_size_cm-stage";
        assertThat(out.resolve(panels + ".svg")).content(StandardCharsets.UTF_8).contains("Months since diagnosis");
        assertThat(out.resolve(panels + ".pdf")).isNotEmptyFile();
        assertThat(out.resolve(panels + ".csv")).content(StandardCharsets.UTF_8).contains("IVC");
        assertThat(out.resolve("report.docx")).isNotEmptyFile();
        assertThat(out.resolve("study.R")).content().contains("stopifnot");
        assertThat(out.resolve("tables.csv")).content(StandardCharsets.UTF_8).contains("13.50 \u00b1 3.72");
        JsonNode stage = JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("numbers.json"))).at("/survival/1");
        assertThat(stage.get("by").stringValue()).isEqualTo("stage");
        assertThat(stage.at("/tests/log_rank/p").doubleValue()).isCloseTo(0.005477902045739152, within(1e-12));
        assertThat(run.out().lines()).allMatch(file -> Files.exists(Path.of(file)));
    }

    @Test
    void drawsTheFiguresAsTheyWerePlannedAndEdited() throws Exception {
        PlannedFigure edited = PlannedFigure.IN_VIEW
                .withEdits(0, edits -> edits.withTitle(Optional.of("By stage, as edited")))
                .withLook(FigureLook.of(JournalPreset.PLOS, JournalPreset.Columns.SINGLE, 70))
                .withCaption(Optional.of("Survival of our patients by stage."));
        PlannedFigure forest = PlannedFigure.IN_VIEW.withKind(PlannedFigure.Kind.FOREST_TOGETHER);
        Study planned = SampleStudies.sample().withFigures(new FigurePlan(List.of(edited, forest)));
        Path study = folder.resolve("planned.riskset");
        StudyFile.write(new SavedStudy(planned, List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);
        Path out = folder.resolve("planned");

        Run run = run("render", study.toString(), "--out", out.toString());

        assertThat(run.err()).isEmpty();
        Path stage = out.resolve("figure-1.svg");
        assertThat(stage).content(StandardCharsets.UTF_8).contains("<title id=\"title\">By stage, as edited</title>", "width=\"238.11pt\"");
        assertThat(out.resolve("figure-1.txt")).content(StandardCharsets.UTF_8)
                .startsWith("Figure 1. Survival of our patients by stage.");
        assertThat(FigureJson.read(FigureFile.provenance(stage).plan()).orElseThrow().look()).isEqualTo(edited.look());
        assertThat(out.resolve("figure-2-forest-together.pdf")).isNotEmptyFile();
        assertThat(out.resolve("report.html")).content(StandardCharsets.UTF_8)
                .contains("By stage, as edited", "Survival of our patients by stage.", "Hazard ratio");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("figure-3")))
                    .isEmpty();
        }
    }

    @Test
    void filesPanelsApartWithoutTheirPageAsPlanned() throws Exception {
        Study sample = SampleStudies.sample();
        PlannedFigure apart = FigurePlan.published(sample.tables())
                .get(1)
                .withFiling(PlannedFigure.Filing.PANELS_APART, true)
                .withFiling(PlannedFigure.Filing.TRANSPARENT, true);
        Path study = folder.resolve("apart.riskset");
        StudyFile.write(
                new SavedStudy(
                        sample.withFigures(new FigurePlan(List.of(apart))), List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")),
                study);
        Path out = folder.resolve("apart");

        Run run = run("render", study.toString(), "--out", out.toString());

        assertThat(run.err()).isEmpty();
        String name = "figure-1-" + String.join("-", apart.panels().stream().flatMap(panel -> panel.column().stream()).toList());
        for (String panel : List.of("-A", "-B")) {
            for (FigureFile kind : FigureFile.values()) {
                assertThat(out.resolve(name + panel + kind.ending())).isNotEmptyFile();
            }
            assertThat(ImageIO.read(out.resolve(name + panel + ".png").toFile()).getRGB(1, 1) >>> 24).isZero();
        }
        assertThat(out.resolve(name + ".png")).doesNotExist();
        assertThat(out.resolve(name + ".csv")).isNotEmptyFile();
        assertThat(out.resolve(name + "-B.svg")).content(StandardCharsets.UTF_8).contains(">B</text>").doesNotContain(">A</text>");
        assertThat(FigureJson.read(FigureFile.provenance(out.resolve(name + "-B.pdf")).plan())).contains(apart);
    }

    @Test
    void comparesSubgroupsInFigureNumbersAndReport() throws Exception {
        PlannedFigure.Grouped surgery =
                new PlannedFigure.Grouped(Grouping.ByLevels.of("surgery"), CutPointOrigin.FIXED_IN_ADVANCE);
        PlannedFigure.Grouped sex = new PlannedFigure.Grouped(Grouping.ByLevels.of("sex"), CutPointOrigin.FIXED_IN_ADVANCE);
        PlannedFigure forest = PlannedFigure.IN_VIEW
                .withKind(PlannedFigure.Kind.FOREST_SUBGROUPS)
                .withPanels(List.of(new PlannedFigure.Panel(surgery, FigureEdits.NONE)))
                .withSubgroups(List.of(sex));
        Study planned = SampleStudies.sample().withFigures(new FigurePlan(List.of(forest)));
        Path study = folder.resolve("subgroups.riskset");
        StudyFile.write(new SavedStudy(planned, List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);
        Path out = folder.resolve("subgroups");

        Run run = run("render", study.toString(), "--out", out.toString());

        assertThat(run.err()).isEmpty();
        Path figure = out.resolve("figure-1-forest-subgroups.svg");
        assertThat(FigureJson.read(FigureFile.provenance(figure).plan())).contains(forest);
        assertThat(out.resolve("figure-1-forest-subgroups.csv")).content(StandardCharsets.UTF_8)
                .contains("Surgery: No: Patients,Surgery: No: Deaths,Surgery: Yes: Patients", "Sex: Female");
        JsonNode block = JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("numbers.json"))).at("/subgroups/0");
        assertThat(block.at("/factors/0/column").stringValue()).isEqualTo("sex");
        assertThat(block.at("/factors/0/interaction/df").intValue()).isEqualTo(1);
        assertThat(block.at("/factors/0/levels/1/hr").doubleValue()).isBetween(0.355, 0.365);
        assertThat(out.resolve("report.html")).content(StandardCharsets.UTF_8).contains("by subgroup", "p of interaction");
    }

    @Test
    void saysWhichFigureCannotBeDrawnAndWhy() throws Exception {
        PlannedFigure incidence = PlannedFigure.IN_VIEW.withKind(PlannedFigure.Kind.INCIDENCE);
        Study planned = SampleStudies.sample().withFigures(new FigurePlan(List.of(PlannedFigure.IN_VIEW, incidence)));
        Path study = folder.resolve("without.riskset");
        StudyFile.write(new SavedStudy(planned, List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);
        Path out = folder.resolve("without");

        Run run = run("render", study.toString(), "--out", out.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err().strip())
                .isEqualTo("Figure 2 was not drawn. No competing event is defined for this study, so that there is no"
                        + " cumulative incidence to show.");
        JsonNode leftOut = JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("numbers.json"))).at("/figures_left_out/0");
        assertThat(leftOut.get("figure").intValue()).isEqualTo(2);
        assertThat(leftOut.get("reason").stringValue()).startsWith("No competing event");
    }

    @Test
    void printsTheWordsOfTheReaderAndSaysWhereTheAnalysisHasOvertakenThem() throws Exception {
        EditedText cohort =
                new EditedText(ReportPlan.Kind.RESULTS, "cohort", "vi", "Trước đây khác.", "Chúng tôi theo dõi 31 người.");
        Study edited = SampleStudies.sample().withReport(ReportPlan.FIRST.withLanguage("vi").with(cohort));
        Path study = folder.resolve("edited.riskset");
        StudyFile.write(new SavedStudy(edited, List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);

        Run run = run("render", study.toString(), "--out", folder.resolve("edited").toString());

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .startsWith("Phần \u201cKết quả\u201d đã được sửa tay, và từ đó phân tích cho kết quả khác: 31 bệnh nhân")
                .hasLineCount(1);
        assertThat(folder.resolve("edited").resolve("report.html")).content(StandardCharsets.UTF_8)
                .contains("Chúng tôi theo dõi 31 người.")
                .doesNotContain("31 bệnh nhân được phân tích");
    }

    /// The sample has groups of 2, 3 and 3 patients by treatment: none of these counts may stand in any file.
    @Test
    void writesNoSmallCountWhereThoseAreHidden() throws Exception {
        Study sample = SampleStudies.sample();
        PlannedFigure treatment = PlannedFigure.IN_VIEW.withPanels(List.of(new PlannedFigure.Panel(
                new PlannedFigure.Grouped(Grouping.ByLevels.of("treatment"), CutPointOrigin.FIXED_IN_ADVANCE),
                FigureEdits.NONE)));
        PlannedFigure flow = treatment.withKind(PlannedFigure.Kind.FLOW);
        PlannedFigure forest = PlannedFigure.IN_VIEW
                .withKind(PlannedFigure.Kind.FOREST_SUBGROUPS)
                .withPanels(List.of(new PlannedFigure.Panel(
                        new PlannedFigure.Grouped(Grouping.ByLevels.of("surgery"), CutPointOrigin.FIXED_IN_ADVANCE),
                        FigureEdits.NONE)));
        Study hidden = sample.withFigures(new FigurePlan(List.of(treatment, flow, forest)))
                .withDesign(sample.design().withLeastCount(5));
        Path study = folder.resolve("hidden.riskset");
        StudyFile.write(new SavedStudy(hidden, List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);
        Path out = folder.resolve("hidden");

        Run run = run("render", study.toString(), "--out", out.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("Counts under 5 are not printed").hasLineCount(1);
        List<Path> files;
        try (Stream<Path> listed = Files.list(out)) {
            files = listed.toList();
        }
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .contains("figure-1-treatment.svg", "figure-1-treatment.txt", "report.docx", "tables.xlsx")
                .doesNotContain("numbers.json", "study.R", "study_analysed.csv", "figure-1-treatment.csv");
        assertThat(out.resolve("figure-3-forest-subgroups.csv")).doesNotExist();
        assertThat(out.resolve("figure-3-forest-subgroups.svg")).content(StandardCharsets.UTF_8)
                .contains("Interaction p")
                .doesNotContain(">Patients<", ">Deaths<", "no deaths", ">only ");
        for (Path file : files) {
            for (String text : texts(file)) {
                assertThat(text)
                        .as(file.getFileName().toString()).doesNotContainPattern("\\b[1-4][ \u00a0](patient|death)")
                        .doesNotContainPattern("deaths: [1-4] ")
                        .doesNotContainPattern("n[ \u00a0]=[ \u00a0][1-4]\\b")
                        .doesNotContainPattern("Events: [1-4]\\b");
            }
        }
    }

    @Test
    void warnsOfWordsThatMayTellACountThatIsNotPrinted() throws Exception {
        Study sample = SampleStudies.sample();
        Study edited = sample.withDesign(sample.design().withLeastCount(5))
                .withReport(ReportPlan.FIRST.with(new EditedText(
                        ReportPlan.Kind.RESULTS, "factor treatment", "en", "", "Only 3 patients had all treatments.")));
        Path study = folder.resolve("told.riskset");
        StudyFile.write(new SavedStudy(edited, List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);

        Run run = run("render", study.toString(), "--out", folder.resolve("told").toString());

        assertThat(run.err()).contains("Results: \u201cOnly 3 patients had all treatments.\u201d is in your own words and may tell a count. Counts under 5");
    }

    /// What a file says: itself, or the XML parts of a package.
    private static List<String> texts(Path file) throws IOException {
        if (!file.toString().matches(".*\\.(docx|xlsx|pptx)")) {
            return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).replace("\u00c2\u00a0", "\u00a0"));
        }
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<[^>]*>", " ")
                            + new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    @Test
    void saysThatAFileIsNoStudy() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.riskset"), "notes");

        Run run = run("render", file.toString(), "--out", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("does not hold a study");
    }

    @Test
    void asksForTheFolder() {
        Run run = run("render", "study.riskset");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--out", "See riskset render --help.");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Batch.run("Riskset test", arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(status, out.toString(), err.toString());
    }
}
