package org.riskset.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.CohortOutcome.Problem;
import org.riskset.cohort.filter.Filter;
import org.riskset.cohort.filter.FilterText;
import org.riskset.cohort.filter.RowTest;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.survival.FollowUp;
import org.riskset.survival.TimeTies;

/// Makes a cohort from a registry by a definition, row by row, without dropping any row silently.
public final class CohortBuilder {
    private final Registry registry;
    private final CohortDefinition definition;
    private final List<Filter> filters;
    private final UnreadableCells unreadable;
    private final List<Exclusion> exclusions = new ArrayList<>();

    private CohortBuilder(
            Registry registry, CohortDefinition definition, List<Filter> filters, UnreadableCells unreadable) {
        this.registry = registry;
        this.definition = definition;
        this.filters = filters;
        this.unreadable = unreadable;
    }

    /// The cohort, or the reason there is none. O(n log n).
    ///
    /// @param unreadable what stood in cells that could not be read, so that an exclusion can quote it
    public static CohortOutcome build(Registry registry, CohortDefinition definition, UnreadableCells unreadable) {
        return new CohortBuilder(registry, definition, List.of(), unreadable).build();
    }

    /// The same with variables made from others and with filters. Patients whom a filter leaves out are listed under the
    /// first filter they do not fulfil, before anything is asked about their follow-up.
    public static CohortOutcome build(Registry registry, CohortRecipe recipe, UnreadableCells unreadable) {
        return new CohortBuilder(recipe.derive(registry), recipe.definition(), recipe.filtersInForce(), unreadable)
                .build();
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
        List<RowTest.Ready> eligible = new ArrayList<>();
        for (Filter filter : filters) {
            switch (RowTest.of(registry, filter)) {
                case RowTest.Ready ready -> eligible.add(ready);
                case RowTest.NotUsable _ -> {
                    return notMade(Problem.FILTER_NOT_USABLE, FilterText.of(filter));
                }
            }
        }
        EventTest eventTest = EventTest.of(status.get(), definition.status().eventValues());
        EventTest competingTest = EventTest.of(status.get(), definition.status().competing());
        int[] rows = new int[registry.rows()];
        double[] times = new double[registry.rows()];
        boolean[] events = new boolean[registry.rows()];
        BitSet competing = new BitSet();
        int patients = 0;
        for (int row = 0; row < registry.rows(); row++) {
            Optional<Exclusion> exclusion = ineligible(row, eligible);
            if (exclusion.isEmpty()) {
                exclusion = rowTimes.exclusion(row);
            }
            if (exclusion.isEmpty() && status.get().isMissing(row)) {
                exclusion = Optional.of(exclude(row, status.get(), ExclusionReason.STATUS_MISSING));
            }
            if (exclusion.isPresent()) {
                exclusions.add(exclusion.get());
                continue;
            }
            rows[patients] = row;
            times[patients] = rowTimes.time(row);
            boolean seen = rowTimes.endSeen(row);
            events[patients] = seen && eventTest.hadEvent(row);
            competing.set(patients, seen && !events[patients] && competingTest.hadEvent(row));
            patients++;
        }
        if (patients == 0) {
            boolean filtered = !exclusions.isEmpty()
                    && exclusions.stream().allMatch(each -> each.reason() == ExclusionReason.OUTSIDE_FILTER);
            return notMade(filtered ? Problem.EVERYBODY_FILTERED : Problem.NO_USABLE_ROW, "");
        }
        FollowUp followUp =
                new FollowUp(TimeTies.merge(Arrays.copyOf(times, patients)), Arrays.copyOf(events, patients));
        CohortDefinition fromStart = definition.withLandmark(Optional.empty());
        Cohort cohort =
                new Cohort(registry, fromStart, Arrays.copyOf(rows, patients), followUp, competing, exclusions);
        return definition.landmark().isEmpty()
                ? new CohortOutcome.Made(cohort)
                : cohort.from(definition.landmark().get())
                        .<CohortOutcome>map(CohortOutcome.Made::new)
                        .orElseGet(() -> notMade(Problem.NOBODY_AT_LANDMARK, ""));
    }

    private Optional<Exclusion> ineligible(int row, List<RowTest.Ready> eligible) {
        return eligible.stream()
                .filter(test -> !test.fulfils().test(row))
                .findFirst()
                .map(test -> exclude(row, test.column(), ExclusionReason.OUTSIDE_FILTER));
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

        /// Whether the end of follow-up lies within the data that count, so that the status is that of its end.
        default boolean endSeen(int row) {
            return true;
        }
    }

    private final class DateTimes implements RowTimes {
        private final DateColumn start;
        private final DateColumn end;
        private final long lastDay;

        private DateTimes(DateColumn start, DateColumn end) {
            this.start = start;
            this.end = end;
            this.lastDay = definition.cutOff().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
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
            if (start.epochDay(row) > lastDay) {
                return Optional.of(exclude(row, start, ExclusionReason.START_AFTER_CUT_OFF));
            }
            return Optional.empty();
        }

        @Override
        public double time(int row) {
            return definition.unit().fromDays((int) Math.min(end.epochDay(row), lastDay) - start.epochDay(row));
        }

        @Override
        public boolean endSeen(int row) {
            return end.epochDay(row) <= lastDay;
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
}
