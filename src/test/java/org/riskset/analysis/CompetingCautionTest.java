package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.UnreadableCells;

/// Stages of the sample cohort stand for outcomes here: 10 patients have IVB, 11 IVC.
class CompetingCautionTest {
    private final Cohort sample = SampleCohort.open("anaplastic-thyroid-cancer.csv");

    private AnalysisResult result(Set<String> competing) {
        CohortDefinition definition = new CohortDefinition(
                sample.definition().time(),
                new StatusRule("stage", Set.of("IVC"), competing),
                sample.definition().unit());
        CohortOutcome.Made made = (CohortOutcome.Made)
                CohortBuilder.build(sample.registry(), definition, UnreadableCells.none());
        return new AnalysisRunner(made.cohort()).run(AnalysisPlan.WHOLE_COHORT);
    }

    @Test
    void saysHowManyHadAnEventThatCompetes() {
        assertThat(result(Set.of("IVB")).cautions()).contains(new Caution.CompetingEvents(10));
        assertThat(result(Set.of()).cautions()).noneMatch(Caution.CompetingEvents.class::isInstance);
    }
}
