package org.riskset.ui.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;

class EndpointDraftTest {
    private static final EndpointDraft EMPTY = EndpointDraft.empty(EndpointName.OVERALL_SURVIVAL);
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2022, 12, 31));

    @Test
    void saysNothingUntilEveryPartHasBeenSaid() {
        EndpointDraft withDates = EMPTY.withStart("dx").withEnd("last");

        assertThat(EMPTY.endpoint()).isEmpty();
        assertThat(withDates.endpoint()).isEmpty();
        assertThat(withDates.withEvents(List.of("progression")).endpoint()).isPresent();
        assertThat(withDates.withStatus(Optional.of("status"), EndpointDraft.Meanings.NONE).endpoint()).isPresent();
    }

    @Test
    void givesBackTheEndpointItWasMadeFrom() {
        Endpoint earliest = new Endpoint(
                EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL),
                new TimeRule.Earliest("dx", List.of("progression", "relapse"), "last"),
                new StatusRule("status", Set.of("1"), Set.of("2")),
                DAY);
        Endpoint recorded = new Endpoint(
                EndpointName.OVERALL_SURVIVAL,
                new TimeRule.Duration("months", TimeUnit.MONTHS),
                new StatusRule("status", Set.of("1")),
                Optional.empty());

        assertThat(EndpointDraft.of(earliest).endpoint()).contains(earliest);
        assertThat(EndpointDraft.of(recorded).endpoint()).contains(recorded);
    }

    @Test
    void doesNotCountTheStartOrTheLastContactAmongTheEvents() {
        EndpointDraft draft = EMPTY.withStart("dx")
                .withEnd("last")
                .withEvents(List.of("dx", "last"))
                .withStatus(Optional.of("status"), new EndpointDraft.Meanings(Set.of("1"), Set.of()));

        assertThat(draft.endpoint().map(Endpoint::time)).contains(new TimeRule.Dates("dx", "last"));
    }

    @Test
    void givesAValueOneMeaning() {
        EndpointDraft.Meanings meanings = EndpointDraft.Meanings.NONE
                .with("other", EndpointDraft.Meaning.EVENT)
                .with("other", EndpointDraft.Meaning.COMPETING);

        assertThat(meanings).isEqualTo(new EndpointDraft.Meanings(Set.of(), Set.of("other")));
        assertThat(meanings.of("other")).isEqualTo(EndpointDraft.Meaning.COMPETING);
        assertThat(meanings.of("alive")).isEqualTo(EndpointDraft.Meaning.CENSORED);
    }

    @Test
    void forgetsTheCutOffWhereTimeIsRecordedAsANumber() {
        EndpointDraft draft = EMPTY.withFromDates(false)
                .withDuration("months")
                .withStatus(Optional.of("status"), new EndpointDraft.Meanings(Set.of("1"), Set.of()))
                .withCutOff(DAY);

        assertThat(draft.endpoint().map(Endpoint::cutOff)).contains(Optional.empty());
    }
}
