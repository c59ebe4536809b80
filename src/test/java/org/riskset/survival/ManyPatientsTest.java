package org.riskset.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.LogRankWeight;
import org.riskset.survival.curve.ConfidenceTransform;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.SurvivalCurve;

/// Cohorts so large that their time order is walked in stretches, against counts and sums made the slow, plain way.
class ManyPatientsTest {
    private static final int PATIENTS = 150_000;

    /// Who is followed how long and belongs where: the data of one case.
    private record Cohort(double[] times, boolean[] events, int[] codes) {
        /// @param step  times are whole multiples of it; 0 for times that hardly ever tie
        /// @param first time before which nobody's follow-up ends, so that a part of them ties in one
        static Cohort of(int groups, double step, double first, boolean someLeftOut) {
            SplittableRandom random = new SplittableRandom(17L * groups + Math.round(1000 * step));
            double[] times = new double[PATIENTS];
            boolean[] events = new boolean[PATIENTS];
            int[] codes = new int[PATIENTS];
            for (int i = 0; i < PATIENTS; i++) {
                codes[i] = someLeftOut && random.nextInt(9) == 0 ? -1 : random.nextInt(groups);
                double time = -30 * Math.log(1 - random.nextDouble()) * Math.exp(-0.02 * codes[i]);
                times[i] = Math.max(first, step == 0 ? time : step * Math.ceil(time / step));
                events[i] = random.nextDouble() < 0.7;
            }
            return new Cohort(times, events, codes);
        }

        RiskTable table(int groups) {
            return OrderedFollowUp.of(new FollowUp(times, events)).regroup(codes, groups);
        }

        /// Per distinct time: events, then patients leaving, of each group.
        TreeMap<Double, int[][]> counted(int groups) {
            TreeMap<Double, int[][]> counts = new TreeMap<>();
            for (int i = 0; i < times.length; i++) {
                if (codes[i] >= 0) {
                    int[][] here = counts.computeIfAbsent(times[i], time -> new int[2][groups]);
                    here[0][codes[i]] += events[i] ? 1 : 0;
                    here[1][codes[i]]++;
                }
            }
            return counts;
        }
    }

    @ParameterizedTest(name = "{0} groups, times rounded to {1}, not before {2}, some left out: {3}")
    @CsvSource({
        "1, 0, 0, false",
        "2, 0, 0, true",
        "4, 0, 0, false",
        "4, 0, 12, true",
        "4, 0.001, 0, false",
        "3, 1, 0, true",
        "7, 0, 0, true",
        "120, 0.01, 0, false",
        "2, 0, 1000, false"
    })
    void countsAndSumsAreThoseOfThePlainWay(int groups, double step, double first, boolean someLeftOut) {
        Cohort cohort = Cohort.of(groups, step, first, someLeftOut);
        RiskTable table = cohort.table(groups);
        TreeMap<Double, int[][]> counts = cohort.counted(groups);

        for (int g = 0; g < groups; g++) {
            assertThat(rows(table, g)).isEqualTo(plainRows(counts, g, table.patients(g)));
        }
        WeightedEvents actual = table.weightedEvents(EventTimeWeight.ONE);
        WeightedEvents expected = plainSums(counts, groups, table);
        for (int g = 0; g < groups; g++) {
            assertThat(actual.observed()[g]).isEqualTo(expected.observed()[g]);
            assertThat(actual.expected()[g]).isCloseTo(expected.expected()[g], within(1e-6));
            for (int l = 0; l < groups; l++) {
                assertThat(actual.covariance()[g][l]).isCloseTo(expected.covariance()[g][l], within(1e-6));
            }
        }
    }

    @Test
    void curvesOfAllGroupsAreThoseOfEachGroup() {
        RiskTable table = Cohort.of(4, 0, 0, true).table(4);

        List<SurvivalCurve> together =
                KaplanMeier.estimateAll(table, ConfidenceTransform.LOG_LOG, ConfidenceLevel.NINETY_FIVE);

        for (int g = 0; g < 4; g++) {
            SurvivalCurve alone = KaplanMeier.estimate(table, g);
            double product = 1;
            double sum = 0;
            for (int step = 0; step < alone.size(); step++) {
                double atRisk = alone.atRisk(step);
                double staying = atRisk - alone.events(step);
                product *= staying / atRisk;
                sum += staying == 0 ? 0 : alone.events(step) / (atRisk * staying);
                assertThat(together.get(g).survival(step)).isEqualTo(alone.survival(step));
                assertThat(together.get(g).lower(step)).isEqualTo(alone.lower(step));
                assertThat(alone.survival(step)).isCloseTo(product, within(1e-12));
                assertThat(alone.standardError(step)).isCloseTo(product * Math.sqrt(sum), within(1e-12));
            }
        }
    }

    @Test
    void theSameComesOutEveryTime() {
        Cohort cohort = Cohort.of(4, 0, 0, false);
        LogRankTest first = LogRankTest.compare(cohort.table(4));
        for (int run = 0; run < 20; run++) {
            assertThat(LogRankTest.compare(cohort.table(4)).scores().kSample()).isEqualTo(first.outcome());
        }
    }

    @Test
    void otherWeightsAgreeWithTheUnweightedWalkWhereTheyAreOne() {
        RiskTable table = Cohort.of(3, 0, 0, true).table(3);
        List<LogRankTest> tests = LogRankTest.compare(
                table, List.of(new LogRankWeight.LogRank(), new LogRankWeight.FlemingHarrington(0, 0)));
        assertThat(tests.get(1).scores().expected(0))
                .isCloseTo(tests.get(0).scores().expected(0), within(1e-6));
    }

    /// Spread evenly, crowded into one stretch of the leading bits, mostly the same, and far apart.
    @ParameterizedTest(name = "times made by {0}")
    @CsvSource({"even", "crowded", "same", "apart", "whole", "few"})
    void theTimeOrderIsThatOfAStableSort(String kind) {
        SplittableRandom random = new SplittableRandom(kind.hashCode());
        double[] times = new double[kind.equals("few") ? 1000 : PATIENTS];
        for (int i = 0; i < times.length; i++) {
            double share = random.nextDouble();
            times[i] = switch (kind) {
                case "crowded" -> i == 0 ? 1e300 : 1 + 1e-9 * share;
                case "same" -> share < 0.9 ? 7 : 100 * share;
                case "apart" -> Math.pow(10, 600 * share - 300);
                case "whole" -> Math.floor(120 * share);
                default -> 100 * share;
            };
        }

        TimeOrder order = TimeOrder.of(times);

        int[] expected = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(patient -> times[patient]))
                .mapToInt(patient -> patient)
                .toArray();
        assertThat(order.patients()).isEqualTo(expected);
        for (int place = 0; place < order.size(); place++) {
            assertThat(order.time(place)).isEqualTo(times[order.patient(place)]);
        }
    }

    @Test
    void aCodeOutOfRangeIsNamed() {
        OrderedFollowUp ordered = OrderedFollowUp.of(new FollowUp(new double[] {1, 2, 3}, new boolean[3]));
        assertThatThrownBy(() -> ordered.regroup(new int[] {0, 2, 1}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group code 2 of patient 1 is not in -1 .. 1");
        assertThatThrownBy(() -> ordered.regroup(new int[] {0, 1, Integer.MIN_VALUE}, 2))
                .hasMessageContaining("of patient 2");
        assertThatThrownBy(() -> ordered.regroup(new int[] {Integer.MAX_VALUE, 1, 1}, 2))
                .hasMessageContaining("of patient 0");
    }

    /// Time, at risk, events and censored of every row.
    private static List<List<Number>> rows(RiskTable table, int group) {
        List<List<Number>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(group); row++) {
            rows.add(List.of(
                    table.time(group, row),
                    table.atRisk(group, row),
                    table.events(group, row),
                    table.censored(group, row)));
        }
        return rows;
    }

    private static List<List<Number>> plainRows(TreeMap<Double, int[][]> counts, int group, int patients) {
        List<List<Number>> rows = new ArrayList<>();
        int atRisk = patients;
        for (Map.Entry<Double, int[][]> entry : counts.entrySet()) {
            int events = entry.getValue()[0][group];
            int leaving = entry.getValue()[1][group];
            if (leaving > 0) {
                rows.add(List.of(entry.getKey(), atRisk, events, leaving - events));
                atRisk -= leaving;
            }
        }
        assertThat(atRisk).isZero();
        return rows;
    }

    private static WeightedEvents plainSums(TreeMap<Double, int[][]> counts, int groups, RiskTable table) {
        double[] atRisk = new double[groups];
        for (int g = 0; g < groups; g++) {
            atRisk[g] = table.patients(g);
        }
        double[] observed = new double[groups];
        double[] expected = new double[groups];
        double[][] covariance = new double[groups][groups];
        for (int[][] here : counts.values()) {
            double n = Arrays.stream(atRisk).sum();
            double d = Arrays.stream(here[0]).sum();
            double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
            for (int j = 0; j < groups; j++) {
                observed[j] += here[0][j];
                expected[j] += d * atRisk[j] / n;
                for (int l = 0; l < groups; l++) {
                    covariance[j][l] += spread * ((j == l ? atRisk[j] / n : 0) - atRisk[j] / n * atRisk[l] / n);
                }
            }
            for (int g = 0; g < groups; g++) {
                atRisk[g] -= here[1][g];
            }
        }
        return new WeightedEvents(observed, expected, covariance);
    }
}
