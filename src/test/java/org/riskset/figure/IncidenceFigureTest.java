package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.TimeUnit;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.competing.CompetingFollowUp;
import org.riskset.survival.competing.CumulativeIncidence;
import org.riskset.survival.competing.GrayTest;
import org.riskset.survival.competing.IncidenceCurve;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class IncidenceFigureTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    static IncidenceFigure.Content content() {
        Random random = new Random(11);
        int patients = 120;
        double[] times = new double[patients];
        int[] causes = new int[patients];
        int[] groups = new int[patients];
        for (int i = 0; i < patients; i++) {
            groups[i] = i % 2;
            times[i] = 60 * random.nextDouble();
            causes[i] = random.nextDouble() < (groups[i] == 0 ? 0.6 : 0.25) ? 1 : random.nextInt(2) * 2;
        }
        CompetingFollowUp followUp = new CompetingFollowUp(times, causes, 2);
        return new IncidenceFigure.Content(
                "Relapse by arm",
                "Months since randomisation",
                TimeUnit.MONTHS,
                ConfidenceLevel.NINETY_FIVE,
                List.of(new IncidenceFigure.Cause(
                        "Relapse",
                        List.of(
                                new IncidenceFigure.Group("Arm A", 0, CumulativeIncidence.estimate(followUp, groups, 0, 1)),
                                new IncidenceFigure.Group("Arm B", 1, CumulativeIncidence.estimate(followUp, groups, 1, 1))),
                        GrayTest.compare(followUp, groups, 2, 1))));
    }

    @Test
    void curvesRiseFromZeroToTheIncidenceAtTheEnd() {
        // given
        IncidenceFigure.Content content = content();

        // when
        Drawing drawing = IncidenceFigure.of(content, FigureStyle.screen(838, 436, false), ENGLISH).drawing();

        // then
        Box axis = ((Mark.Line) drawing.marks(role -> role.is(Parts.AXIS)).getFirst()).vertices().bounds();
        for (int g = 0; g < 2; g++) {
            int group = g;
            List<Mark> lines = drawing.marks(
                    role -> (role.is(Parts.CURVE) || role.is(Parts.TAIL)) && role.group() == group);
            Vertices first = ((Mark.Line) lines.getFirst()).vertices();
            Vertices last = ((Mark.Line) lines.getLast()).vertices();
            IncidenceCurve curve = content.causes().getFirst().groups().get(g).curve();
            double end = curve.incidence(curve.size() - 1);
            assertThat(first.y(0)).isCloseTo(axis.bottom(), within(1.0));
            assertThat((axis.bottom() - last.y(last.count() - 1)) / axis.height()).isCloseTo(end, within(0.005));
        }
    }

    @Test
    void keepsAllTextOnThePageAndApart() {
        for (FigureStyle style : List.of(FigureStyle.screen(838, 436, false), FigureStyle.print(84, 75), FigureStyle.slide())) {
            // when
            Drawing drawing = IncidenceFigure.of(content(), style, ENGLISH).drawing();

            // then
            List<Mark.Label> labels = drawing.labels().toList();
            for (int i = 0; i < labels.size(); i++) {
                Box box = TextMeasurer.bundled().bounds(labels.get(i)).grown(-0.01);
                assertThat(drawing.page().contains(box)).as(labels.get(i).text()).isTrue();
                for (int j = i + 1; j < labels.size(); j++) {
                    boolean sameLine = labels.get(i).role().equals(labels.get(j).role());
                    assertThat(!sameLine && box.overlaps(TextMeasurer.bundled().bounds(labels.get(j))))
                            .as(labels.get(i).text() + " over " + labels.get(j).text())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void namesGraysTest() {
        Drawing drawing = IncidenceFigure.of(content(), FigureStyle.screen(838, 436, false), ENGLISH).drawing();

        assertThat(drawing.labels().map(Mark.Label::text)).anyMatch(text -> text.startsWith("Gray p\u00a0"));
    }
}
