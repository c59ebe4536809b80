package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;
import org.riskset.study.FigureCalculation;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.study.file.FigureJson;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.Palette;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The event and what competes with it in one figure: plasma cell malignancy and death of 1384 patients by sex, against R's
/// `survfit` and `cuminc`.
class BothCausesTest {
    private static final Path EXPECTED =
            Path.of("src", "test", "resources", "reference", "sets", "mgus2.expected.json");
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final PlannedFigure BOTH = by(Grouping.ByLevels.of("sex"));

    private static Study study;
    private static JsonNode expected;

    @BeforeAll
    static void openStudy() throws Exception {
        study = SampleStudies.gammopathy();
        expected = JsonMapper.shared().readTree(Files.readAllBytes(EXPECTED)).at("/competing_risks/0");
    }

    /// Curves in the order event F, event M, death F, death M.
    @ParameterizedTest
    @CsvSource({"0, F, pcm", "1, M, pcm", "2, F, death", "3, M, death"})
    void drawsTheIncidencesOfSurvfit(int curve, String sex, String cause) {
        JsonNode incidence = expected.at("/cumulative_incidence/by/sex/" + sex + "/" + cause);

        StudyFigure figure = drawn(BOTH, ENGLISH);

        Box plot = figure.plots().getFirst().plot();
        double limit = lastTick(figure.drawing());
        for (int time = 0; time < 3; time++) {
            double x = plot.left() + plot.width() * incidence.at("/time/" + time).doubleValue() / limit;
            double share = (plot.bottom() - heightAt(figure.drawing(), curve, x)) / plot.height();
            assertThat(share).isCloseTo(incidence.at("/cif/" + time).doubleValue(), within(0.002));
        }
    }

    @Test
    void givesAGroupOneColourAndACauseOneLineType() {
        Drawing drawing = drawn(BOTH, ENGLISH).drawing();

        assertThat(pen(drawing, 0).colour()).isEqualTo(pen(drawing, 2).colour()).isNotEqualTo(pen(drawing, 1).colour());
        assertThat(pen(drawing, 1).colour()).isEqualTo(pen(drawing, 3).colour());
        assertThat(List.of(pen(drawing, 0).dash(), pen(drawing, 1).dash())).containsOnly(Dash.SOLID);
        assertThat(List.of(pen(drawing, 2).dash(), pen(drawing, 3).dash())).containsOnly(Dash.DASHED);
    }

    @Test
    void keepsFourLinesApartWithOneInk() {
        FigureStyle black = BOTH.look().style().withPalette(Palette.BLACK);

        Drawing drawing = drawn(BOTH.withLook(BOTH.look().withStyle(black)), ENGLISH).drawing();

        assertThat(List.of(pen(drawing, 0).dash(), pen(drawing, 1).dash(), pen(drawing, 2).dash(), pen(drawing, 3).dash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesEveryCurveBothTestsAndEachGroupOnceUnderTheAxis() {
        StudyFigure figure = drawn(BOTH, ENGLISH);

        assertThat(texts(figure.drawing(), Parts.LABEL, Parts.LEGEND_TEXT))
                .containsExactlyInAnyOrder("F, pcm", "M, pcm", "F, death", "M, death");
        assertThat(texts(figure.drawing(), Parts.RISK_NAME)).containsExactly("F", "M");
        String verdict = String.join("", texts(figure.drawing(), Parts.VERDICT));
        double pcm = expected.at("/gray_test/sex/p/0").doubleValue();
        assertThat(verdict)
                .contains(String.format(Locale.ROOT, "pcm: Gray p\u00a0=\u00a0%.2f", pcm))
                .contains("death: Gray p\u00a0<\u00a00.001");
        assertThat(texts(figure.drawing(), Parts.SURVIVAL_TITLE)).containsExactly("Cumulative incidence (%)");
        assertThat(figure.drawing().title()).isEqualTo("Cumulative incidence of pcm and death");
        assertThat(figure.drawing().alternativeText()).contains("F, pcm: 631 patients", "M, death: 753 patients");
    }

    @Test
    void namesTheCausesAloneWithoutGroups() {
        Drawing drawing = drawn(by(new Grouping.Whole()), ENGLISH).drawing();

        assertThat(texts(drawing, Parts.LABEL, Parts.LEGEND_TEXT)).containsExactlyInAnyOrder("pcm", "death");
        assertThat(pen(drawing, 0).colour()).isEqualTo(pen(drawing, 1).colour());
    }

    @Test
    void writesTheNumbersOfBothCauses() {
        String table = new FigureData(ENGLISH).csv(BOTH, numbers(BOTH));

        assertThat(table.lines().findFirst()).hasValue("Cause,Group,Time,At risk,Events,Incidence,Lower limit,Upper limit");
        assertThat(lastBefore(table, "pcm,M,", 120))
                .isCloseTo(expected.at("/cumulative_incidence/by/sex/M/pcm/cif/1").doubleValue(), within(1e-12));
        assertThat(lastBefore(table, "death,F,", 240))
                .isCloseTo(expected.at("/cumulative_incidence/by/sex/F/death/cif/2").doubleValue(), within(1e-12));
    }

    @Test
    void comesBackFromAnExportedFile() {
        assertThat(FigureJson.read(FigureJson.write(study, BOTH))).contains(BOTH);
    }

    @ParameterizedTest
    @EnumSource
    void isFitToPrintWithALineTypeForEachCurve(Language language) throws Exception {
        Messages messages = new Messages(language);
        PlannedFigure patterned = BOTH.withLook(BOTH.look().withStyle(BOTH.look().style().withPatterns(true)));
        StudyFigure figure = drawn(patterned, messages);
        Files.createDirectories(Path.of("target", "screenshots"));
        FigureFile.PNG.write(
                figure.drawing(), Provenance.NONE, 150,
                Path.of("target", "screenshots", "figure-both-causes-" + language.name().toLowerCase(Locale.ROOT) + ".png"));

        assertThat(FigureReview.of(patterned, numbers(patterned), figure, messages))
                .allSatisfy(check -> assertThat(check.passed()).as("%s %s", check.rule(), check.values()).isTrue());
    }

    private static PlannedFigure by(Grouping grouping) {
        return PlannedFigure.IN_VIEW
                .withKind(PlannedFigure.Kind.INCIDENCE)
                .withPanels(List.of(new PlannedFigure.Panel(
                        new PlannedFigure.Grouped(grouping, CutPointOrigin.FIXED_IN_ADVANCE), FigureEdits.NONE)))
                .withCause(PlannedFigure.Cause.BOTH);
    }

    private static FigureNumbers numbers(PlannedFigure figure) {
        return FigureCalculation.of(study, figure).run(new AnalysisRunner(study.cohort()));
    }

    private static StudyFigure drawn(PlannedFigure figure, Messages messages) {
        return ((StudyFigure.Made) new FigureDraughtsman(messages).draw(figure, numbers(figure))).figure();
    }

    private static List<String> texts(Drawing drawing, String... parts) {
        return drawing.labels()
                .filter(label -> List.of(parts).contains(label.role().part()))
                .map(Mark.Label::text)
                .toList();
    }

    private static Pen pen(Drawing drawing, int curve) {
        return ((Mark.Line) drawing.marks(role -> isCurve(role, curve)).getFirst()).pen();
    }

    private static boolean isCurve(Role role, int curve) {
        return (role.is(Parts.CURVE) || role.is(Parts.TAIL)) && role.group() == curve;
    }

    private static double lastTick(Drawing drawing) {
        return drawing.labels()
                .filter(label -> label.role().is(Parts.TIME_LABEL))
                .mapToDouble(label -> Double.parseDouble(label.text()))
                .max()
                .orElseThrow();
    }

    private static double heightAt(Drawing drawing, int curve, double x) {
        double y = Double.NaN;
        for (Mark mark : drawing.marks(role -> isCurve(role, curve))) {
            Vertices corners = ((Mark.Line) mark).vertices();
            for (int i = 0; i < corners.count() && corners.x(i) <= x; i++) {
                y = corners.y(i);
            }
        }
        return y;
    }

    private static double lastBefore(String table, String curve, double time) {
        return table.lines()
                .filter(line -> line.startsWith(curve))
                .map(line -> line.split(","))
                .filter(line -> Double.parseDouble(line[2]) <= time)
                .mapToDouble(line -> Double.parseDouble(line[5]))
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
