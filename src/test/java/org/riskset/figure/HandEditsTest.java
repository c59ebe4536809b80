package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.Annotation;
import org.riskset.style.AxisEdits;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.NumberStyle;
import org.riskset.style.Palette;
import org.riskset.style.Place;
import org.riskset.style.ReferenceLine;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// What a person changes by hand in a figure of the sample cohort, as it comes out on the page.
class HandEditsTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final FigureStyle PRINT = FigureStyle.print(129, 100);
    private static final Rgb TEAL = Rgb.hex("#007a7a");
    private static SampleStudy study;

    @BeforeAll
    static void openStudy() throws Exception {
        study = SampleStudy.open();
    }

    @Test
    void givesAGroupItsNameColourPatternAndWidthEverywhere() {
        // given
        FigureEdits edits = FigureEdits.NONE.withGroup(0, group -> group.withName(Optional.of("Women"))
                .withColour(Optional.of(TEAL))
                .withPattern(Optional.of(Dash.DOTTED))
                .withWidth(OptionalDouble.of(1.5)));

        // when
        Drawing drawing = drawn(PRINT, edits);

        // then
        Mark.Line curve = (Mark.Line) drawing.marks(role -> role.is(Parts.CURVE)).getFirst();
        assertThat(curve.pen().colour()).isEqualTo(TEAL);
        assertThat(curve.pen().dash()).isEqualTo(Dash.DOTTED);
        assertThat(curve.pen().width()).isEqualTo(1.5);
        assertThat(texts(drawing, Parts.LABEL)).first().isEqualTo("Women");
        assertThat(texts(drawing, Parts.RISK_NAME)).first().isEqualTo("Women");
    }

    @Test
    void cutsCurvesAtTheEdgeOfAShortenedSurvivalAxisAndMarksTheBreak() {
        // given
        AxisEdits axes = AxisEdits.NONE
                .withSurvival(OptionalDouble.of(0.4), OptionalDouble.empty())
                .withSurvivalStep(OptionalDouble.of(0.2));

        // when
        KaplanMeierFigure figure = figure(PRINT, FigureEdits.NONE.withAxes(axes));
        Drawing drawing = figure.drawing();

        // then
        Box plot = figure.frame().box();
        for (Mark mark : drawing.marks(role -> role.is(Parts.CURVE) || role.is(Parts.TAIL))) {
            Vertices corners = ((Mark.Line) mark).vertices();
            for (int i = 0; i < corners.count(); i++) {
                assertThat(corners.y(i)).isBetween(plot.top() - 1e-9, plot.bottom() + 1e-9);
            }
        }
        assertThat(texts(drawing, Parts.SURVIVAL_LABEL)).containsExactly("40", "60", "80", "100");
        assertThat(drawing.marks(role -> role.is(Parts.AXIS_BREAK))).hasSize(1);
    }

    @Test
    void leavesTheCurveWhereItWasAboveTheBreak() {
        // given
        AxisEdits axes = AxisEdits.NONE.withSurvival(OptionalDouble.of(0.25), OptionalDouble.empty());

        // when
        KaplanMeierFigure whole = figure(PRINT, FigureEdits.NONE);
        KaplanMeierFigure cut = figure(PRINT, FigureEdits.NONE.withAxes(axes));

        // then: the first drops are at the same times and shares
        Vertices before = curve(whole);
        Vertices after = curve(cut);
        for (int i = 0; i < 5; i++) {
            assertThat(cut.frame().timeAt(after.x(i))).isCloseTo(whole.frame().timeAt(before.x(i)), within(1e-9));
            assertThat(cut.frame().shareAt(after.y(i))).isCloseTo(whole.frame().shareAt(before.y(i)), within(1e-9));
        }
    }

    @Test
    void putsTheVerdictWhereItWasDragged() {
        // given
        FigureEdits edits = FigureEdits.NONE.withVerdict(Optional.of("Log-rank *p* = 0.001\nsee text"))
                .withVerdictPlace(Optional.of(new Place(0.1, 0.6)));

        // when
        KaplanMeierFigure figure = figure(PRINT, edits);

        // then
        Box plot = figure.frame().box();
        Box block = figure.drawing().marks(role -> role.is(Parts.VERDICT)).stream()
                .map(mark -> TextMeasurer.bundled().bounds((Mark.Label) mark))
                .reduce(Box::union)
                .orElseThrow();
        assertThat(block.left()).isCloseTo(plot.left() + 0.1 * plot.width(), within(0.1));
        assertThat(block.top()).isBetween(plot.top() + 0.6 * plot.height(), plot.top() + 0.65 * plot.height());
        assertThat(texts(figure.drawing(), Parts.VERDICT)).contains("see text");
    }

    @Test
    void keepsNamesClearOfAnAnnotation() {
        // given
        Drawing plain = drawn(PRINT, FigureEdits.NONE);
        Box taken = TextMeasurer.bundled().bounds((Mark.Label) plain.marks(role -> role.is(Parts.LABEL)).getFirst());
        Box plot = figure(PRINT, FigureEdits.NONE).frame().box();
        Place place = new Place(
                (taken.left() - plot.left()) / plot.width(), (taken.top() - plot.top()) / plot.height());

        // when
        Drawing drawing = drawn(PRINT, FigureEdits.NONE.withAnnotations(List.of(new Annotation("Ghi chú\nsecond line", place))));

        // then
        assertThat(texts(drawing, Parts.ANNOTATION)).containsExactly("Ghi chú", "second line");
        Box first = TextMeasurer.bundled().bounds((Mark.Label) drawing.marks(role -> role.is(Parts.ANNOTATION)).getFirst());
        assertThat(drawing.marks(role -> role.is(Parts.LABEL)))
                .noneMatch(mark -> TextMeasurer.bundled().bounds((Mark.Label) mark).overlaps(first));
    }

    @Test
    void drawsReferenceLinesAtATimeAndAtAShare() {
        // given
        FigureEdits edits = FigureEdits.NONE.withReferences(List.of(
                new ReferenceLine(ReferenceLine.Direction.AT_TIME, 12, "1 year"),
                new ReferenceLine(ReferenceLine.Direction.AT_SURVIVAL, 0.25, ""),
                new ReferenceLine(ReferenceLine.Direction.AT_TIME, 1000, "beyond the axis")));

        // when
        KaplanMeierFigure figure = figure(PRINT, edits);

        // then
        List<Mark> lines = figure.drawing().marks(role -> role.is(Parts.REFERENCE));
        assertThat(lines).hasSize(2);
        assertThat(((Mark.Line) lines.get(0)).vertices().x(0)).isCloseTo(figure.frame().x(12), within(1e-9));
        assertThat(((Mark.Line) lines.get(1)).vertices().y(0)).isCloseTo(figure.frame().y(0.25), within(1e-9));
        assertThat(texts(figure.drawing(), Parts.NOTE)).containsExactly("1 year");
    }

    @Test
    void printsPValuesAsTheJournalDoes() {
        Drawing jama = drawn(PRINT.withNumbers(NumberStyle.JAMA), FigureEdits.NONE);

        assertThat(String.join("", texts(jama, Parts.VERDICT))).contains("P\u00a0<\u00a0.001");
    }

    @Test
    void aBlackPaletteTellsGroupsApartByPattern() {
        Drawing drawing = drawn(PRINT.withPalette(Palette.BLACK), FigureEdits.NONE);

        assertThat(drawing.marks(role -> role.is(Parts.CURVE)).stream().map(mark -> ((Mark.Line) mark).pen().dash()).distinct())
                .hasSize(2);
        assertThat(drawing.marks(role -> role.is(Parts.CURVE)).stream().map(mark -> ((Mark.Line) mark).pen().colour()))
                .containsOnly(Rgb.BLACK);
    }

    private static Vertices curve(KaplanMeierFigure figure) {
        return ((Mark.Line) figure.drawing().marks(role -> role.is(Parts.CURVE)).getFirst()).vertices();
    }

    private static KaplanMeierFigure figure(FigureStyle style, FigureEdits edits) {
        return KaplanMeierFigure.of(study.byLevels("sex"), style, edits, ENGLISH);
    }

    private static Drawing drawn(FigureStyle style, FigureEdits edits) {
        return figure(style, edits).drawing();
    }

    private static List<String> texts(Drawing drawing, String part) {
        return drawing.marks(role -> role.is(part)).stream()
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }
}
