package org.riskset.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;

/// Many event times are summarised for a start and walked differently where they are hardly tied; the answer is the same.
class ManyEventTimesTest {
    private static final int PATIENTS = 6000;

    @ParameterizedTest(name = "{0} groups, times rounded to {1}")
    @CsvSource({"2, 0", "2, 0.02", "2, 1", "3, 0", "3, 0.02", "4, 1"})
    void agreesWithTheModelThatLooksAtEveryPatient(int groups, double rounding) {
        SplittableRandom random = new SplittableRandom(groups * 31L + Math.round(100 * rounding));
        double[] times = new double[PATIENTS];
        boolean[] events = new boolean[PATIENTS];
        int[] codes = new int[PATIENTS];
        for (int i = 0; i < PATIENTS; i++) {
            codes[i] = random.nextInt(groups);
            double death = -20 * Math.log(1 - random.nextDouble()) * Math.exp(-0.4 * codes[i]);
            double end = 60 * random.nextDouble();
            double time = Math.min(death, end);
            times[i] = rounding == 0 ? time : rounding * Math.ceil(time / rounding);
            events[i] = death <= end;
        }
        OrderedFollowUp ordered = OrderedFollowUp.of(new FollowUp(times, events));
        RiskTable table = ordered.regroup(codes, groups);

        GroupCoxModel ofGroups = GroupCoxModel.fit(table, 0);
        CoxModel ofPatients = ((CoxResult.Fitted)
                        CoxModel.fit(ordered, List.of(new Covariate.Categorical(codes, groups, 0)), Ties.EFRON))
                .model();

        for (int g = 1; g < groups; g++) {
            HazardRatio expected = ((CoxCoefficient.Estimated) ofPatients.coefficients().get(g - 1)).hazardRatio();
            HazardRatio actual = ofGroups.hazardRatio(g).orElseThrow();
            assertThat(actual.coefficient()).isCloseTo(expected.coefficient(), within(1e-11));
            assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-12));
        }
        assertThat(ofGroups.logLikelihood()).isCloseTo(ofPatients.logLikelihood(), within(1e-7));
        assertThat(ofGroups.nullLogLikelihood()).isCloseTo(ofPatients.nullLogLikelihood(), within(1e-7));
        assertThat(chiSquare(ofGroups.proportionalHazards(TimeTransform.KM)))
                .isCloseTo(chiSquare(ofPatients.proportionalHazards(TimeTransform.KM).global()), within(1e-7));
    }

    /// With hardly a tie, Breslow's score test of the Cox model is the log-rank test: two ways to the same number.
    @ParameterizedTest(name = "{0} groups")
    @CsvSource({"2", "3", "5"})
    void theScoreTestIsTheLogRankTest(int groups) {
        SplittableRandom random = new SplittableRandom(groups);
        double[] times = new double[PATIENTS];
        boolean[] events = new boolean[PATIENTS];
        int[] codes = new int[PATIENTS];
        for (int i = 0; i < PATIENTS; i++) {
            codes[i] = random.nextInt(groups);
            times[i] = -20 * Math.log(1 - random.nextDouble()) * Math.exp(-0.05 * codes[i]);
            events[i] = random.nextDouble() < 0.7;
        }
        OrderedFollowUp ordered = OrderedFollowUp.of(new FollowUp(times, events));

        Comparison.Test logRank =
                (Comparison.Test) LogRankTest.compare(ordered.regroup(codes, groups)).outcome();
        CoxModel cox = ((CoxResult.Fitted)
                        CoxModel.fit(ordered, List.of(new Covariate.Categorical(codes, groups, 0)), Ties.BRESLOW))
                .model();

        assertThat(logRank.chiSquare()).isCloseTo(cox.score().chiSquare(), within(1e-9));
    }

    private static double chiSquare(ProportionalHazards outcome) {
        ChiSquareTest test = ((ProportionalHazards.Tested) outcome).test();
        return test.chiSquare();
    }
}
