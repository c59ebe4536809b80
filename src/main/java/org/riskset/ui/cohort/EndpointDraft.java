package org.riskset.ui.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;

/// An endpoint as far as it has been said.
///
/// @param name       what it is called
/// @param fromDates  true where follow-up is made from dates, false where it is a recorded number
/// @param start      column of time zero
/// @param events     date columns of events of which the earliest counts; none where the status alone says it
/// @param end        column of death or last contact
/// @param duration   column of the recorded time
/// @param recordedIn unit of the recorded time
/// @param status     column of the outcome
/// @param meanings   its values that mean the event, and those that compete with it
/// @param cutOff     the last day that counts
public record EndpointDraft(
        EndpointName name,
        boolean fromDates,
        Optional<String> start,
        List<String> events,
        Optional<String> end,
        Optional<String> duration,
        TimeUnit recordedIn,
        Optional<String> status,
        Meanings meanings,
        Optional<LocalDate> cutOff) {
    public EndpointDraft {
        events = List.copyOf(events);
    }

    /// What values of a status mean; all others mean that the patient was well when last seen.
    ///
    /// @param confirmed the values that somebody said mean the event, and no others; empty where they were guessed
    public record Meanings(Set<String> event, Set<String> competing, Set<String> confirmed) {
        /// Nothing said yet.
        public static final Meanings NONE = new Meanings(Set.of(), Set.of());

        public Meanings {
            event = Set.copyOf(event);
            competing = Set.copyOf(competing);
            confirmed = Set.copyOf(confirmed);
        }

        /// Meanings that were guessed.
        public Meanings(Set<String> event, Set<String> competing) {
            this(event, competing, Set.of());
        }

        /// The same, said by somebody who knows the registry.
        public Meanings asConfirmed() {
            return new Meanings(event, competing, event);
        }

        /// The same, to be asked about again.
        public Meanings asGuessed() {
            return new Meanings(event, competing);
        }

        /// The meanings that a rule says.
        public static Meanings of(StatusRule rule) {
            return new Meanings(rule.eventValues(), rule.competing(), rule.confirmed());
        }

        private StatusRule rule(String column) {
            return new StatusRule(column, event, competing, confirmed);
        }

        public Meaning of(String value) {
            if (event.contains(value)) {
                return Meaning.EVENT;
            }
            return competing.contains(value) ? Meaning.COMPETING : Meaning.CENSORED;
        }

        /// The same with a value that somebody gave a meaning.
        public Meanings with(String value, Meaning meaning) {
            Set<String> events = new HashSet<>(event);
            Set<String> others = new HashSet<>(competing);
            events.remove(value);
            others.remove(value);
            switch (meaning) {
                case EVENT -> events.add(value);
                case COMPETING -> others.add(value);
                case CENSORED -> {}
            }
            return new Meanings(events, others).asConfirmed();
        }
    }

    /// What a value of the status means.
    public enum Meaning {
        EVENT,
        COMPETING,
        CENSORED
    }

    /// Nothing but a name.
    public static EndpointDraft empty(EndpointName name) {
        return new EndpointDraft(
                name, true, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), TimeUnit.MONTHS,
                Optional.empty(), Meanings.NONE, Optional.empty());
    }

    /// What an endpoint says.
    public static EndpointDraft of(Endpoint endpoint) {
        EndpointDraft named = empty(endpoint.name())
                .withStatus(
                        endpoint.status().isAsked() ? Optional.of(endpoint.status().column()) : Optional.empty(),
                        Meanings.of(endpoint.status()))
                .withCutOff(endpoint.cutOff());
        return switch (endpoint.time()) {
            case TimeRule.Dates dates -> named.withStart(dates.startColumn()).withEnd(dates.endColumn());
            case TimeRule.Earliest earliest ->
                named.withStart(earliest.startColumn()).withEvents(earliest.eventColumns()).withEnd(earliest.endColumn());
            case TimeRule.Duration duration ->
                named.withFromDates(false).withDuration(duration.column()).withRecordedIn(duration.unit());
        };
    }

    /// The endpoint, once every part has been said. A status may be missing only where dates of events say everything.
    public Optional<Endpoint> endpoint() {
        StatusRule rule = status.map(column -> meanings.rule(column))
                .orElse(StatusRule.NOT_ASKED);
        return time().filter(known -> rule.isAsked() || known instanceof TimeRule.Earliest)
                .map(known -> new Endpoint(name, known, rule, fromDates ? cutOff : Optional.empty()));
    }

    private Optional<TimeRule> time() {
        if (!fromDates) {
            return duration.map(column -> new TimeRule.Duration(column, recordedIn));
        }
        return start.flatMap(first -> end.map(last -> {
            List<String> others = new ArrayList<>(events);
            others.remove(first);
            others.remove(last);
            return others.isEmpty() ? new TimeRule.Dates(first, last) : new TimeRule.Earliest(first, others, last);
        }));
    }

    public EndpointDraft withName(EndpointName other) {
        return new EndpointDraft(
                other, fromDates, start, events, end, duration, recordedIn, status, meanings, cutOff);
    }

    public EndpointDraft withFromDates(boolean dates) {
        return new EndpointDraft(name, dates, start, events, end, duration, recordedIn, status, meanings, cutOff);
    }

    public EndpointDraft withStart(String column) {
        return new EndpointDraft(
                name, fromDates, Optional.of(column), events, end, duration, recordedIn, status, meanings, cutOff);
    }

    public EndpointDraft withEvents(List<String> columns) {
        return new EndpointDraft(
                name, fromDates, start, columns, end, duration, recordedIn, status, meanings, cutOff);
    }

    public EndpointDraft withEnd(String column) {
        return new EndpointDraft(
                name, fromDates, start, events, Optional.of(column), duration, recordedIn, status, meanings, cutOff);
    }

    public EndpointDraft withDuration(String column) {
        return new EndpointDraft(
                name, fromDates, start, events, end, Optional.of(column), recordedIn, status, meanings, cutOff);
    }

    public EndpointDraft withRecordedIn(TimeUnit unit) {
        return new EndpointDraft(name, fromDates, start, events, end, duration, unit, status, meanings, cutOff);
    }

    public EndpointDraft withStatus(Optional<String> column, Meanings values) {
        return new EndpointDraft(
                name, fromDates, start, events, end, duration, recordedIn, column, values, cutOff);
    }

    public EndpointDraft withCutOff(Optional<LocalDate> day) {
        return new EndpointDraft(name, fromDates, start, events, end, duration, recordedIn, status, meanings, day);
    }
}
