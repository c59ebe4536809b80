package org.riskset.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;

/// Cox models of cohorts so large that they start from a sample and are swept in stretches, against the partial likelihood
/// summed the slow, plain way.
class ManyPatientsCoxTest {
    private static final int PATIENTS = 260_000;
    private static final int STRATA = 3;

    @ParameterizedTest(name = "{0}, times rounded to {1}")
    @CsvSource({"EFRON, 0", "EFRON, 0.5", "BRESLOW, 0.5"})
    void modelOfManyPatientsIsTheMaximumOfThePlainPartialLikelihood(Ties ties, double step) {
        // given a stratum of a few hundred, one of a fifth and one of all the rest, and some left out
        SplittableRandom random = new SplittableRandom(5);
        double[] age = new double[PATIENTS];
        double[] treated = new double[PATIENTS];
        double[] times = new double[PATIENTS];
        boolean[] events = new boolean[PATIENTS];
        int[] stratum = new int[PATIENTS];
        for (int i = 0; i < PATIENTS; i++) {
            age[i] = 60 + 12 * (random.nextDouble() + random.nextDouble() - 1);
            treated[i] = random.nextInt(2);
            double time = -20 * Math.log(1 - random.nextDouble()) * Math.exp(-0.03 * (age[i] - 60) + 0.4 * treated[i]);
            times[i] = step == 0 ? time : step * Math.ceil(time / step);
            events[i] = random.nextDouble() < 0.6;
            stratum[i] = random.nextInt(500) == 0 ? 0 : random.nextInt(5) == 0 ? 1 : random.nextInt(50) == 0 ? -1 : 2;
        }
        OrderedFollowUp ordered = OrderedFollowUp.of(new FollowUp(times, events));

        // when
        CoxResult result = CoxModel.fit(
                ordered,
                List.of(new Covariate.Continuous(age), new Covariate.Continuous(treated)),
                stratum,
                STRATA,
                ties);

        // then
        CoxModel model = ((CoxResult.Fitted) result).model();
        double[] beta = {model.coefficient(0), model.coefficient(1)};
        Plain atFit = Plain.at(beta, age, treated, times, events, stratum, ties);
        Plain atZero = Plain.at(new double[2], age, treated, times, events, stratum, ties);
        assertThat(beta[0]).isCloseTo(0.03, within(0.002));
        assertThat(beta[1]).isCloseTo(-0.4, within(0.02));
        assertThat(model.logLikelihood()).isCloseTo(atFit.logLikelihood, within(1e-11 * Math.abs(atFit.logLikelihood)));
        assertThat(model.nullLogLikelihood()).isCloseTo(atZero.logLikelihood, within(1e-11 * Math.abs(atZero.logLikelihood)));
        for (int j = 0; j < 2; j++) { // the score in units of its own standard error
            assertThat(atFit.score[j] * Math.sqrt(model.covariance(j, j))).isCloseTo(0, within(1e-7));
        }
    }

    /// Log partial likelihood and score from maps of times, stratum by stratum.
    private static final class Plain {
        private final double[] score = new double[2];
        private double logLikelihood;

        static Plain at(
                double[] beta, double[] age, double[] treated, double[] times, boolean[] events, int[] strata, Ties ties) {
            Plain plain = new Plain();
            for (int s = 0; s < STRATA; s++) {
                TreeMap<Double, double[]> sums = new TreeMap<>();
                for (int i = 0; i < times.length; i++) {
                    if (strata[i] == s) {
                        double x = age[i] - 60; // no likelihood knows where a covariate starts
                        double linear = beta[0] * x + beta[1] * treated[i];
                        double w = Math.exp(linear);
                        double[] here = sums.computeIfAbsent(times[i], time -> new double[10]);
                        add(here, 0, 1, w, w * x, w * treated[i]);
                        if (events[i]) {
                            add(here, 3, 1, w, w * x, w * treated[i]);
                            add(here, 6, 1, 1, linear, x);
                            here[9] += treated[i];
                        }
                    }
                }
                plain.addStratum(sums, ties);
            }
            return plain;
        }

        private static void add(double[] to, int from, double times, double... values) {
            for (int k = 0; k < values.length; k++) {
                to[from + k] += times * values[k];
            }
        }

        private void addStratum(TreeMap<Double, double[]> sums, Ties ties) {
            double[] risk = new double[3];
            for (double[] here : sums.descendingMap().values()) {
                add(risk, 0, 1, Arrays.copyOf(here, 3));
                double deaths = here[6];
                logLikelihood += here[7];
                score[0] += here[8];
                score[1] += here[9];
                for (double k = 0; k < deaths; k++) {
                    double left = ties == Ties.EFRON ? k / deaths : 0;
                    double total = risk[0] - left * here[3];
                    logLikelihood -= Math.log(total);
                    score[0] -= (risk[1] - left * here[4]) / total;
                    score[1] -= (risk[2] - left * here[5]) / total;
                }
            }
        }
    }
}
