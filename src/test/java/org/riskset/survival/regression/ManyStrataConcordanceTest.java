package org.riskset.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;

/// Harrell's C of matched sets against a count of all pairs.
class ManyStrataConcordanceTest {
    private static final int SETS = 8_000;
    private static final int IN_A_SET = 3;

    @Test
    void comparesPatientsOfTheSameStratumOnly() {
        SplittableRandom random = new SplittableRandom(8);
        int n = SETS * IN_A_SET;
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        double[] age = new double[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            times[i] = 1 + random.nextInt(12);
            events[i] = random.nextInt(3) > 0;
            age[i] = random.nextInt(5);
            stratum[i] = i / IN_A_SET;
        }
        CoxResult fitted = CoxModel.fit(
                OrderedFollowUp.of(new FollowUp(times, events)),
                List.of(new Covariate.Continuous(age)),
                stratum,
                SETS,
                Ties.EFRON);

        CoxModel model = ((CoxResult.Fitted) fitted).model();
        Concordance concordance = model.concordance();

        double direction = Math.signum(model.coefficient(0));
        long concordant = 0;
        long discordant = 0;
        long tiedRisk = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i - i % IN_A_SET; j < i - i % IN_A_SET + IN_A_SET; j++) {
                boolean first = events[i] && (times[i] < times[j] || times[i] == times[j] && !events[j]);
                if (first && i != j) {
                    double higher = direction * (age[i] - age[j]);
                    concordant += higher > 0 ? 1 : 0;
                    discordant += higher < 0 ? 1 : 0;
                    tiedRisk += higher == 0 ? 1 : 0;
                }
            }
        }
        assertThat(List.of(concordance.concordant(), concordance.discordant(), concordance.tiedRisk()))
                .containsExactly((double) concordant, (double) discordant, (double) tiedRisk);
    }
}
