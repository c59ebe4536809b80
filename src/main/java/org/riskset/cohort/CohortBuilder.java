package org.riskset.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.cohort.CohortOutcome.Problem;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;
import org.riskset.survival.FollowUp;
import org.riskset.survival.TimeTies;

/// Makes a cohort from a registry by a definition, row by row, without dropping any row silently.
public final class CohortBuilder {
    private final Registry registry;
    private final CohortDefinition definition;
    private final UnreadableCells unreadable;
    private final List<Exclusion> exclusions = new ArrayList<>();

    private CohortBuilder(Registry registry, CohortDefinition definition, UnreadableCells unreadable) {
        this.registry = registry;
        this.definition = definition;
        this.unreadable = unreadable;
    }

    /// The cohort, or the reason there is none. O(n log n).
    ///
    /// @param unreadable what stood in cells that could not be read, so that an exclusion can quote it
    public static CohortOutcome build(Registry registry, CohortDefinition definition, UnreadableCells unreadable) {
        return new CohortBuilder(registry, definition, unreadable).build();
    }

    private CohortOutcome build() {
        return switch (definition.time()) {
            case TimeRule.Dates dates -> fromDates(dates);
            case TimeRule.Duration duration -> fromDuration(duration);
        };
    }

    private CohortOutcome fromDates(TimeRule.Dates dates) {
        Optional<Column> start = registry.find(dates.startColumn());
        Optional<Column> end = registry.find(dates.endColumn());
        if (start.isEmpty() || end.isEmpty()) {
            return notMade(Problem.NO_SUCH_COLUMN, start.isEmpty() ? dates.startColumn() : dates.endColumn());
        }
        if (!(start.get() instanceof DateColumn startDates)) {
            return notMade(Problem.NOT_A_DATE_COLUMN, dates.startColumn());
        }
        if (!(end.get() instanceof DateColumn endDates)) {
            return notMade(Problem.NOT_A_DATE_COLUMN, dates.endColumn());
        }
        return collect(new DateTimes(startDates, endDates));
    }

    private CohortOutcome fromDuration(TimeRule.Duration duration) {
        Optional<Column> column = registry.find(duration.column());
        if (column.isEmpty()) {
            return notMade(Problem.NO_SUCH_COLUMN, duration.column());
        }
        if (!(column.get() instanceof NumberColumn numbers)) {
            return notMade(Problem.NOT_A_NUMBER_COLUMN, duration.column());
        }
        return collect(new NumberTimes(numbers, duration.unit()));
    }

    private CohortOutcome collect(RowTimes rowTimes) {
        String statusName = definition.status().column();
        Optional<Column> status = registry.find(statusName);
        if (status.isEmpty()) {
            return notMade(Problem.NO_SUCH_COLUMN, statusName);
        }
        if (definition.status().eventValues().isEmpty()) {
            return notMade(Problem.NO_EVENT_VALUE, statusName);
        }
        EventTest eventTest = EventTest.of(status.get(), definition.status().eventValues());
        int[] rows = new int[registry.rows()];
        double[] times = new double[registry.rows()];
        boolean[] events = new boolean[registry.rows()];
        int patients = 0;
        for (int row = 0; row < registry.rows(); row++) {
            Optional<Exclusion> exclusion = rowTimes.exclusion(row);
            if (exclusion.isEmpty() && status.get().isMissing(row)) {
                exclusion = Optional.of(exclude(row, status.get(), ExclusionReason.STATUS_MISSING));
            }
            if (exclusion.isPresent()) {
                exclusions.add(exclusion.get());
                continue;
            }
            rows[patients] = row;
            times[patients] = rowTimes.time(row);
            events[patients] = eventTest.hadEvent(row);
            patients++;
        }
        if (patients == 0) {
            return notMade(Problem.NO_USABLE_ROW, "");
        }
        FollowUp followUp =
                new FollowUp(TimeTies.merge(Arrays.copyOf(times, patients)), Arrays.copyOf(events, patients));
        return new CohortOutcome.Made(
                new Cohort(registry, definition, Arrays.copyOf(rows, patients), followUp, exclusions));
    }

    private Exclusion exclude(int row, Column column, ExclusionReason reason) {
        int sourceRow = registry.sourceRow(row);
        String written = unreadable.written(sourceRow, column.name()).orElse(column.text(row));
        return new Exclusion(sourceRow, column.name(), written, reason);
    }

    private ExclusionReason missingOrUnreadable(
            int row, Column column, ExclusionReason missing, ExclusionReason notReadable) {
        return unreadable.written(registry.sourceRow(row), column.name()).isPresent() ? notReadable : missing;
    }

    private CohortOutcome notMade(Problem problem, String column) {
        return new CohortOutcome.NotMade(problem, column, exclusions);
    }

    /// The follow-up time of each row, or why it has none.
    private sealed interface RowTimes {
        Optional<Exclusion> exclusion(int row);

        double time(int row);
    }

    private final class DateTimes implements RowTimes {
        private final DateColumn start;
        private final DateColumn end;

        private DateTimes(DateColumn start, DateColumn end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public Optional<Exclusion> exclusion(int row) {
            if (start.isMissing(row)) {
                return Optional.of(exclude(row, start, missingOrUnreadable(
                        row, start, ExclusionReason.START_MISSING, ExclusionReason.START_UNREADABLE)));
            }
            if (end.isMissing(row)) {
                return Optional.of(exclude(
                        row,
                        end,
                        missingOrUnreadable(row, end, ExclusionReason.END_MISSING, ExclusionReason.END_UNREADABLE)));
            }
            if (end.epochDay(row) < start.epochDay(row)) {
                return Optional.of(exclude(row, end, ExclusionReason.END_BEFORE_START));
            }
            return Optional.empty();
        }

        @Override
        public double time(int row) {
            return definition.unit().fromDays(end.epochDay(row) - start.epochDay(row));
        }
    }

    private final class NumberTimes implements RowTimes {
        private final NumberColumn column;
        private final TimeUnit unit;

        private NumberTimes(NumberColumn column, TimeUnit unit) {
            this.column = column;
            this.unit = unit;
        }

        @Override
        public Optional<Exclusion> exclusion(int row) {
            if (column.isMissing(row)) {
                return Optional.of(exclude(row, column, missingOrUnreadable(
                        row, column, ExclusionReason.TIME_MISSING, ExclusionReason.TIME_UNREADABLE)));
            }
            if (column.value(row) < 0) {
                return Optional.of(exclude(row, column, ExclusionReason.TIME_NEGATIVE));
            }
            return Optional.empty();
        }

        @Override
        public double time(int row) {
            return definition.unit().convert(column.value(row), unit);
        }
    }

    /// Whether a status value means that the event happened.
    private sealed interface EventTest {
        boolean hadEvent(int row);

        static EventTest of(Column status, Set<String> eventValues) {
            return switch (status) {
                case CategoryColumn category -> ByCode.of(category, eventValues);
                case NumberColumn number -> new ByText(number, normalised(eventValues));
                case DateColumn date -> new ByText(date, eventValues);
                case TextColumn text -> new ByText(text, eventValues);
            };
        }

        /// `1`, `1.0` and `01` are one number.
        private static Set<String> normalised(Set<String> values) {
            Set<String> all = new HashSet<>(values);
            for (String value : values) {
                try {
                    all.add(new BigDecimal(value.strip()).stripTrailingZeros().toPlainString());
                } catch (NumberFormatException notANumber) {
                    all.add(value);
                }
            }
            return all;
        }
    }

    private record ByText(Column column, Set<String> eventValues) implements EventTest {
        @Override
        public boolean hadEvent(int row) {
            return eventValues.contains(column.text(row));
        }
    }

    private record ByCode(CategoryColumn column, boolean[] isEvent) implements EventTest {
        static ByCode of(CategoryColumn column, Set<String> eventValues) {
            boolean[] isEvent = new boolean[column.levels().size()];
            for (String value : eventValues) {
                column.codeOf(value).ifPresent(code -> isEvent[code] = true);
            }
            return new ByCode(column, isEvent);
        }

        @Override
        public boolean hadEvent(int row) {
            return isEvent[column.code(row)];
        }
    }
}
