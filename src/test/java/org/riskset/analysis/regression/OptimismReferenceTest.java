package org.riskset.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.SampleCohort;
import org.riskset.cohort.Grouping;
import org.riskset.survival.regression.Ties;

/// The bootstrap of the concordance against the same loop in R, over the same draws: `reference/atc/optimism.R`
/// (R 4.2.2, survival 3.5-3).
class OptimismReferenceTest {
    private static final Path DRAWS = Path.of("src", "test", "resources", "reference", "atc", "optimism-draws.csv");

    @Test
    void drawsThePatientsThatRWasGiven() throws IOException {
        List<String> lines = OptimismBootstrap.draws(31).stream()
                .map(draw -> String.join(
                        ",", Arrays.stream(draw).mapToObj(patient -> Integer.toString(patient + 1)).toList()))
                .toList();

        assertThat(lines).isEqualTo(Files.readAllLines(DRAWS));
    }

    @Test
    void agreesWithTheSameLoopInR() {
        RegressionPlan.Model model = new RegressionPlan.Model(
                List.of(
                        new RegressionPlan.Continuous("age_at_diagnosis", 1),
                        RegressionPlan.Grouped.of(Grouping.ByLevels.of("sex")).orElseThrow()),
                Optional.empty(),
                Ties.EFRON,
                RegressionPlan.Estimation.MAXIMUM_LIKELIHOOD);

        OptimismBootstrap.Optimism found = OptimismBootstrap.run(
                        SampleCohort.open("anaplastic-thyroid-cancer.csv"), model, _ -> {}, () -> false)
                .orElseThrow();

        assertThat(found.usableDraws()).isEqualTo(198);
        assertThat(found.apparent()).isCloseTo(0.731958762886598, within(1e-12));
        assertThat(found.optimism()).isCloseTo(0.00611498137330504, within(1e-10));
    }
}
