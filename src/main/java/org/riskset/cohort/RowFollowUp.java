package org.riskset.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;

/// Follow-up of each row of a registry by one rule, or why a row has none.
sealed interface RowFollowUp {
    /// How follow-up ends.
    enum Ending {
        EVENT,
        COMPETING,
        CENSORED
    }

    /// Why the row has no follow-up; empty where it has.
    Optional<Exclusion> exclusion(int row);

    /// Time in the unit of the definition.
    double time(int row);

    Ending ending(int row);

    /// What the status column says.
    ///
    /// @param column empty where no status is asked for: then nobody's status means an event
    record Status(Optional<Column> column, EventTest event, EventTest competing) {
        boolean isMissing(int row) {
            return column.isPresent() && column.get().isMissing(row);
        }

        Ending ending(int row) {
            if (event.hadEvent(row)) {
                return Ending.EVENT;
            }
            return competing.hadEvent(row) ? Ending.COMPETING : Ending.CENSORED;
        }

        Optional<Exclusion> missing(int row, RowExclusions exclusions) {
            return isMissing(row)
                    ? column.map(asked -> exclusions.of(row, asked, ExclusionReason.STATUS_MISSING))
                    : Optional.empty();
        }
    }

    /// From one date to another; what comes after the last day that counts was not seen.
    record BetweenDates(
            DateColumn start, DateColumn end, Status status, long lastDay, TimeUnit unit, RowExclusions exclusions)
            implements RowFollowUp {
        @Override
        public Optional<Exclusion> exclusion(int row) {
            Optional<Exclusion> noStart = exclusions.ofStart(row, start);
            if (noStart.isPresent()) {
                return noStart;
            }
            Optional<Exclusion> noEnd = exclusions.ofEnd(row, end);
            if (noEnd.isPresent()) {
                return noEnd;
            }
            if (end.epochDay(row) < start.epochDay(row)) {
                return Optional.of(exclusions.of(row, end, ExclusionReason.END_BEFORE_START));
            }
            if (start.epochDay(row) > lastDay) {
                return Optional.of(exclusions.of(row, start, ExclusionReason.START_AFTER_CUT_OFF));
            }
            return status.missing(row, exclusions);
        }

        @Override
        public double time(int row) {
            return unit.fromDays((int) Math.min(end.epochDay(row), lastDay) - start.epochDay(row));
        }

        @Override
        public Ending ending(int row) {
            return end.epochDay(row) <= lastDay ? status.ending(row) : Ending.CENSORED;
        }
    }

    /// From a date to the earliest of several events, one of which may be what the status says of the last contact; without
    /// any, to last contact.
    record ToEarliest(
            DateColumn start,
            List<DateColumn> events,
            DateColumn lastContact,
            Status status,
            long lastDay,
            TimeUnit unit,
            RowExclusions exclusions)
            implements RowFollowUp {
        @Override
        public Optional<Exclusion> exclusion(int row) {
            Optional<Exclusion> noStart = exclusions.ofStart(row, start);
            if (noStart.isPresent()) {
                return noStart;
            }
            for (DateColumn event : events) {
                // An event whose date cannot be read must not become "no event".
                if (event.isMissing(row) && exclusions.isUnreadable(row, event)) {
                    return Optional.of(exclusions.of(row, event, ExclusionReason.END_UNREADABLE));
                }
            }
            Optional<DateColumn> event = firstEvent(row);
            if (event.isEmpty()) {
                Optional<Exclusion> unknown = exclusions.ofEnd(row, lastContact);
                if (unknown.isPresent()) {
                    return unknown;
                }
                Optional<Exclusion> noStatus = status.missing(row, exclusions);
                if (noStatus.isPresent()) {
                    return noStatus;
                }
            }
            DateColumn end = event.orElse(lastContact);
            if (end.epochDay(row) < start.epochDay(row)) {
                return Optional.of(exclusions.of(row, end, ExclusionReason.END_BEFORE_START));
            }
            if (start.epochDay(row) > lastDay) {
                return Optional.of(exclusions.of(row, start, ExclusionReason.START_AFTER_CUT_OFF));
            }
            return Optional.empty();
        }

        @Override
        public double time(int row) {
            int end = firstEvent(row).orElse(lastContact).epochDay(row);
            return unit.fromDays((int) Math.min(end, lastDay) - start.epochDay(row));
        }

        @Override
        public Ending ending(int row) {
            DateColumn end = firstEvent(row).orElse(lastContact);
            if (end.epochDay(row) > lastDay) {
                return Ending.CENSORED;
            }
            return events.contains(end) ? Ending.EVENT : status.ending(row);
        }

        /// The event that came first; one with a date of its own before one of the same day known by the status.
        private Optional<DateColumn> firstEvent(int row) {
            List<DateColumn> happened = new ArrayList<>(events);
            happened.removeIf(event -> event.isMissing(row));
            if (!lastContact.isMissing(row) && !status.isMissing(row) && status.ending(row) != Ending.CENSORED) {
                happened.add(lastContact);
            }
            Optional<DateColumn> first = Optional.empty();
            for (DateColumn event : happened) {
                if (first.isEmpty() || event.epochDay(row) < first.get().epochDay(row)) {
                    first = Optional.of(event);
                }
            }
            return first;
        }
    }

    /// A recorded number.
    record Recorded(NumberColumn column, TimeUnit recordedIn, Status status, TimeUnit unit, RowExclusions exclusions)
            implements RowFollowUp {
        @Override
        public Optional<Exclusion> exclusion(int row) {
            if (column.isMissing(row)) {
                return Optional.of(exclusions.of(
                        row,
                        column,
                        exclusions.isUnreadable(row, column)
                                ? ExclusionReason.TIME_UNREADABLE
                                : ExclusionReason.TIME_MISSING));
            }
            if (column.value(row) < 0) {
                return Optional.of(exclusions.of(row, column, ExclusionReason.TIME_NEGATIVE));
            }
            return status.missing(row, exclusions);
        }

        @Override
        public double time(int row) {
            return unit.convert(column.value(row), recordedIn);
        }

        @Override
        public Ending ending(int row) {
            return status.ending(row);
        }
    }
}
