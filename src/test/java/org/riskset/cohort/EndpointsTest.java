package org.riskset.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;

class EndpointsTest {
    /// 0 progressed then died, 1 died without progression, 2 alive, 3 progressed and alive, 4 died the day of progression,
    /// 5 last contact unknown but progression known, 6 died of another cause before anything else.
    private static final Registry REGISTRY = new Registry(
            "seven", new int[] {2, 3, 4, 5, 6, 7, 8},
            List.of(
                    date("start", "2020-01-01", "2020-01-01", "2020-01-01", "2020-01-01", "2020-01-01", "2020-01-01", "2020-01-01"),
                    date("progression", "2020-03-01", "", "", "2020-05-01", "2020-02-01", "2020-04-01", ""),
                    date("second_cancer", "2020-02-01", "", "", "", "", "", ""),
                    date("last", "2020-07-01", "2020-06-01", "2020-12-01", "2020-12-01", "2020-02-01", "", "2020-08-01"),
                    status("disease", "disease", "alive", "alive", "disease", "", "accident")));
    private static final EndpointName FREE = EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL);
    private static final Endpoint PROGRESSION_FREE = new Endpoint(
            FREE,
            new TimeRule.Earliest("start", List.of("progression"), "last"),
            new StatusRule("status", Set.of("disease"), Set.of("accident")),
            Optional.empty());
    private static final Endpoint OVERALL = new Endpoint(
            EndpointName.OVERALL_SURVIVAL,
            new TimeRule.Dates("start", "last"),
            new StatusRule("status", Set.of("disease", "accident")),
            Optional.empty());

    @Test
    void countsTheEarliestOfProgressionAndDeath() {
        Cohort cohort = cohort(PROGRESSION_FREE);

        assertThat(cohort.followUp().times()).containsExactly(60, 152, 335, 121, 31, 91, 213);
        assertThat(events(cohort)).containsExactly(true, true, false, true, true, true, false);
        assertThat(cohort.competing().cause(6)).isEqualTo(2);
        assertThat(cohort.exclusions()).isEmpty();
    }

    @Test
    void takesTheFirstOfSeveralDates() {
        TimeRule several = new TimeRule.Earliest("start", List.of("progression", "second_cancer"), "last");

        Cohort cohort = cohort(new Endpoint(FREE, several, PROGRESSION_FREE.status(), Optional.empty()));

        assertThat(cohort.followUp().time(0)).isEqualTo(31);
    }

    @Test
    void censorsOnTheCutOffWhatHappenedLater() {
        Cohort cohort = cohort(PROGRESSION_FREE.withCutOff(Optional.of(LocalDate.of(2020, 3, 31))));

        assertThat(cohort.followUp().times()).containsExactly(60, 90, 90, 90, 31, 90, 90);
        assertThat(events(cohort)).containsExactly(true, false, false, false, true, false, false);
        assertThat(cohort.hasCompetingEvents()).isFalse();
    }

    @Test
    void needsNoStatusWhereDatesSayEverything() {
        Cohort cohort =
                cohort(new Endpoint(FREE, PROGRESSION_FREE.time(), StatusRule.NOT_ASKED, Optional.empty()));

        assertThat(events(cohort)).containsExactly(true, false, false, true, true, true, false);
        assertThat(cohort.definition().columns()).containsExactly("start", "progression", "last");
    }

    @Test
    void leavesOutWhoHasNeitherAnEventNorALastContact() {
        Cohort cohort = cohort(OVERALL);

        assertThat(cohort.exclusions())
                .containsExactly(new Exclusion(7, "last", "", ExclusionReason.END_MISSING));
    }

    @Test
    void doesNotTakeAnEventWhoseDateCannotBeReadForNone() {
        UnreadableCells unreadable = (row, column) ->
                row == 4 && column.equals("progression") ? Optional.of("31.02.2020") : Optional.empty();

        CohortOutcome outcome =
                CohortBuilder.build(REGISTRY, CohortDefinition.of(PROGRESSION_FREE, TimeUnit.DAYS), unreadable);

        assertThat(((CohortOutcome.Made) outcome).cohort().exclusions())
                .containsExactly(new Exclusion(4, "progression", "31.02.2020", ExclusionReason.END_UNREADABLE));
    }

    @Test
    void switchesBetweenTheEndpointsOfARecipe() {
        CohortRecipe recipe = CohortRecipe.of(CohortDefinition.of(OVERALL, TimeUnit.DAYS))
                .withEndpoint(Optional.empty(), PROGRESSION_FREE);

        CohortRecipe switched = recipe.following(recipe.endpoint(FREE).orElseThrow());

        assertThat(recipe.definition().endpoint()).isEqualTo(OVERALL);
        assertThat(switched.definition().endpoint()).isEqualTo(PROGRESSION_FREE);
        assertThat(switched.endpoints()).containsExactly(OVERALL, PROGRESSION_FREE);
        assertThat(switched.withoutEndpoint(EndpointName.OVERALL_SURVIVAL).endpoints())
                .containsExactly(PROGRESSION_FREE);
    }

    @Test
    void keepsAChangedEndpointInItsPlaceAndInForce() {
        CohortRecipe recipe = CohortRecipe.of(CohortDefinition.of(OVERALL, TimeUnit.DAYS))
                .withEndpoint(Optional.empty(), PROGRESSION_FREE);
        Endpoint renamed = new Endpoint(
                new EndpointName(EndpointName.Kind.OTHER, "Time to death"), OVERALL.time(), OVERALL.status(), Optional.empty());

        CohortRecipe changed = recipe.withEndpoint(Optional.of(EndpointName.OVERALL_SURVIVAL), renamed);

        assertThat(changed.endpoints()).containsExactly(renamed, PROGRESSION_FREE);
        assertThat(changed.definition().endpoint()).isEqualTo(renamed);
    }

    @Test
    void keepsTheCutOffWithTheEndpointItWasSetFor() {
        CohortRecipe recipe = CohortRecipe.of(CohortDefinition.of(OVERALL, TimeUnit.DAYS))
                .withEndpoint(Optional.empty(), PROGRESSION_FREE);
        Optional<LocalDate> day = Optional.of(LocalDate.of(2020, 6, 30));

        CohortRecipe cut = recipe.withDefinition(recipe.definition().withCutOff(day));

        assertThat(cut.endpoint(EndpointName.OVERALL_SURVIVAL).orElseThrow().cutOff()).isEqualTo(day);
        assertThat(cut.endpoint(FREE).orElseThrow().cutOff()).isEmpty();
    }

    @Test
    void guessesTheEarliestOfProgressionAndDeath() {
        Endpoint guessed = EndpointGuess.of(FREE, REGISTRY, OVERALL);

        assertThat(guessed.time()).isEqualTo(PROGRESSION_FREE.time());
        assertThat(guessed.status()).isEqualTo(OVERALL.status());
    }

    @Test
    void guessesThatADeathOfAnotherCauseCompetes() {
        Registry registry = new Registry(
                "two", new int[] {2, 3}, List.of(category("status", "Died of cancer", "Died of other cause")));
        Endpoint overall = new Endpoint(
                EndpointName.OVERALL_SURVIVAL,
                OVERALL.time(),
                new StatusRule("status", Set.of("Died of cancer", "Died of other cause")),
                Optional.empty());

        Endpoint guessed = EndpointGuess.of(
                EndpointName.of(EndpointName.Kind.DISEASE_SPECIFIC_SURVIVAL), registry, overall);

        assertThat(guessed.status())
                .isEqualTo(new StatusRule("status", Set.of("Died of cancer"), Set.of("Died of other cause")));
    }

    private static Cohort cohort(Endpoint endpoint) {
        CohortOutcome outcome = CohortBuilder.build(
                REGISTRY, CohortDefinition.of(endpoint, TimeUnit.DAYS), UnreadableCells.none());
        return ((CohortOutcome.Made) outcome).cohort();
    }

    private static List<Boolean> events(Cohort cohort) {
        return java.util.stream.IntStream.range(0, cohort.patients())
                .mapToObj(cohort.followUp()::hadEvent)
                .toList();
    }

    private static DateColumn date(String name, String... days) {
        return new DateColumn(name, name, Arrays.stream(days)
                .mapToInt(day -> day.isEmpty() ? DateColumn.MISSING : (int) LocalDate.parse(day).toEpochDay())
                .toArray());
    }

    private static CategoryColumn status(String... values) {
        return category("status", values);
    }

    private static CategoryColumn category(String name, String... values) {
        List<String> levels = Arrays.stream(values).filter(value -> !value.isEmpty()).distinct().toList();
        return new CategoryColumn(
                name,
                name,
                levels.stream().map(level -> new CategoryColumn.Level(level, level)).toList(),
                false,
                false,
                Arrays.stream(values).mapToInt(value -> value.isEmpty() ? CategoryColumn.MISSING : levels.indexOf(value)).toArray());
    }
}
