package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.Registry;

class KnownAfterEventTest {
    private final Cohort sample = SampleCohort.open("anaplastic-thyroid-cancer.csv");

    @Test
    void warnsOfGroupsMadeOfTheCauseOfDeath() {
        int events = sample.followUp().events();

        assertThat(cautions(false))
                .contains(new Caution.KnownAfterEvent(events, sample.patients() - events));
        assertThat(cautions(true)).noneMatch(Caution.KnownAfterEvent.class::isInstance);
    }

    /// Groups by a cause that every other dead patient has; one of the others has it too if asked for.
    private List<Caution> cautions(boolean oneAlive) {
        int[] causes = new int[sample.patients()];
        boolean given = !oneAlive;
        for (int patient = 0; patient < causes.length; patient++) {
            boolean dead = sample.followUp().hadEvent(patient);
            causes[patient] = dead || !given ? patient % 2 : CategoryColumn.MISSING;
            given |= !dead;
        }
        Registry registry = sample.registry().with(new CategoryColumn(
                "cause", "Cause", List.of(new Level("cancer", "Cancer"), new Level("other", "Other")), false, false, causes));
        CohortOutcome.Made made =
                (CohortOutcome.Made) CohortBuilder.build(registry, sample.definition(), UnreadableCells.none());
        return new AnalysisRunner(made.cohort())
                .run(AnalysisPlan.WHOLE_COHORT.withGrouping(Grouping.ByLevels.of("cause"), CutPointOrigin.FIXED_IN_ADVANCE))
                .cautions();
    }
}
