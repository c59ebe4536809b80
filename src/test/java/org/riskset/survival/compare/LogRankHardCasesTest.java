package org.riskset.survival.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.UpperTail;
import org.riskset.survival.regression.GroupCoxModel;
import org.riskset.survival.regression.GroupHazard;

class LogRankHardCasesTest {
    private static final List<LogRankWeight> WEIGHTS = List.of(
            new LogRankWeight.LogRank(),
            new LogRankWeight.Breslow(),
            new LogRankWeight.TaroneWare(),
            new LogRankWeight.PetoPeto(),
            new LogRankWeight.FlemingHarrington(0, 1));

    private static OrderedFollowUp random(int n, long seed, boolean ties) {
        Random random = new Random(seed);
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        for (int i = 0; i < n; i++) {
            times[i] = ties ? Math.ceil(20 * random.nextDouble()) : random.nextDouble();
            events[i] = random.nextDouble() < 0.7;
        }
        return OrderedFollowUp.of(new FollowUp(times, events));
    }

    private static Comparison.Test test(Comparison comparison) {
        assertThat(comparison).isInstanceOf(Comparison.Test.class);
        return (Comparison.Test) comparison;
    }

    @Test
    void doesNotDependOnGroupOrder() {
        for (boolean ties : new boolean[] {true, false}) {
            OrderedFollowUp followUp = random(300, 4, ties);
            int[] codes = IntStream.range(0, 300).map(i -> i * 7 % 5).toArray();
            int[] reversed = Arrays.stream(codes).map(code -> 4 - code).toArray();

            List<LogRankTest> plain = LogRankTest.compare(followUp.regroup(codes, 5), WEIGHTS);
            List<LogRankTest> other = LogRankTest.compare(followUp.regroup(reversed, 5), WEIGHTS);

            for (int w = 0; w < WEIGHTS.size(); w++) {
                assertThat(test(other.get(w).outcome()).chiSquare())
                        .isCloseTo(test(plain.get(w).outcome()).chiSquare(), Percentage.withPercentage(1e-9));
            }
        }
    }

    @Test
    void ofTwoGroupsIsTheTwoSampleTest() {
        for (boolean ties : new boolean[] {true, false}) {
            OrderedFollowUp followUp = random(200, 11, ties);
            int[] codes = IntStream.range(0, 200).map(i -> i % 2).toArray();

            for (LogRankTest test : LogRankTest.compare(followUp.regroup(codes, 2), WEIGHTS)) {
                double difference = test.scores().observed(0) - test.scores().expected(0);
                double twoSample = difference * difference / test.scores().covariance(0, 0);
                assertThat(test(test.outcome()).chiSquare()).isCloseTo(twoSample, Percentage.withPercentage(1e-10));
            }
        }
    }

    @Test
    void mergingIdenticalGroupsChangesNothing() {
        // given three groups of which the first two hold the same follow-up, patient by patient
        OrderedFollowUp followUp = random(100, 12, true);
        double[] times = new double[300];
        boolean[] events = new boolean[300];
        int[] three = new int[300];
        int[] merged = new int[300];
        OrderedFollowUp other = random(100, 13, true);
        for (int i = 0; i < 300; i++) {
            OrderedFollowUp source = i < 200 ? followUp : other;
            times[i] = source.distinctTime(source.timeIndex(i % 100));
            events[i] = source.hadEvent(i % 100);
            three[i] = i / 100;
            merged[i] = i < 200 ? 0 : 1;
        }
        OrderedFollowUp all = OrderedFollowUp.of(new FollowUp(times, events));

        // when they are compared apart and together
        List<LogRankTest> apart = LogRankTest.compare(all.regroup(three, 3), WEIGHTS);
        List<LogRankTest> together = LogRankTest.compare(all.regroup(merged, 2), WEIGHTS);

        // then the statistic is the same, on one degree of freedom less
        for (int w = 0; w < WEIGHTS.size(); w++) {
            Comparison.Test ofThree = test(apart.get(w).outcome());
            Comparison.Test ofTwo = test(together.get(w).outcome());
            assertThat(ofThree.chiSquare()).isCloseTo(ofTwo.chiSquare(), Percentage.withPercentage(1e-8));
            assertThat(ofThree.degreesOfFreedom()).isEqualTo(ofTwo.degreesOfFreedom() + 1);
        }
    }

    @Test
    void walksOverRowsAndOverPatientsGiveTheSameSums() {
        // given the same patients with times that are all distinct and again rounded to few
        OrderedFollowUp many = random(500, 8, false);
        OrderedFollowUp few = random(500, 8, true);
        int[] codes = IntStream.range(0, 500).map(i -> i % 3).toArray();

        for (OrderedFollowUp followUp : List.of(many, few)) {
            // when the sums are made as the textbook says
            RankScores scores = LogRankTest.compare(followUp.regroup(codes, 3)).scores();
            double[] expected = new double[3];
            double variance = 0;
            for (int k = 0; k < followUp.distinctTimes(); k++) {
                double[] atRisk = new double[3];
                double events = 0;
                for (int i = 0; i < followUp.patients(); i++) {
                    if (followUp.timeIndex(i) >= k) {
                        atRisk[codes[followUp.patient(i)]]++;
                        events += followUp.timeIndex(i) == k && followUp.hadEvent(i) ? 1 : 0;
                    }
                }
                double n = Arrays.stream(atRisk).sum();
                for (int g = 0; g < 3; g++) {
                    expected[g] += events * atRisk[g] / n;
                }
                if (n > 1) {
                    variance += events * (n - events) / (n - 1) * atRisk[0] / n * (1 - atRisk[0] / n);
                }
            }

            // then
            for (int g = 0; g < 3; g++) {
                assertThat(scores.expected(g)).isCloseTo(expected[g], Percentage.withPercentage(1e-10));
            }
            assertThat(scores.covariance(0, 0)).isCloseTo(variance, Percentage.withPercentage(1e-10));
        }
    }

    @Test
    void dropsGroupsWithoutPatients() {
        OrderedFollowUp followUp = random(200, 5, true);
        int[] codes = IntStream.range(0, 200).map(i -> i % 2 * 2).toArray();
        int[] two = Arrays.stream(codes).map(code -> code / 2).toArray();

        Comparison.Test withEmpty = test(LogRankTest.compare(followUp.regroup(codes, 4)).outcome());
        Comparison.Test plain = test(LogRankTest.compare(followUp.regroup(two, 2)).outcome());

        assertThat(withEmpty.degreesOfFreedom()).isEqualTo(1);
        assertThat(withEmpty.chiSquare()).isCloseTo(plain.chiSquare(), Percentage.withPercentage(1e-10));
    }

    @Test
    void saysWhyThereIsNoTest() {
        OrderedFollowUp noEvents =
                OrderedFollowUp.of(new FollowUp(new double[] {1, 2}, new boolean[] {false, false}));
        assertThat(LogRankTest.compare(noEvents.regroup(new int[] {0, 1}, 2)).outcome())
                .isEqualTo(new Comparison.NotComparable(Comparison.Reason.NO_EVENTS));

        OrderedFollowUp one = OrderedFollowUp.of(new FollowUp(new double[] {1, 2}, new boolean[] {true, true}));
        assertThat(LogRankTest.compare(one.regroup(new int[] {0, 0}, 1)).outcome())
                .isEqualTo(new Comparison.NotComparable(Comparison.Reason.FEWER_THAN_TWO_GROUPS));

        OrderedFollowUp atOnce = OrderedFollowUp.of(new FollowUp(new double[] {0, 0}, new boolean[] {true, true}));
        assertThat(LogRankTest.compare(atOnce.regroup(new int[] {0, 1}, 2)).outcome())
                .isEqualTo(new Comparison.NotComparable(Comparison.Reason.NO_VARIANCE));
    }

    @Test
    void keepsPValuesDownToTheSmallestNumbers() {
        // given two groups of 500 that could not differ more
        int n = 1000;
        double[] times = IntStream.range(0, n).asDoubleStream().toArray();
        boolean[] events = new boolean[n];
        Arrays.fill(events, true);
        int[] codes = IntStream.range(0, n).map(i -> i < n / 2 ? 0 : 1).toArray();

        // when
        Comparison.Test test = test(LogRankTest.compare(
                        OrderedFollowUp.of(new FollowUp(times, events)).regroup(codes, 2))
                .outcome());

        // then
        assertThat(test.chiSquare()).isGreaterThan(600);
        assertThat(test.pValue()).isPositive().isLessThan(1e-130);
        // pchisq(700, 1, lower.tail = FALSE) of R 4.2.2
        assertThat(UpperTail.chiSquare(700, 1)).isCloseTo(2.9902269751246e-154, Percentage.withPercentage(1e-10));
    }

    @Test
    void namesAGroupWithoutEventsInsteadOfAHazardRatio() {
        OrderedFollowUp followUp = OrderedFollowUp.of(
                new FollowUp(new double[] {1, 2, 3, 4, 5, 6}, new boolean[] {true, false, true, false, true, false}));
        RiskTable table = followUp.regroup(new int[] {0, 1, 0, 1, 0, 1}, 3);

        GroupCoxModel model = GroupCoxModel.fit(table, 0);

        assertThat(model.hazards().get(1)).isEqualTo(new GroupHazard.Diverges(GroupHazard.Direction.TO_ZERO));
        assertThat(model.hazards().get(2))
                .isEqualTo(new GroupHazard.NotEstimable(GroupHazard.Reason.NO_PATIENTS));
        assertThat(model.likelihoodRatio().orElseThrow().pValue()).isBetween(0.0, 1.0);
    }

    @Test
    void hasUniformPValuesWithoutAnEffect() {
        double[] p = new double[2000];
        for (int trial = 0; trial < p.length; trial++) {
            OrderedFollowUp followUp = random(80, 1000 + trial, trial % 2 == 0);
            int[] codes = IntStream.range(0, 80).map(i -> i % 2).toArray();
            p[trial] = test(LogRankTest.compare(followUp.regroup(codes, 2)).outcome()).pValue();
        }
        Arrays.sort(p);
        double largest = 0;
        for (int i = 0; i < p.length; i++) {
            largest = Math.max(largest, Math.abs(p[i] - (i + 0.5) / p.length));
        }
        // Kolmogorov's statistic at level 0.001 for 2000 values is 0.0436
        assertThat(largest).isLessThan(0.0436);
    }

    @Test
    void mergingIdenticalStrataDoublesEverything() {
        OrderedFollowUp followUp = random(120, 6, true);
        int[] codes = IntStream.range(0, 120).map(i -> i % 2).toArray();
        RiskTable table = followUp.regroup(codes, 2);

        RankScores once = LogRankTest.compare(table).scores();
        RankScores twice = LogRankTest.stratified(List.of(table, table), List.of(new LogRankWeight.LogRank()))
                .getFirst()
                .scores();

        assertThat(twice.expected(0)).isCloseTo(2 * once.expected(0), within(1e-12));
        assertThat(twice.covariance(0, 1)).isCloseTo(2 * once.covariance(0, 1), within(1e-12));
    }
}
