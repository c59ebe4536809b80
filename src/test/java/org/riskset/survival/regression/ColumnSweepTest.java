package org.riskset.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;

/// The likelihood summed down the columns against the same summed risk set by risk set.
class ColumnSweepTest {
    private static final double[] AT = {0.7, -0.4, 0.2};

    @ParameterizedTest(name = "{0} patients in {1} strata, {2} ties, times rounded to {3}")
    @CsvSource({
        "7, 1, EFRON, 1",
        "200, 1, EFRON, 0",
        "200, 90, EFRON, 4",
        "3000, 1, EFRON, 0.02",
        "3000, 1, EFRON, 8",
        "3000, 3, BRESLOW, 2",
        "120000, 2, EFRON, 0.001",
        "120000, 2, EFRON, 20"
    })
    void scoreAndInformationAreThoseOfTheRiskSets(int patients, int strata, Ties ties, double step) {
        // given
        CoxDesign design = design(patients, strata, step);
        double[][] z = Orthogonal.of(design, Set.of()).z();

        // when
        CoxLikelihood likelihood = new ColumnSweep(design, z, ties).at(AT);

        // then
        double[] score = new double[z.length];
        double[][] information = new double[z.length][z.length];
        double[] logLikelihood = new double[1];
        new RiskSetSweep(design, z, ties).visit(AT, (_, moments) -> {
            TieSums sums = moments.tieSums();
            logLikelihood[0] += moments.linearSum - sums.logRisk();
            int at = 0;
            for (int j = 0; j < z.length; j++) {
                score[j] += moments.eventSum[j] - moments.mean(sums, j);
                for (int l = 0; l <= j; l++) {
                    information[j][l] += moments.covariance(sums, j, l, at++);
                }
            }
        });
        double tolerance = 1e-12 * design.events();
        assertThat(likelihood.logLikelihood()).isCloseTo(logLikelihood[0], within(10 * tolerance));
        for (int j = 0; j < z.length; j++) {
            assertThat(likelihood.score[j]).isCloseTo(score[j], within(tolerance));
            for (int l = 0; l <= j; l++) {
                assertThat(likelihood.information[j][l]).isCloseTo(information[j][l], within(tolerance));
                assertThat(likelihood.information[l][j]).isEqualTo(likelihood.information[j][l]);
            }
        }
    }

    private static CoxDesign design(int patients, int strata, double step) {
        SplittableRandom random = new SplittableRandom(patients + strata);
        double[][] columns = new double[AT.length][patients];
        double[] times = new double[patients];
        boolean[] events = new boolean[patients];
        int[] stratum = new int[patients];
        for (int i = 0; i < patients; i++) {
            columns[0][i] = random.nextInt(2);
            columns[1][i] = 60 + 10 * random.nextDouble();
            columns[2][i] = random.nextDouble() * random.nextDouble();
            double time = -10 * Math.log(1 - random.nextDouble()) * Math.exp(-columns[0][i]);
            times[i] = step == 0 ? time : step * Math.ceil(time / step);
            events[i] = i % 3 > 0;
            stratum[i] = i % 17 == 16 ? -1 : random.nextInt(strata);
        }
        List<Covariate> covariates = List.of(
                new Covariate.Continuous(columns[0]),
                new Covariate.Continuous(columns[1]),
                new Covariate.Continuous(columns[2]));
        return new CoxDesign(OrderedFollowUp.of(new FollowUp(times, events)), covariates, stratum, strata);
    }
}
