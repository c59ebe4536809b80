package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class ForestFigureTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final FigureStyle SCREEN = FigureStyle.screen(838, 436, false);

    private static ForestFigure.Content content() {
        ForestRow.Reference reference = new ForestRow.Reference();
        return new ForestFigure.Content(
                "Hazard of death",
                List.of("Univariable", "Multivariable"),
                0.95,
                List.of(
                        new ForestRow.Heading("Sex"),
                        new ForestRow.Entry("Female", 20, 17, List.of(reference, reference)),
                        new ForestRow.Entry("Male", 11, 8, List.of(ratio(5.4, 1.8, 16.5), ratio(4.4, 1.2, 16.3))),
                        new ForestRow.Heading("Stage (AJCC 8)", OptionalDouble.of(0.04)),
                        new ForestRow.Entry("IVA", 10, 8, List.of(reference, reference)),
                        new ForestRow.Entry("IVB", 10, 8, List.of(ratio(7.2, 2, 600), ratio(0.02, 0.001, 0.4))),
                        new ForestRow.Entry(
                                "IVC", 11, 9, List.of(ratio(5, 1.6, 15.5), new ForestRow.NoRatio("not estimable")))));
    }

    static Stream<FigureStyle> styles() {
        return Stream.of(SCREEN, FigureStyle.screen(620, 300, true), FigureStyle.print(174, 100), FigureStyle.slide());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void keepsAllTextOnThePageAndApart(FigureStyle style) {
        // when
        Drawing drawing = ForestFigure.of(content(), style, ENGLISH).drawing();

        // then
        List<Mark.Label> labels = drawing.labels().toList();
        for (int i = 0; i < labels.size(); i++) {
            Box box = TextMeasurer.bundled().bounds(labels.get(i)).grown(-0.01);
            assertThat(drawing.page().contains(box)).as(labels.get(i).text()).isTrue();
            for (int j = i + 1; j < labels.size(); j++) {
                assertThat(box.overlaps(TextMeasurer.bundled().bounds(labels.get(j))))
                        .as(labels.get(i).text() + " over " + labels.get(j).text())
                        .isFalse();
            }
        }
    }

    @Test
    void putsRatiosAtTheirPlaceOnALogarithmicAxis() {
        // given
        ForestFigure.Content one = new ForestFigure.Content(
                "", List.of(""), 0.95, List.of(new ForestRow.Entry("a", 1, 1, List.of(ratio(2, 0.5, 8)))));

        // when
        Drawing drawing = ForestFigure.of(one, SCREEN, ENGLISH).drawing();

        // then: 1/2, 1, 2, 4, 8
        List<Double> ticks = drawing.marks(role -> role.is(Parts.TIME_LABEL)).stream()
                .map(mark -> ((Mark.Label) mark).x())
                .toList();
        assertThat(ticks).hasSize(5);
        Box point = ((Mark.Rectangle) drawing.marks(role -> role.is(Parts.RATIO)).getFirst()).box();
        Box limits = ((Mark.Line) drawing.marks(role -> role.is(Parts.LIMITS)).getFirst()).vertices().bounds();
        assertThat(point.middleX()).isCloseTo(ticks.get(2), within(0.6)); // ticks stand on whole pixels
        assertThat(limits.left()).isCloseTo(ticks.getFirst(), within(0.6));
        assertThat(limits.right()).isCloseTo(ticks.getLast(), within(0.6));
    }

    @Test
    void limitsBeyondTheAxisEndInAnArrowAndKeepTheirNumbers() {
        // when
        Drawing drawing = ForestFigure.of(content(), SCREEN, ENGLISH).drawing();

        // then
        List<Mark> arrows = drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Area && mark.role().is(Parts.LIMITS))
                .toList();
        assertThat(arrows).extracting(mark -> mark.role().index()).containsExactly(5, 5);
        assertThat(drawing.labels().map(Mark.Label::text)).contains("7.2 (2.0–600)");
    }

    @Test
    void aRatioBeyondTheAxisIsNotDrawnAsIfItLayOnIt() {
        // when
        Drawing drawing = ForestFigure.of(content(), SCREEN, ENGLISH).drawing();

        // then: of row 5 only the first model's point
        assertThat(drawing.marks(Role.of(Parts.RATIO).index(5)::equals)).hasSize(1);
    }

    @Test
    void leavesCountsOutOnANarrowPage() {
        // given
        FigureStyle narrow = FigureStyle.print(84, 80);
        ForestFigure.Content one = ForestFigureTest.oneModel();

        // when
        Drawing drawing = ForestFigure.of(one, narrow, ENGLISH).drawing();

        // then
        assertThat(drawing.labels().map(Mark.Label::text)).doesNotContain("Patients").contains("HR (95% CI)");
    }

    @Test
    void showsTheHazardsOfTheSampleCohortOneFactorAtATime() throws Exception {
        // given
        SampleStudy study = SampleStudy.open();

        // when
        ForestFigure.Content content =
                ForestRows.oneFactorAtATime(List.of(study.byLevels("sex"), study.byLevels("stage"), study.whole()), ENGLISH);

        // then
        assertThat(content.rows()).hasSize(7); // the whole cohort compares nobody
        assertThat(content.rows().get(1)).isInstanceOfSatisfying(ForestRow.Entry.class, entry -> {
            assertThat(entry.label()).isEqualTo("Female");
            assertThat(entry.estimates().getFirst()).isInstanceOf(ForestRow.Reference.class);
        });
        assertThat(ForestFigure.of(content, SCREEN, ENGLISH).drawing().alternativeText()).contains("Female reference; Male 7.9");
    }

    @Test
    void refusesEstimatesForAnotherNumberOfModels() {
        ForestRow row = new ForestRow.Entry("IVB", 1, 1, List.of(new ForestRow.Reference()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForestFigure.Content("", List.of("a", "b"), 0.95, List.of(row)))
                .withMessageContaining("IVB");
    }

    private static ForestFigure.Content oneModel() {
        return new ForestFigure.Content(
                "",
                List.of("one factor"),
                0.95,
                List.of(new ForestRow.Entry(
                        "Surgery and chemoradiotherapy", 10, 8, List.of(ratio(0.25, 0.1, 0.6)))));
    }

    private static ForestRow.Ratio ratio(double ratio, double lower, double upper) {
        return new ForestRow.Ratio(ratio, lower, upper, 0.003);
    }
}
