package org.riskset.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;

class CutPointChoicesTest {
    /// Ten patients aged 40.0007 to 49.0007.
    private final CutPointChoices choices = choices(IntStream.range(0, 10).mapToDouble(i -> 40.0007 + i).toArray());

    private static CutPointChoices choices(double... ages) {
        double[] times = IntStream.range(0, ages.length).mapToDouble(i -> i + 1).toArray();
        double[] dead = IntStream.range(0, ages.length).mapToDouble(i -> i % 2).toArray();
        NumberColumn age = new NumberColumn("age", "Age", Optional.of("years"), ages);
        Registry registry = new Registry(
                "sheet",
                IntStream.range(2, ages.length + 2).toArray(),
                List.of(age, new NumberColumn("time", "Time", Optional.empty(), times), new NumberColumn("dead", "Dead", Optional.empty(), dead)));
        CohortDefinition definition = new CohortDefinition(
                new TimeRule.Duration("time", TimeUnit.MONTHS), new StatusRule("dead", Set.of("1")), TimeUnit.MONTHS);
        Cohort cohort = ((CohortOutcome.Made) CohortBuilder.build(registry, definition, UnreadableCells.none())).cohort();
        return new CutPointChoices(cohort, age);
    }

    @Test
    void proposesTheMedianInFewDecimals() {
        assertThat(choices.quantile(0.5)).isEqualTo(45);
    }

    @Test
    void stepsFromACutBetweenPatientsToTheNextPatient() {
        assertThat(choices.step(45, 1)).isEqualTo(46.0007);
        assertThat(choices.step(45, -1)).isEqualTo(44.0007);
    }

    @Test
    void reachesEveryCutThatLeavesEnoughPatientsOnBothSides() {
        assertThat(choices.reaches(42.1)).isTrue();
        assertThat(choices.reaches(42.0007)).isFalse();
        assertThat(choices.reaches(47.0007)).isTrue();
        assertThat(choices.reaches(47.1)).isFalse();
    }
}
