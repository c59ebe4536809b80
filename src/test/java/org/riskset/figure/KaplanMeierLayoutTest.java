package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;
import org.riskset.survival.curve.SurvivalCurve;

class KaplanMeierLayoutTest {
    private static final List<String> SHORT = List.of("IA", "IB", "IIA", "IIB", "IIIA", "IIIB", "IVA", "IVB");
    private static final List<String> LONG = List.of(
            "Phẫu thuật triệt căn kết hợp hoá xạ trị",
            "Điều trị giảm nhẹ triệu chứng",
            "Hoá trị đơn thuần",
            "Xạ trị ngoài liều cao",
            "Không điều trị đặc hiệu",
            "Phẫu thuật một phần",
            "Đặt stent khí quản",
            "Ức chế tyrosine kinase");

    static Stream<Arguments> figures() {
        List<FigureStyle> styles = List.of(
                FigureStyle.screen(838, 436, false),
                FigureStyle.screen(620, 300, true),
                FigureStyle.screen(1500, 700, false),
                FigureStyle.print(84, 75),
                FigureStyle.print(129, 95),
                FigureStyle.print(174, 120).withRiskTable(FigureStyle.RiskTable.KMUNICATE),
                FigureStyle.print(84, 60).withRiskTable(FigureStyle.RiskTable.NONE),
                FigureStyle.slide().withTitle(true));
        List<Arguments> figures = new ArrayList<>();
        for (FigureStyle style : styles) {
            boolean tall = style.riskTable() == FigureStyle.RiskTable.KMUNICATE;
            for (int groups : tall ? new int[] {1, 2, 3} : new int[] {1, 2, 3, 4, 5, 8}) {
                boolean crowded = groups > 4 && style.height() < 301;
                if (!crowded) {
                    figures.add(Arguments.of(style, groups, SHORT, 42.0));
                    figures.add(Arguments.of(style, Math.min(groups, 3), LONG, 130.0));
                }
            }
        }
        return figures.stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void keepsAllTextOnThePageAndApart(FigureStyle style, int groups, List<String> names, double horizon) {
        // when
        Drawing drawing = figure(style, groups, names, horizon).drawing();

        // then
        List<Mark.Label> labels = drawing.labels().toList();
        for (Mark.Label label : labels) {
            Box box = bounds(label);
            assertThat(drawing.page().contains(box)).as(label.text() + " lies on the page").isTrue();
            for (Mark.Label other : labels) {
                boolean sameLine = label.role().equals(other.role()) && label.y() == other.y();
                if (other != label && !sameLine) {
                    assertThat(box.overlaps(bounds(other)))
                            .as("%s over %s", label.text(), other.text())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void putsNumbersAtRiskExactlyUnderTheirTicks(FigureStyle style, int groups, List<String> names, double horizon) {
        // when
        Drawing drawing = figure(style, groups, names, horizon).drawing();

        // then
        List<Double> ticks = drawing.marks(role -> role.is(Parts.TICKS)).stream()
                .map(Mark.Segments.class::cast)
                .flatMap(KaplanMeierLayoutTest::verticals)
                .toList();
        for (Mark mark : drawing.marks(role -> role.is(Parts.AT_RISK) || role.is(Parts.TIME_LABEL))) {
            Mark.Label number = (Mark.Label) mark;
            assertThat(bounds(number).middleX()).isCloseTo(ticks.get(number.role().index()), within(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void namesNeverCoverACurve(FigureStyle style, int groups, List<String> names, double horizon) {
        // given
        KaplanMeierContent content = SampleCurves.content(curves(groups, horizon), names, style);

        // when
        KaplanMeierFigure figure = KaplanMeierFigure.of(content, style);

        // then
        List<StepPath> curves = content.groups().stream()
                .map(group -> StepPath.of(group.curve(), figure.frame(), style.resolution()))
                .toList();
        for (Mark mark : figure.drawing().marks(role -> role.is(Parts.LABEL) || role.is(Parts.LEGEND_TEXT))) {
            Box box = bounds((Mark.Label) mark);
            for (StepPath curve : curves) {
                assertThat(curve.crosses(box)).as(((Mark.Label) mark).text()).isFalse();
            }
        }
    }

    @Test
    void namesEveryGroupOnceBesideItsCurveWithoutALegend() {
        // given
        FigureStyle style = FigureStyle.screen(838, 436, false);

        // when
        Drawing drawing = figure(style, 3, SHORT, 42).drawing();

        // then
        assertThat(drawing.marks(role -> role.is(Parts.LABEL)))
                .extracting(mark -> mark.role().group())
                .containsExactly(0, 1, 2);
        assertThat(drawing.marks(role -> role.is(Parts.LEGEND_TEXT))).isEmpty();
    }

    @Test
    void keepsThePlotHighWhereManyLongNamesShareASmallPage() {
        // given
        FigureStyle style = FigureStyle.screen(620, 300, false);

        // when
        KaplanMeierFigure figure = KaplanMeierFigure.of(SampleCurves.content(curves(5, 42), LONG, style), style);

        // then
        assertThat(figure.frame().box().height()).isGreaterThan(100);
        Drawing drawing = figure.drawing();
        assertThat(drawing.labels()).allMatch(label -> drawing.page().contains(bounds(label)));
    }

    @Test
    void drawsALegendWithPatternsForMoreThanFiveGroups() {
        // when
        Drawing drawing = figure(FigureStyle.screen(838, 600, false), 8, SHORT, 60).drawing();

        // then
        assertThat(drawing.marks(role -> role.is(Parts.LABEL))).isEmpty();
        List<Mark> samples = drawing.marks(role -> role.is(Parts.LEGEND_SAMPLE));
        assertThat(samples).hasSize(8);
        assertThat(samples.stream().map(sample -> ((Mark.Line) sample).pen().dash()).distinct()).hasSize(8);
    }

    @Test
    void drawsAllBandsBeforeAnyCurve() {
        // when
        List<Mark> marks = figure(FigureStyle.screen(838, 436, false), 3, SHORT, 42).drawing().marks();

        // then
        int lastBand = lastIndex(marks, Parts.BAND);
        int firstCurve = marks.indexOf(marks.stream()
                .filter(mark -> mark.role().is(Parts.CURVE))
                .findFirst()
                .orElseThrow());
        assertThat(lastBand).isPositive().isLessThan(firstCurve);
    }

    @Test
    void startsEveryCurveAtTimeZeroAndOneHundredPercent() {
        // when
        KaplanMeierFigure figure = figure(FigureStyle.print(129, 95), 4, SHORT, 42);

        // then
        for (Mark mark : figure.drawing().marks(role -> role.is(Parts.CURVE))) {
            Mark.Line curve = (Mark.Line) mark;
            assertThat(curve.vertices().x(0)).isEqualTo(figure.frame().x(0));
            assertThat(curve.vertices().y(0)).isEqualTo(figure.frame().y(1));
        }
    }

    @Test
    void firstColumnOfNumbersAtRiskIsTheSizeOfTheGroup() {
        // given
        FigureStyle style = FigureStyle.screen(838, 436, false);
        List<SurvivalCurve> curves = curves(3, 42);

        // when
        Drawing drawing = KaplanMeierFigure.of(SampleCurves.content(curves, SHORT, style), style).drawing();

        // then
        for (int g = 0; g < 3; g++) {
            Role wanted = Role.of(Parts.AT_RISK).group(g);
            Mark.Label number = (Mark.Label) drawing.marks(wanted::equals).getFirst();
            assertThat(number.text()).isEqualTo(Integer.toString(curves.get(g).patients()));
        }
    }

    @Test
    void atRiskCensoredAndDeathsAddUpToAllPatientsInEveryColumn() {
        // given
        FigureStyle style = FigureStyle.print(174, 120).withRiskTable(FigureStyle.RiskTable.KMUNICATE);
        List<SurvivalCurve> curves = curves(2, 42);

        // when
        KaplanMeierFigure figure = KaplanMeierFigure.of(SampleCurves.content(curves, SHORT, style), style);

        // then
        for (int g = 0; g < 2; g++) {
            for (int tick = 0; tick < figure.ticks().size(); tick++) {
                int sum = 0;
                for (String part : List.of(Parts.AT_RISK, Parts.CENSORED, Parts.EVENTS)) {
                    Role wanted = Role.of(part).group(g).index(tick);
                    Mark.Label number = (Mark.Label) figure.drawing().marks(wanted::equals).getFirst();
                    sum += Integer.parseInt(number.text());
                }
                assertThat(sum).isEqualTo(curves.get(g).patients());
            }
        }
    }

    @Test
    void mediansCloseTogetherGetTagsSideBySide() {
        // given
        FigureStyle style = FigureStyle.screen(700, 400, false);
        List<SurvivalCurve> curves =
                SampleCurves.random(3, new int[] {80, 80, 80, 80, 80}, new double[] {6, 6.1, 6.2, 6.3, 6.4}, 60);

        // when
        Drawing drawing = KaplanMeierFigure.of(SampleCurves.content(curves, SHORT, style), style).drawing();

        // then
        List<Box> tags = drawing.marks(role -> role.is(Parts.MEDIAN_TAG)).stream()
                .map(tag -> ((Mark.Rectangle) tag).box())
                .toList();
        assertThat(tags).hasSize(5);
        for (Box tag : tags) {
            assertThat(tags.stream().filter(tag::overlaps)).containsExactly(tag);
        }
    }

    @Test
    void aMedianThatIsNotReachedHasNeitherGuideNorTag() {
        // given
        FigureStyle style = FigureStyle.screen(838, 436, false);
        List<SurvivalCurve> curves = SampleCurves.curves(
                new double[] {1, 2, 3, 4}, new boolean[] {true, false, false, false}, new int[4], 1);

        // when
        Drawing drawing = KaplanMeierFigure.of(SampleCurves.content(curves, SHORT, style), style).drawing();

        // then
        assertThat(drawing.marks(role -> role.is(Parts.MEDIAN_GUIDE) || role.is(Parts.MEDIAN_TAG))).isEmpty();
    }

    @Test
    void drawsAGroupOfOneAndAGroupWithoutDeaths() {
        // given
        FigureStyle style = FigureStyle.screen(838, 436, false);
        List<SurvivalCurve> curves = SampleCurves.curves(
                new double[] {5, 3, 8, 9}, new boolean[] {true, false, false, false}, new int[] {0, 1, 1, 1}, 2);

        // when
        Drawing drawing = KaplanMeierFigure.of(SampleCurves.content(curves, SHORT, style), style).drawing();

        // then
        assertThat(drawing.marks(role -> role.is(Parts.TAIL) && role.group() == 0)).hasSize(1);
        assertThat(drawing.marks(role -> role.is(Parts.BAND))).isEmpty();
        assertThat(drawing.marks(role -> role.is(Parts.LABEL))).hasSize(2);
    }

    @Test
    void drawsAxesWhereEverybodyLeftAtOnce() {
        // given
        FigureStyle style = FigureStyle.screen(838, 436, false);
        List<SurvivalCurve> curves =
                SampleCurves.curves(new double[] {0, 0}, new boolean[] {false, false}, new int[2], 1);

        // when
        KaplanMeierFigure figure = KaplanMeierFigure.of(SampleCurves.content(curves, SHORT, style), style);

        // then
        assertThat(figure.ticks()).startsWith(0.0);
        assertThat(figure.drawing().marks(role -> role.is(Parts.AXIS))).hasSize(1);
    }

    @Test
    void movesTheVerdictOutOfTheWayOfCurvesThatStayHigh() {
        // given
        FigureStyle style = FigureStyle.screen(600, 300, false);
        List<SurvivalCurve> curves = SampleCurves.random(6, new int[] {300, 300}, new double[] {500, 400}, 96);

        // when
        KaplanMeierFigure figure = KaplanMeierFigure.of(SampleCurves.content(curves, SHORT, style), style);

        // then
        StepPath first = StepPath.of(new SurvivalSteps(curves.getFirst()), figure.frame(), 0.25);
        for (Mark mark : figure.drawing().marks(role -> role.is(Parts.VERDICT))) {
            assertThat(first.crosses(bounds((Mark.Label) mark))).isFalse();
        }
    }

    private static KaplanMeierFigure figure(FigureStyle style, int groups, List<String> names, double horizon) {
        return KaplanMeierFigure.of(SampleCurves.content(curves(groups, horizon), names, style), style);
    }

    private static List<SurvivalCurve> curves(int groups, double horizon) {
        int[] patients = new int[groups];
        double[] medians = new double[groups];
        for (int g = 0; g < groups; g++) {
            patients[g] = 20 + 15 * g;
            medians[g] = 4.5 * (g + 1);
        }
        return SampleCurves.random(groups, patients, medians, horizon);
    }

    private static Box bounds(Mark.Label label) {
        return TextMeasurer.bundled().bounds(label).grown(-0.01);
    }

    private static Stream<Double> verticals(Mark.Segments ticks) {
        List<Double> xs = new ArrayList<>();
        for (int i = 0; i < ticks.ends().count(); i += 2) {
            if (ticks.ends().x(i) == ticks.ends().x(i + 1)) {
                xs.add(ticks.ends().x(i));
            }
        }
        return xs.stream();
    }

    private static int lastIndex(List<Mark> marks, String part) {
        int last = -1;
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).role().is(part)) {
                last = i;
            }
        }
        return last;
    }
}
