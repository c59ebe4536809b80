package org.riskset.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.batch.Batch;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.filter.Filter;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.Rgb;
import org.riskset.figure.FigureCompanions;
import org.riskset.figure.FigureCheck;
import org.riskset.figure.FigureFile;
import org.riskset.figure.FigureReview;
import org.riskset.figure.Parts;
import org.riskset.figure.StudyFigure;
import org.riskset.study.ExportedFigure;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.study.file.FigureJson;
import org.riskset.study.file.NamedLooks;
import org.riskset.study.file.SavedStudy;
import org.riskset.study.file.StudyFile;
import org.riskset.style.Annotation;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureLook;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;
import org.riskset.style.Palette;
import org.riskset.style.Place;
import org.riskset.style.ReferenceLine;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The Figures page without a window, on the sample cohort.
class FiguresModelTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @TempDir
    Path folder;

    private final OpenStudy openStudy = new OpenStudy();
    private FiguresModel model;

    @BeforeEach
    void openSample() throws Exception {
        model = newModel();
        openStudy.open(SampleStudies.sample());
        model.setInView(true);
    }

    @Test
    void beginsWithTheCurvesInView() {
        assertThat(model.figures()).hasSize(1);
        assertThat(figure().drawing().title()).isEqualTo("Overall survival by stage");

        openStudy.edit("group", study -> study.withPlan(study.plan()
                .withGrouping(Grouping.ByLevels.of("sex"), CutPointOrigin.FIXED_IN_ADVANCE)));

        assertThat(figure().drawing().title()).isEqualTo("Overall survival by sex");
    }

    @Test
    void movesTextsThatWerePlacedOffThePageOrOnEachOther() {
        model.change("texts", figure -> figure.withEdits(0, edits -> edits.withVerdictPlace(Optional.of(new Place(0.98, 0.98)))
                .withAnnotations(List.of(
                        new Annotation("First of two texts", new Place(0.4, 0.5)),
                        new Annotation("Second of two texts", new Place(0.41, 0.5)),
                        new Annotation("A rather long text at the edge", new Place(0.9, 0.7))))));
        FigureCheck misplaced = check(FigureCheck.Rule.HAND_PLACED);
        assertThat(misplaced.passed()).isFalse();
        assertThat(misplaced.values().getFirst()).contains("First of two texts", "A rather long text at the edge", "Log-rank");

        model.change("move", FigureReview.fix(misplaced, figure()).orElseThrow());

        assertThat(check(FigureCheck.Rule.HAND_PLACED).passed()).isTrue();
        assertThat(check(FigureCheck.Rule.TEXT_ON_PAGE).passed()).isTrue();
        assertThat(check(FigureCheck.Rule.TEXT_APART).passed()).isTrue();
        assertThat(model.current().panels().getFirst().edits().verdictPlace()).isEmpty();
    }

    private FigureCheck check(FigureCheck.Rule rule) {
        return model.checks(figure(), ENGLISH).stream().filter(check -> check.rule() == rule).findFirst().orElseThrow();
    }

    /// Files of before there was a distance of rows do not speak of it.
    @Test
    void readsAPlanThatSaysNothingOfRows() {
        String plan = FigureJson.write(study(), model.current());
        assertThat(plan).contains("rowPitch");

        String older = plan.replaceAll(",?\"rowPitch\":[^,}]*", "");

        assertThat(older).doesNotContain("rowPitch");
        assertThat(FigureJson.read(older)).isEqualTo(FigureJson.read(plan)).isPresent();
    }

    @Test
    void makesThePublishedFiguresInOneStep() {
        model.add("figures", FigurePlan.published(study().tables()));

        assertThat(model.selected()).isEqualTo(1);
        assertThat(openStudy.history()).hasSize(1);
        assertThat(texts(Parts.LETTER)).containsExactly("A", "B", "C", "D");
        assertThat(figure().plots()).hasSize(4);
        assertThat(texts(Parts.TIME_TITLE)).containsOnly("Months since diagnosis");
        assertThat(model.checks(figure(), ENGLISH)).extracting(FigureCheck::rule).contains(FigureCheck.Rule.TIME_ZERO);
        model.select(2);
        assertThat(texts(Parts.LETTER)).containsExactly("A", "B");
        assertThat(texts(Parts.VERDICT)).isNotEmpty();
    }

    @Test
    void panelsFollowACutPointMovedElsewhereUntilTheFigureIsLocked() {
        model.add("figures", FigurePlan.published(study().tables()));

        moveCutPoint(7);
        assertThat(texts(Parts.RISK_NAME)).contains("≥\u00a07\u00a0cm");
        model.change("lock", figure -> figure.withLocked(true));
        moveCutPoint(5);

        assertThat(texts(Parts.RISK_NAME)).contains("≥\u00a07\u00a0cm");
    }

    @Test
    void typingIsOneStepThatCanBeUndone() {
        for (String text : List.of("W", "Wo", "Women")) {
            model.adjust(figure -> figure.withEdits(0, all -> all.withTitle(Optional.of(text))));
        }
        model.finish("Figure 1: title");

        assertThat(openStudy.history()).containsExactly("Figure 1: title");
        assertThat(figure().drawing().title()).isEqualTo("Women");
        openStudy.undo();
        assertThat(figure().drawing().title()).isEqualTo("Overall survival by stage");
    }

    @Test
    void dragsALegendAndKeepsItThereThroughAFile() throws Exception {
        model.change("legend", figure -> figure.withLook(figure.look()
                .withStyle(figure.look().style().withLabelling(FigureStyle.Labelling.LEGEND))));
        StudyFigure.Handle legend = handle(StudyFigure.Held.LEGEND);

        model.move(legend, legend.place().moved(-0.3, 0.25));
        model.move(legend, legend.place().moved(-0.2, 0.1));
        model.finish("legend moved");

        StudyFigure.Handle moved = handle(StudyFigure.Held.LEGEND);
        assertThat(moved.place().across()).isCloseTo(legend.place().across() - 0.2, within(1e-6));
        assertThat(moved.place().down()).isCloseTo(legend.place().down() + 0.1, within(1e-6));
        assertThat(figure().handleAt(moved.box().middleX(), moved.box().middleY())).contains(moved);
        assertThat(openStudy.history()).containsExactly("legend moved", "legend");
        assertThat(FigureJson.read(FigureJson.write(study(), model.current())).orElseThrow().panels().getFirst().edits())
                .isEqualTo(model.current().panels().getFirst().edits());
    }

    @Test
    void aPlanFromBeforeLegendsCouldBeDraggedOpens() {
        String plan = FigureJson.write(study(), model.current());
        String older = plan.replace(",\"legendPlace\":null", "");

        assertThat(older).isNotEqualTo(plan);
        assertThat(FigureJson.read(older)).isEqualTo(FigureJson.read(plan));
    }

    @Test
    void dragsTheVerdictAndAnAnnotation() {
        model.change("text", figure -> figure.withEdits(
                0, all -> all.withAnnotations(List.of(new Annotation("Landmark", new Place(0.5, 0.5))))));
        StudyFigure.Handle text = handle(StudyFigure.Held.ANNOTATION);
        StudyFigure.Handle verdict = handle(StudyFigure.Held.VERDICT);

        model.move(text, text.place().moved(0.1, -0.2));
        model.finish("text moved");
        model.move(verdict, verdict.place().moved(-0.2, 0.3));
        model.finish("verdict moved");

        assertThat(handle(StudyFigure.Held.ANNOTATION).place().across()).isCloseTo(text.place().across() + 0.1, within(1e-6));
        assertThat(handle(StudyFigure.Held.ANNOTATION).place().down()).isCloseTo(text.place().down() - 0.2, within(1e-6));
        assertThat(handle(StudyFigure.Held.VERDICT).place().down()).isCloseTo(verdict.place().down() + 0.3, within(1e-6));
        assertThat(openStudy.history()).containsExactly("verdict moved", "text moved", "text");
    }

    @Test
    void aFixPutsTheRulesRight() {
        model.change("axis", figure -> figure.withEveryEdit(all ->
                all.withAxes(all.axes().withSurvival(OptionalDouble.of(0.5), OptionalDouble.empty()))));
        model.change("small", figure -> figure.withLook(figure.look().withStyle(figure.look()
                .style()
                .withType(new FigureStyle.Type(6, 5, 8)))));
        assertThat(failed()).contains(FigureCheck.Rule.FULL_AXIS, FigureCheck.Rule.SMALLEST_TEXT);

        for (FigureCheck.Rule rule : failed()) {
            model.checks(figure(), ENGLISH).stream()
                    .filter(check -> check.rule() == rule)
                    .flatMap(check -> FigureReview.fix(check, figure()).stream())
                    .forEach(fix -> model.change("fix", fix));
        }

        assertThat(failed()).doesNotContain(FigureCheck.Rule.FULL_AXIS, FigureCheck.Rule.SMALLEST_TEXT, FigureCheck.Rule.GREYSCALE);
    }

    @Test
    void presetsChangeSizeTypeAndNumbers() {
        model.change("preset", figure -> figure.withLook(figure.look()
                .withPreset(JournalPreset.PLOS, JournalPreset.Columns.DOUBLE, 120)));

        assertThat(model.current().look().widthMillimetres()).isCloseTo(190.5, within(1e-9));
        assertThat(model.current().look().style().type().text()).isEqualTo(9);
        assertThat(figure().drawing().width()).isCloseTo(540, within(1e-9));
    }

    @Test
    void namedLooksGoFromStudyToStudy() throws Exception {
        model.change("palette", figure -> figure.withLook(figure.look().withStyle(figure.look()
                .style()
                .withPalette(Palette.VIRIDIS))));
        FigureLook look = model.current().look();
        model.keepLook("House style");

        OpenStudy other = new OpenStudy();
        other.open(SampleStudies.sample());
        FiguresModel fresh = new FiguresModel(other, direct(), "Riskset", new NamedLooks(folder), this::fail);

        assertThat(fresh.namedLooks()).isEqualTo(Map.of("House style", look));
        fresh.forgetLook("House style");
        assertThat(model.namedLooks()).isEmpty();
    }

    @Test
    void everyEditIsInTheStudyFile() throws Exception {
        model.add("figures", FigurePlan.published(study().tables()));
        model.change("edits", figure -> figure.withLocked(true).withEdits(1, all -> all.withTitle(Optional.of("Age"))
                .withTimeTitle(Optional.of("Tháng"))
                .withGroup(1, group -> group.withName(Optional.of("Older"))
                        .withColour(Optional.of(Rgb.hex("#123456")))
                        .withPattern(Optional.of(Dash.DOTTED))
                        .withWidth(OptionalDouble.of(2)))
                .withTickStep(12)
                .withTimeLimit(36)
                .withVerdict(Optional.of("p = 0.5"))
                .withVerdictPlace(Optional.of(new Place(0.1, 0.2)))
                .withAnnotations(List.of(new Annotation("Note", new Place(0.3, 0.4))))
                .withReferences(List.of(new ReferenceLine(ReferenceLine.Direction.AT_TIME, 12, "1 year")))));
        Path file = folder.resolve("study.riskset");

        StudyFile.write(new SavedStudy(study(), List.of(), "Riskset", Instant.EPOCH), file);

        assertThat(StudyFile.read(file).study().figures()).isEqualTo(study().figures());
    }

    @Test
    void exportsWithCaptionAlternativeTextAndNumbers() throws Exception {
        model.exportProperty().set(ExportChoices.FIRST.withFile(FigureFile.SVG));
        Path target = folder.resolve("Figure 1.svg");
        boolean[] done = {false};

        model.files().export(target, ENGLISH, _ -> done[0] = true, this::fail);

        assertThat(done[0]).isTrue();
        assertThat(target).content().contains("Months since diagnosis");
        assertThat(folder.resolve("Figure 1.txt"))
                .content()
                .contains("Figure 1. Overall survival by stage.", "Alternative text", "IVA: 10 patients");
        List<String> table = Files.readAllLines(folder.resolve("Figure 1.csv"));
        assertThat(table.getFirst()).endsWith("Group,Time,At risk,Deaths,Censored,Survival,Lower limit,Upper limit");
        assertThat(table).anyMatch(line -> line.startsWith("IVA,0,10,0,0,1"));
    }

    @Test
    void aCaptionOfOnesOwnIsOneStepAndGoesWithTheFile() throws Exception {
        String written = model.writtenCaption(ENGLISH);
        model.adjust(figure -> figure.withCaption(Optional.of("Of our")));
        model.adjust(figure -> figure.withCaption(Optional.of("Of our clinic.")));
        model.finish("caption");
        model.exportProperty().set(ExportChoices.FIRST.withFile(FigureFile.SVG));

        model.files().export(folder.resolve("own.svg"), ENGLISH, _ -> {}, this::fail);

        assertThat(folder.resolve("own.txt")).content().startsWith("Figure 1. Of our clinic.\n");
        assertThat(written).startsWith("Overall survival by stage.");
        assertThat(model.writtenCaption(ENGLISH)).isEqualTo(written);
        assertThat(model.current().withKind(PlannedFigure.Kind.FLOW).caption()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FigureFile.class)
    void anExportedFigureBringsBackItsPlanAndEdits(FigureFile kind) {
        model.add("figures", FigurePlan.published(study().tables()));
        model.change("edits", figure -> figure.withEdits(
                1, all -> all.withTitle(Optional.of("Tuổi")).withVerdictPlace(Optional.of(new Place(0.1, 0.2)))));
        PlannedFigure exported = model.current();
        Path target = folder.resolve("figure" + kind.ending());
        model.exportProperty().set(ExportChoices.FIRST.withFile(kind).withDpi(72));
        model.files().export(target, ENGLISH, _ -> {}, this::fail);
        model.remove("removed");
        StringBuilder said = new StringBuilder();

        model.files().reopen(target, ENGLISH, said::append);

        assertThat(model.current()).isEqualTo(exported);
        assertThat(said.toString()).contains("on the same data");
    }

    @ParameterizedTest
    @EnumSource(FigureFile.class)
    void aFlowExportedFromItsPanelComesBackAsAFlow(FigureFile kind) {
        Path target = folder.resolve("flow" + kind.ending());
        AnalysisResult result = new AnalysisRunner(study().cohort()).run(study().plan());
        model.files().exportFlow(result, target, ENGLISH, () -> {}, this::fail);
        StringBuilder said = new StringBuilder();

        model.files().reopen(target, ENGLISH, said::append);

        assertThat(model.current().kind()).isEqualTo(PlannedFigure.Kind.FLOW);
        assertThat(said.toString()).contains("on the same data");
    }

    @Test
    void filesEachPanelOnItsOwnAndBringsTheWholeFigureBackFromAny() {
        model.add("figures", FigurePlan.published(study().tables()));
        model.change("apart", figure -> figure.withFiling(PlannedFigure.Filing.PANELS_APART, true));
        PlannedFigure exported = model.current();
        model.exportProperty().set(ExportChoices.FIRST.withDpi(72));
        List<Path> written = new ArrayList<>();

        model.files().export(folder.resolve("Figure 1.png"), ENGLISH, written::addAll, this::fail);

        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Figure 1-A.png", "Figure 1-B.png", "Figure 1-C.png", "Figure 1-D.png");
        assertThat(written).allMatch(Files::exists);
        assertThat(folder.resolve("Figure 1.png")).doesNotExist();
        assertThat(folder.resolve("Figure 1.csv")).content().contains("A,Female", "D,IVC");
        model.remove("removed");
        model.files().reopen(written.get(2), ENGLISH, _ -> {});
        assertThat(model.current()).isEqualTo(exported);
    }

    @Test
    void showsAndFilesNoCountWhereTheStudyHidesSmallOnes() throws Exception {
        openStudy.edit("hidden", study -> study.withDesign(study.design().withLeastCount(5)));
        model.exportProperty().set(ExportChoices.FIRST.withFile(FigureFile.SVG));

        model.files().export(folder.resolve("hidden.svg"), ENGLISH, _ -> {}, this::fail);

        assertThat(figure().drawing().marks(role -> role.is(Parts.AT_RISK))).isEmpty();
        assertThat(model.checks(figure(), ENGLISH)).noneMatch(check -> check.rule() == FigureCheck.Rule.NUMBERS_AT_RISK);
        assertThat(folder.resolve("hidden.svg")).content().contains("Months since diagnosis").doesNotContain("10 patients");
        assertThat(folder.resolve("hidden.csv")).doesNotExist();
        assertThat(folder.resolve("hidden.txt")).content().doesNotContain("10 patients");
        assertThat(model.current().look().style().riskTable()).isEqualTo(FigureStyle.RiskTable.AT_RISK);
    }

    /// The sample has groups of 2, 3 and 3 patients by treatment.
    @Test
    void sparesSmallCountsInTheFlowAndFollowsTheDecision() throws Exception {
        model.change("flow", figure -> figure.withKind(PlannedFigure.Kind.FLOW)
                .withPanels(List.of(new PlannedFigure.Panel(
                        new PlannedFigure.Grouped(Grouping.ByLevels.of("treatment"), CutPointOrigin.FIXED_IN_ADVANCE),
                        FigureEdits.NONE))));
        String all = texts();

        openStudy.edit("hidden", study -> study.withDesign(study.design().withLeastCount(5)));
        String spared = texts();
        AnalysisResult result = new AnalysisRunner(study().cohort())
                .run(study().plan().withGrouping(Grouping.ByLevels.of("treatment"), CutPointOrigin.FIXED_IN_ADVANCE));
        Path target = folder.resolve("flow.svg");
        model.files().exportFlow(result, target, ENGLISH, () -> {}, this::fail);

        String small = "n[ \u00a0]=[ \u00a0][1-4]\\b";
        assertThat(all).containsPattern(small);
        assertThat(spared).doesNotContainPattern(small).isNotEqualTo(all);
        assertThat(target).content().doesNotContainPattern(small);
    }

    /// Few died after each treatment of the sample; the limits of a ratio would tell how many.
    @Test
    void sparesRatiosOfAForestThatTellSmallCounts() {
        openStudy.edit("factor", study -> study.withRegression(study.regression().withModel(study.regression().model()
                .with(RegressionPlan.Grouped.of(Grouping.ByLevels.of("treatment")).orElseThrow()))));
        model.change("forest", figure -> figure.withKind(PlannedFigure.Kind.FOREST_ALONE));
        String all = texts();

        openStudy.edit("hidden", study -> study.withDesign(study.design().withLeastCount(5)));

        String limitsOfTreatment = "(?s)Treatment.*\\d\\.\\d+ \\(\\d";
        assertThat(all).containsPattern(limitsOfTreatment);
        assertThat(texts()).contains("Treatment").doesNotContainPattern(limitsOfTreatment);
    }

    private String texts() {
        return figure().drawing().labels().map(Mark.Label::text).collect(Collectors.joining("\n"));
    }

    /// What was exported is done again as it was, although the comparison in view, the patients and the figure are others now.
    @Test
    void rendersWhatWasExportedUntouched() throws Exception {
        model.exportProperty().set(ExportChoices.FIRST.withDpi(72).withGreyscale(true));
        model.files().export(folder.resolve("Untouched.png"), ENGLISH, _ -> {}, this::fail);
        AnalysisResult result = new AnalysisRunner(study().cohort()).run(study().plan());
        model.files().exportFlow(result, folder.resolve("Flow.svg"), ENGLISH, () -> {}, this::fail);
        openStudy.edit("group", study -> study.withPlan(study.plan()
                .withGrouping(Grouping.ByLevels.of("sex"), CutPointOrigin.FIXED_IN_ADVANCE)));
        CohortRecipe women = study().recipe().and(new Filter.OneOf("sex", List.of("Female"), true));
        openStudy.edit("women", study -> ((Study.Recohort.Made) study.withRecipe(women)).study());
        openStudy.undo();
        openStudy.redo();
        model.change("look", figure -> figure.withLook(FigureLook.of(JournalPreset.PLOS, JournalPreset.Columns.SINGLE, 70)));

        Path out = rendered(study()).resolve("exported");

        assertThat(pixels(out.resolve("Untouched.png"))).isEqualTo(pixels(folder.resolve("Untouched.png")));
        for (String beside : List.of("Untouched.csv", "Untouched.txt", "Flow.svg")) {
            assertThat(out.resolve(beside)).hasSameTextualContentAs(folder.resolve(beside));
        }
    }

    /// On a cohort in which another event competes, with a Cox model of two factors.
    @ParameterizedTest
    @EnumSource(PlannedFigure.Kind.class)
    void rendersEveryKindOfFigureAsItWasExported(PlannedFigure.Kind kind) throws Exception {
        Study competing = SampleStudies.gammopathy();
        List<RegressionPlan.Factor> factors = competing.tables().factors().stream()
                .map(TablePlan.Entry::grouping)
                .limit(2)
                .<RegressionPlan.Factor>flatMap(grouping -> RegressionPlan.Grouped.of(grouping).stream())
                .toList();
        Grouping compared = competing.tables().factors().getFirst().grouping();
        openStudy.open(competing.withRegression(competing.regression().withModel(competing.regression().model().withFactors(factors)))
                .withPlan(competing.plan().withGrouping(compared, CutPointOrigin.FIXED_IN_ADVANCE)));
        model.change("kind", figure -> figure.withKind(kind));
        model.exportProperty().set(ExportChoices.FIRST.withDpi(72));

        model.files().export(folder.resolve("figure.png"), ENGLISH, _ -> {}, this::fail);

        if (kind == PlannedFigure.Kind.SWIMMER) { // too many patients for it
            assertThat(study().exported().figures()).isEmpty();
            return;
        }
        openStudy.edit("model", study -> study.withRegression(study.regression().withModel(study.regression().model().withFactors(List.of()))));
        model.change("kind", figure -> figure.withKind(PlannedFigure.Kind.KAPLAN_MEIER));
        Path out = rendered(study()).resolve("exported");
        assertThat(pixels(out.resolve("figure.png"))).isEqualTo(pixels(folder.resolve("figure.png")));
        assertThat(out.resolve("figure.csv")).hasSameTextualContentAs(folder.resolve("figure.csv"));
    }

    /// The names of groups in the numbers beside a figure are text to a spreadsheet; negative numbers stay numbers.
    @Test
    void marksNamesThatASpreadsheetWouldComputeBesideAFigure() throws IOException {
        openStudy.edit("rename", study -> ((Study.Recohort.Made) study.withRecipe(study.recipe()
                        .deriving(new Derivation.Merged("risk", "Risk", "stage", Map.of("IVA", "=1+1", "IVB", "@x", "IVC", "@x")))))
                .study());
        model.change("risk", figure -> figure.withPanels(List.of(new PlannedFigure.Panel(
                new PlannedFigure.Grouped(Grouping.ByLevels.of("risk"), CutPointOrigin.FIXED_IN_ADVANCE), FigureEdits.NONE))));

        model.files().export(folder.resolve("risk.svg"), ENGLISH, _ -> {}, this::fail);

        assertThat(folder.resolve("risk.csv")).content().contains("\n'=1+1,", "\n'@x,").doesNotContain("\n=1+1", "\n@x");
    }

    private static int[] pixels(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void keepsOneExportForEachNameOfAFile() {
        model.files().export(folder.resolve("a.png"), ENGLISH, _ -> {}, this::fail);
        model.files().export(folder.resolve("b.png"), ENGLISH, _ -> {}, this::fail);
        model.change("caption", figure -> figure.withCaption(Optional.of("Ours.")));
        model.files().export(folder.resolve("a.png"), ENGLISH, _ -> {}, this::fail);

        assertThat(study().exported().figures())
                .extracting(ExportedFigure::file, exported -> exported.figure().caption().orElse("none"))
                .containsExactly(Tuple.tuple("a.png", "Ours."), Tuple.tuple("b.png", "none"));
    }

    private Path rendered(Study study) throws Exception {
        Path file = folder.resolve("saved.riskset");
        StudyFile.write(new SavedStudy(study, List.of(), "Riskset 1.0", Instant.parse("2026-11-25T12:00:00Z")), file);
        Path out = folder.resolve("rendered");
        StringWriter err = new StringWriter();
        String[] arguments = {"render", file.toString(), "--out", out.toString()};
        Batch.run("Riskset", arguments, new PrintWriter(new StringWriter()), new PrintWriter(err));
        assertThat(err.toString()).isEmpty();
        return out;
    }

    @Test
    void leavesThePageOutOfPngAndSvgAlone() throws Exception {
        String page = "<rect width=\"[0-9.]+\" height=\"[0-9.]+\" fill=\"#ffffff\"/>";
        model.exportProperty().set(ExportChoices.FIRST.withFile(FigureFile.SVG));
        model.files().export(folder.resolve("opaque.svg"), ENGLISH, _ -> {}, this::fail);
        model.change("transparent", figure -> figure.withFiling(PlannedFigure.Filing.TRANSPARENT, true));
        for (FigureFile kind : FigureFile.values()) {
            model.exportProperty().set(ExportChoices.FIRST.withFile(kind).withDpi(72));
            model.files().export(folder.resolve("figure" + kind.ending()), ENGLISH, _ -> {}, this::fail);
        }

        BufferedImage png = ImageIO.read(folder.resolve("figure.png").toFile());
        assertThat(png.getRGB(1, 1) >>> 24).isZero();
        assertThat(folder.resolve("opaque.svg")).content().containsPattern(page);
        assertThat(folder.resolve("figure.svg")).content().doesNotContainPattern(page);
        BufferedImage tiff = ImageIO.read(folder.resolve("figure.tiff").toFile());
        assertThat(tiff.getColorModel().hasAlpha()).isFalse();
        assertThat(tiff.getRGB(1, 1)).isEqualTo(0xffffffff);
    }

    @Test
    void aPlanFromBeforeThereWereWaysOfFilingOpens() {
        String plan = FigureJson.write(study(), model.current());
        String older = plan.replace(",\"filing\":[]", "");

        assertThat(older).isNotEqualTo(plan);
        assertThat(FigureJson.read(older).orElseThrow().filing()).isEmpty();
    }

    @Test
    void aPlanFromBeforeThereWereCaptionsOpens() {
        String plan = FigureJson.write(study(), model.current());
        String older = plan.replace(",\"caption\":null", "");

        assertThat(older).isNotEqualTo(plan);
        assertThat(FigureJson.read(older).orElseThrow().caption()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FigureFile.class)
    void aFileThatIsNotWhatItsEndingSaysIsNoFigure(FigureFile kind) throws Exception {
        Path target = Files.writeString(folder.resolve("notes" + kind.ending()), "II* these are notes, and no figure");
        StringBuilder said = new StringBuilder();

        model.files().reopen(target, ENGLISH, said::append);

        assertThat(said.toString()).contains("no plan of a figure");
    }

    @Test
    void aFigureOfOtherDataSaysSoAndOneOfOtherVariablesToo() {
        String plan = FigureJson.write(study(), PlannedFigure.IN_VIEW);
        Provenance elsewhere = new Provenance("Riskset", "0000", plan);
        Provenance unknown = new Provenance("Riskset", "0000", plan.replace("\"stage\"", "\"grade\""));

        assertThat(Reopening.of(elsewhere, study()).orElseThrow().sentence(ENGLISH)).contains("exported from other data");
        assertThat(Reopening.of(unknown, study()).orElseThrow().sentence(ENGLISH)).contains("lacks some of its variables");
        assertThat(Reopening.of(Provenance.NONE, study())).isEmpty();
        assertThat(Reopening.of(new Provenance("", "", "{damaged"), study())).isEmpty();
    }

    @Test
    void everyKindIsDrawnOrSaysWhyNot() {
        for (PlannedFigure.Kind kind : PlannedFigure.Kind.values()) {
            model.change("kind", figure -> figure.withKind(kind));
            assertThat(model.outcome(ENGLISH)).as(kind.name()).isPresent();
            switch (model.outcome(ENGLISH).orElseThrow()) {
                case StudyFigure.Made made -> {
                    assertThat(made.figure().drawing().alternativeText()).as(kind.name()).isNotBlank();
                    assertThat(FigureCompanions.of(1, model.current(), model.numbers().orElseThrow(), made.figure(), ENGLISH).table().orElseThrow())
                            .as(kind.name())
                            .contains("\r\n");
                }
                case StudyFigure.NotMade not -> assertThat(not.reason()).as(kind.name()).endsWith(".");
            }
        }
    }

    private void moveCutPoint(double cut) {
        openStudy.edit("cut", study -> study.withTables(study.tables()
                .withGrouping(Grouping.ByCutPoints.at("tumour_size_cm", cut), CutPointOrigin.CHOSEN_AFTER_LOOKING)));
    }

    private StudyFigure.Handle handle(StudyFigure.Held held) {
        return figure().handles().stream()
                .filter(handle -> handle.held() == held)
                .findFirst()
                .orElseThrow();
    }

    private List<FigureCheck.Rule> failed() {
        return model.checks(figure(), ENGLISH).stream()
                .filter(check -> !check.passed())
                .map(FigureCheck::rule)
                .toList();
    }

    private List<String> texts(String part) {
        return figure().drawing().marks(role -> role.is(part)).stream()
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }

    private StudyFigure figure() {
        return model.figure(ENGLISH).orElseThrow();
    }

    private Study study() {
        return openStudy.get().orElseThrow();
    }

    private FiguresModel newModel() {
        return new FiguresModel(openStudy, direct(), "Riskset", new NamedLooks(folder), this::fail);
    }

    private static JobRunner direct() {
        return new JobRunner(Runnable::run, Runnable::run);
    }

    private void fail(Throwable problem) {
        throw new IllegalStateException(problem);
    }
}
