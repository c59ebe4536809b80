package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.riskset.drawing.Box;
import org.riskset.drawing.Vertices;
import org.riskset.survival.curve.SurvivalCurve;

class StepPathTest {
    private static final PlotFrame FRAME = new PlotFrame(new Box(100, 10, 900, 410), 120, false);

    @Test
    void keepsEveryStepOfASmallCurve() {
        // given
        SurvivalCurve curve = SampleCurves.curves(
                        new double[] {10, 20, 30, 40, 50, 60},
                        new boolean[] {true, false, true, false, true, false},
                        new int[6],
                        1)
                .getFirst();

        // when
        Vertices path = StepPath.of(new SurvivalSteps(curve), FRAME, 0.25).whole().orElseThrow();

        // then
        double afterFirst = FRAME.y(5.0 / 6);
        double afterSecond = FRAME.y(5.0 / 6 * 3 / 4);
        double afterThird = FRAME.y(5.0 / 6 * 3 / 4 / 2);
        assertThat(path.xs())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(
                        FRAME.x(0), FRAME.x(10), FRAME.x(10), FRAME.x(30), FRAME.x(30), FRAME.x(40), FRAME.x(50), FRAME.x(50), FRAME.x(60));
        assertThat(path.ys())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(
                        FRAME.y(1), FRAME.y(1), afterFirst, afterFirst, afterSecond, afterSecond, afterSecond, afterThird, afterThird);
    }

    @Test
    void staysWithinTheResolutionOfACurveOfFiftyThousandPatients() {
        // given
        SurvivalCurve curve = SampleCurves.random(1, new int[] {50_000}, new double[] {40}, 120).getFirst();
        double resolution = 0.25;

        // when
        StepPath path = StepPath.of(new SurvivalSteps(curve), FRAME, resolution);

        // then
        for (int step = 0; step < curve.size(); step++) {
            double drawn = path.yAt(FRAME.x(curve.time(step)));
            assertThat(drawn).isCloseTo(FRAME.y(curve.survival(step)), within(resolution));
        }
        assertThat(path.corners()).isLessThan(2 * (int) (400 / resolution) + 8);
        assertThat(path.endY()).isCloseTo(FRAME.y(curve.survival(curve.size() - 1)), within(1e-9));
    }

    @Test
    void drawsEveryDropWhereADeathHappened() {
        // given
        SurvivalCurve curve = SampleCurves.random(2, new int[] {5_000}, new double[] {40}, 120).getFirst();

        // when
        Vertices path = StepPath.of(new SurvivalSteps(curve), FRAME, 0.25).whole().orElseThrow();

        // then
        for (int i = 1; i < path.count(); i++) {
            if (path.x(i) == path.x(i - 1)) {
                int step = curve.stepAt(FRAME.timeAt(path.x(i)) + 1e-9);
                assertThat(FRAME.x(curve.time(step))).isCloseTo(path.x(i), within(1e-6));
                assertThat(curve.events(step)).isPositive();
            }
        }
    }

    @Test
    void tailBeginsWhereFewerThanThreePatientsRemain() {
        // given
        SurvivalCurve curve = SampleCurves.curves(
                        new double[] {1, 2, 3, 4, 5}, new boolean[] {true, true, true, true, false}, new int[5], 1)
                .getFirst();

        // when
        StepPath path = StepPath.of(new SurvivalSteps(curve), FRAME, 0.25);

        // then
        assertThat(path.tail().orElseThrow().x(0)).isEqualTo(FRAME.x(3));
        assertThat(path.body().orElseThrow().bounds().right()).isEqualTo(FRAME.x(3));
    }

    @Test
    void tailBeginsWhereFewerThanATenthRemain() {
        // given
        SurvivalCurve curve = SampleCurves.random(3, new int[] {1_000}, new double[] {10}, 60).getFirst();

        // when
        int step = StepPath.tailStep(new SurvivalSteps(curve));

        // then
        assertThat(curve.atRisk(step)).isGreaterThanOrEqualTo(100);
        assertThat(curve.atRisk(step + 1)).isLessThan(100);
    }

    @Test
    void endsAtTheLimitOfTheTimeAxis() {
        // given
        SurvivalCurve curve = SampleCurves.random(4, new int[] {50}, new double[] {40}, 200).getFirst();

        // when
        StepPath path = StepPath.of(new SurvivalSteps(curve), FRAME, 0.25);

        // then
        assertThat(curve.maxTime().orElseThrow()).isGreaterThan(120);
        assertThat(path.endX()).isEqualTo(900);
    }

    @Test
    void knowsWhichBoxesTheCurvePassesThrough() {
        // given: 100 % until time 60, then 0 %
        SurvivalCurve curve = SampleCurves.curves(new double[] {60}, new boolean[] {true}, new int[1], 1).getFirst();
        StepPath path = StepPath.of(new SurvivalSteps(curve), FRAME, 0.25);

        // then
        assertThat(path.crosses(new Box(490, 200, 510, 220))).isTrue(); // the drop
        assertThat(path.crosses(new Box(200, 5, 220, 15))).isTrue(); // the level before it
        assertThat(path.crosses(new Box(200, 20, 480, 400))).isFalse(); // under the curve
        assertThat(path.crosses(new Box(520, 5, 600, 415))).isFalse(); // after its end
    }
}
