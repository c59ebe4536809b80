package org.riskset.survival.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.TimeTies;

class CurveHardCasesTest {

    private static SurvivalCurve curve(double[] times, boolean... events) {
        return KaplanMeier.estimate(OrderedFollowUp.of(new FollowUp(times, events)).whole(), 0);
    }

    private static boolean[] allEvents(int n) {
        boolean[] events = new boolean[n];
        Arrays.fill(events, true);
        return events;
    }

    @Test
    void countsAnEventBeforeACensoringAtTheSameTime() {
        // given an event and a censoring at time 2
        SurvivalCurve curve = curve(new double[] {1, 2, 2, 3}, true, true, false, true);

        // then both were at risk for the event
        assertThat(curve.atRisk(1)).isEqualTo(3);
        assertThat(curve.survival(1)).isCloseTo(0.75 * 2 / 3, within(1e-15));
        assertThat(curve.censored(1)).isEqualTo(1);
    }

    @Test
    void saysThatTheMedianIsNotReached() {
        SurvivalCurve curve = curve(new double[] {1, 2, 3}, true, false, false);

        assertThat(SurvivalQuantile.median(curve).estimate()).isEmpty();
        assertThat(SpssQuantile.median(curve)).isEqualTo(new SpssQuantile.NotReached());
    }

    @Test
    void givesASurvivalOfOneWithoutEvents() {
        SurvivalCurve curve = curve(new double[] {1, 2}, false, false);

        assertThat(curve.survival(1)).isEqualTo(1);
        assertThat(curve.standardError(1)).isZero();
        assertThat(curve.hasLimits(1)).isFalse();
        assertThat(RestrictedMean.toOwnEnd(curve).mean()).isEqualTo(2);
        assertThat(RestrictedMean.toOwnEnd(curve).standardError()).isZero();
    }

    @Test
    void keepsEventsAtTimeZero() {
        SurvivalCurve curve = curve(new double[] {0, 0, 0}, true, true, true);

        assertThat(curve.size()).isEqualTo(1);
        assertThat(curve.survivalAt(0)).isZero();
        assertThat(curve.hasStandardError(0)).isFalse();
        assertThat(SurvivalQuantile.median(curve).estimate()).isEqualTo(OptionalDouble.of(0));
        assertThat(RestrictedMean.toOwnEnd(curve).mean()).isZero();
    }

    @Test
    void describesAnEmptyGroupWithoutNumbersThatAreNone() {
        RiskTable table = OrderedFollowUp.of(new FollowUp(new double[] {1}, allEvents(1)))
                .regroup(new int[] {0}, 2);

        SurvivalCurve empty = KaplanMeier.estimate(table, 1);

        assertThat(empty.patients()).isZero();
        assertThat(empty.maxTime()).isEmpty();
        assertThat(empty.survivalAt(5)).isEqualTo(1);
        assertThat(RestrictedMean.toOwnEnd(empty).mean()).isZero();
        assertThat(SurvivalQuantile.median(empty).estimate()).isEmpty();
    }

    @Test
    void warnsOfAStandardErrorOfZeroAfterTwoPatients() {
        // given two patients, both dead: papers print "2.55 ± 0"
        SpssQuantile median = SpssQuantile.median(curve(new double[] {1.2, 2.55}, true, true));

        // then survival is 0.5 at the first, and no event time lies above 0.55
        assertThat(median).isEqualTo(new SpssQuantile.WithoutError(1.2, SpssQuantile.Reason.NO_EVENT_ABOVE));

        SpssQuantile tied = SpssQuantile.median(curve(new double[] {2.55, 2.55}, true, true));
        assertThat(tied).isInstanceOf(SpssQuantile.WithError.class);
        assertThat(((SpssQuantile.WithError) tied).isDegenerate()).isTrue();
    }

    @Test
    void reachesFiftyFiveFiftyAndFortyFiveHundredthsExactly() {
        // given 20 patients dead at 1 .. 20: survival is 1 - t / 20, as products of 19/20, 18/19 ... nearly
        SurvivalCurve curve = curve(IntStream.rangeClosed(1, 20).asDoubleStream().toArray(), allEvents(20));

        // when
        SpssQuantile.WithError spss = (SpssQuantile.WithError) SpssQuantile.median(curve);

        // then u = 9 (S = 0.55), l = 11 (S = 0.45), f = 0.1 / 2; se(S) = sqrt(0.25 / 20)
        assertThat(spss.time()).isEqualTo(10);
        assertThat(spss.error()).isCloseTo(Math.sqrt(0.25 / 20) / 0.05, within(1e-12));
        // and R's median is the middle of the plateau at exactly one half
        assertThat(SurvivalQuantile.median(curve).estimate()).isEqualTo(OptionalDouble.of(10.5));
    }

    @Test
    void equalsTheEmpiricalDistributionWithoutCensoring() {
        // given
        double[] times = new Random(2).doubles(200).toArray();

        // when
        SurvivalCurve curve = curve(times, allEvents(200));

        // then S is the share still alive, its error binomial, and the mean the mean of the times
        for (int step = 0; step < curve.size(); step++) {
            double share = (199.0 - step) / 200;
            assertThat(curve.survival(step)).isCloseTo(share, within(1e-13));
            assertThat(curve.standardError(step)).isCloseTo(Math.sqrt(share * (1 - share) / 200), within(1e-13));
        }
        assertThat(RestrictedMean.toOwnEnd(curve).mean())
                .isCloseTo(Arrays.stream(times).average().orElseThrow(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 30.4375, 1e6})
    void scalesMediansAndMeansWithTime(double factor) {
        // given
        Random random = new Random(9);
        double[] times = random.doubles(150).toArray();
        boolean[] events = new boolean[150];
        for (int i = 0; i < 150; i++) {
            events[i] = random.nextDouble() < 0.6;
        }
        double[] scaled = Arrays.stream(times).map(time -> time * factor).toArray();

        // when
        SurvivalCurve plain = curve(times, events);
        SurvivalCurve other = curve(scaled, events);

        // then
        assertThat(SurvivalQuantile.median(other).estimate().orElseThrow())
                .isCloseTo(factor * SurvivalQuantile.median(plain).estimate().orElseThrow(), within(1e-9 * factor));
        assertThat(RestrictedMean.toOwnEnd(other).standardError())
                .isCloseTo(factor * RestrictedMean.toOwnEnd(plain).standardError(), within(1e-9 * factor));
    }

    @ParameterizedTest
    @EnumSource(ConfidenceTransform.class)
    void keepsLimitsAroundSurvivalAndInsideZeroAndOne(ConfidenceTransform transform) {
        // given
        Random random = new Random(21);
        double[] times = random.doubles(300).map(time -> Math.ceil(40 * time)).toArray();
        boolean[] events = new boolean[300];
        for (int i = 0; i < 300; i++) {
            events[i] = random.nextBoolean();
        }

        // when
        SurvivalCurve curve = curve(times, events).withLimits(transform, new ConfidenceLevel(0.99));

        // then
        for (int step = 0; step < curve.size(); step++) {
            assertThat(curve.lower(step)).isBetween(0.0, curve.survival(step));
            assertThat(curve.upper(step)).isBetween(curve.survival(step), 1.0);
        }
    }

    @Test
    void joinsTimesThatDifferByRoundingOnly() {
        // given months made from days in two ways
        double[] months = {91 / 30.4375, 91 * (1 / 30.4375), 3, 3 + 1e-12, 4};

        // when
        double[] merged = TimeTies.merge(months);

        // then
        assertThat(merged[1]).isEqualTo(merged[0]);
        assertThat(merged[3]).isEqualTo(merged[2]);
        assertThat(merged[4]).isEqualTo(4);
    }
}
