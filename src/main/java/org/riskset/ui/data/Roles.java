package org.riskset.ui.data;

import java.util.Optional;
import java.util.Set;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;

/// Which columns play which part, as far as it has been said.
///
/// @param fromDates   true where follow-up is made from two dates, false where it is a recorded number
/// @param start       column of the start date
/// @param end         column of the end date
/// @param duration    column of the recorded time
/// @param recordedIn  unit of the recorded time
/// @param status      column of the outcome
/// @param eventValues its values that mean the event
/// @param unit        unit follow-up is wanted in
record Roles(
        boolean fromDates,
        Optional<String> start,
        Optional<String> end,
        Optional<String> duration,
        TimeUnit recordedIn,
        Optional<String> status,
        Set<String> eventValues,
        TimeUnit unit) {
    Roles {
        eventValues = Set.copyOf(eventValues);
    }

    /// What can be guessed, and nothing where nothing fits.
    static Roles of(RoleGuess guess) {
        Optional<TimeRule.Dates> dates =
                guess.time().filter(TimeRule.Dates.class::isInstance).map(TimeRule.Dates.class::cast);
        Optional<TimeRule.Duration> duration =
                guess.time().filter(TimeRule.Duration.class::isInstance).map(TimeRule.Duration.class::cast);
        return new Roles(
                duration.isEmpty(),
                dates.map(TimeRule.Dates::startColumn),
                dates.map(TimeRule.Dates::endColumn),
                duration.map(TimeRule.Duration::column),
                duration.map(TimeRule.Duration::unit).orElse(TimeUnit.MONTHS),
                guess.status().map(StatusRule::column),
                guess.status().map(StatusRule::eventValues).orElse(Set.of()),
                TimeUnit.MONTHS);
    }

    /// The definition of the cohort, once every part has been said.
    Optional<CohortDefinition> definition() {
        Optional<TimeRule> time = fromDates
                ? start.flatMap(first -> end.map(last -> new TimeRule.Dates(first, last)))
                : duration.map(column -> new TimeRule.Duration(column, recordedIn));
        return time.flatMap(rule -> status.map(
                column -> new CohortDefinition(rule, new StatusRule(column, eventValues), unit)));
    }

    Roles withFromDates(boolean dates) {
        return new Roles(dates, start, end, duration, recordedIn, status, eventValues, unit);
    }

    Roles withStart(String column) {
        return new Roles(fromDates, Optional.of(column), end, duration, recordedIn, status, eventValues, unit);
    }

    Roles withEnd(String column) {
        return new Roles(fromDates, start, Optional.of(column), duration, recordedIn, status, eventValues, unit);
    }

    Roles withDuration(String column) {
        return new Roles(fromDates, start, end, Optional.of(column), recordedIn, status, eventValues, unit);
    }

    Roles withRecordedIn(TimeUnit recorded) {
        return new Roles(fromDates, start, end, duration, recorded, status, eventValues, unit);
    }

    Roles withStatus(String column, Set<String> events) {
        return new Roles(fromDates, start, end, duration, recordedIn, Optional.of(column), events, unit);
    }

    Roles withUnit(TimeUnit wanted) {
        return new Roles(fromDates, start, end, duration, recordedIn, status, eventValues, wanted);
    }
}
