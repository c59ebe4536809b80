package org.riskset.cohort;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where follow-up time comes from.
public sealed interface TimeRule {
    /// Follow-up runs from one date to another.
    ///
    /// @param startColumn name of the date column of time zero
    /// @param endColumn   name of the date column of death or last contact
    record Dates(String startColumn, String endColumn) implements TimeRule {}

    /// Follow-up runs from one date to the earliest of several events, such as progression and death; for patients with
    /// none of them to last contact.
    ///
    /// @param startColumn  name of the date column of time zero
    /// @param eventColumns names of date columns, one or more, each of which is filled where its event happened
    /// @param endColumn    name of the date column of last contact; where the status there says so, it is one of the events
    record Earliest(String startColumn, List<String> eventColumns, String endColumn) implements TimeRule {
        public Earliest {
            eventColumns = List.copyOf(eventColumns);
            if (eventColumns.isEmpty()) {
                throw new IllegalArgumentException("no date of an event");
            }
        }
    }

    /// Follow-up is recorded as a number.
    ///
    /// @param column name of the number column
    /// @param unit   the unit its numbers are in
    record Duration(String column, TimeUnit unit) implements TimeRule {}

    /// The columns the rule reads.
    default Set<String> columns() {
        return switch (this) {
            case Dates dates -> new LinkedHashSet<>(List.of(dates.startColumn(), dates.endColumn()));
            case Earliest earliest -> {
                Set<String> all = new LinkedHashSet<>();
                all.add(earliest.startColumn());
                all.addAll(earliest.eventColumns());
                all.add(earliest.endColumn());
                yield all;
            }
            case Duration duration -> Set.of(duration.column());
        };
    }

    /// The column of time zero; empty where follow-up is recorded as a number.
    default Optional<String> timeZero() {
        return switch (this) {
            case Dates dates -> Optional.of(dates.startColumn());
            case Earliest earliest -> Optional.of(earliest.startColumn());
            case Duration _ -> Optional.empty();
        };
    }
}
