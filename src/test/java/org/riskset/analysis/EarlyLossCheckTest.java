package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.survival.compare.Comparison;

/// Extremes of early losses in the sample cohort. Expected: R 4.2.2, survival 3.5-3, `survdiff` after setting the follow-up
/// of those lost before a tenth of the longest follow-up to death then, or to survival to its end.
class EarlyLossCheckTest {
    private final Cohort cohort = SampleCohort.open("anaplastic-thyroid-cancer.csv");

    @Test
    void agreesWithSurvdiffAtEveryExtreme() {
        EarlyLossCheck check = EarlyLossCheck.of(
                        cohort,
                        AnalysisPlan.WHOLE_COHORT.withGrouping(
                                Grouping.ByLevels.of("surgery"), CutPointOrigin.FIXED_IN_ADVANCE))
                .orElseThrow();

        assertThat(check.patients()).containsExactly(9, 17);
        assertThat(check.before()).isCloseTo(4.16919917864476, within(1e-12));
        assertThat(check.better().label().plain()).isEqualTo("Yes");
        List<Double> expected = List.of(23.8985475295242, 19.0345463439836, 19.0345463439836, 24.9004634681112);
        for (int i = 0; i < expected.size(); i++) {
            Comparison.Test test = (Comparison.Test) check.scenarios().get(i).logRank();
            assertThat(test.chiSquare()).isCloseTo(expected.get(i), within(1e-10));
        }
        assertThat(check.scenarios().get(3).medians().get(1).estimate().orElseThrow())
                .isCloseTo(9.98767967145791, within(1e-12));
    }

    @Test
    void hasNothingToSayOfOneGroup() {
        assertThat(EarlyLossCheck.of(cohort, AnalysisPlan.WHOLE_COHORT)).isEmpty();
    }
}
