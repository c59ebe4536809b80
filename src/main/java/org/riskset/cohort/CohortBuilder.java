package org.riskset.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.CohortOutcome.Problem;
import org.riskset.cohort.RowFollowUp.Ending;
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
    private final RowExclusions reasons;
    private final List<Exclusion> exclusions = new ArrayList<>();

    private CohortBuilder(
            Registry registry, CohortDefinition definition, List<Filter> filters, UnreadableCells unreadable) {
        this.registry = registry;
        this.definition = definition;
        this.filters = filters;
        this.reasons = new RowExclusions(registry, unreadable);
    }

    /// The cohort, or the reason there is none. O(n log n).
    ///
    /// @param unreadable what stood in cells that could not be read, so that an exclusion can quote it
    public static CohortOutcome build(Registry registry, CohortDefinition definition, UnreadableCells unreadable) {
        return new CohortBuilder(registry, definition, List.of(), unreadable).build();
    }

    /// The same with variables made from others and with filters. Patients whom a filter leaves out are listed under the
    /// first filter they do not fulfil, before anything is asked about their follow-up, and in the order of the filters:
    /// the counts of a flow of patients are those left when its earlier filters have been passed.
    public static CohortOutcome build(Registry registry, CohortRecipe recipe, UnreadableCells unreadable) {
        return new CohortBuilder(recipe.derive(registry), recipe.definition(), recipe.filtersInForce(), unreadable)
                .build();
    }

    private CohortOutcome build() {
        return switch (definition.time()) {
            case TimeRule.Dates dates -> fromDates(dates.startColumn(), List.of(), dates.endColumn());
            case TimeRule.Earliest earliest ->
                fromDates(earliest.startColumn(), earliest.eventColumns(), earliest.endColumn());
            case TimeRule.Duration duration -> fromDuration(duration);
        };
    }

    private CohortOutcome fromDates(String startName, List<String> eventNames, String endName) {
        List<String> names = new ArrayList<>(List.of(startName, endName));
        names.addAll(eventNames);
        List<DateColumn> dates = new ArrayList<>();
        for (String name : names) {
            Optional<Column> column = registry.find(name);
            if (column.isEmpty()) {
                return notMade(Problem.NO_SUCH_COLUMN, name);
            }
            if (!(column.get() instanceof DateColumn date)) {
                return notMade(Problem.NOT_A_DATE_COLUMN, name);
            }
            dates.add(date);
        }
        long lastDay = definition.cutOff().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        List<DateColumn> events = dates.subList(2, dates.size());
        return withStatus(
                !events.isEmpty(),
                status -> events.isEmpty()
                        ? new RowFollowUp.BetweenDates(
                                dates.get(0), dates.get(1), status, lastDay, definition.unit(), reasons)
                        : new RowFollowUp.ToEarliest(
                                dates.get(0), events, dates.get(1), status, lastDay, definition.unit(), reasons));
    }

    private CohortOutcome fromDuration(TimeRule.Duration duration) {
        Optional<Column> column = registry.find(duration.column());
        if (column.isEmpty()) {
            return notMade(Problem.NO_SUCH_COLUMN, duration.column());
        }
        if (!(column.get() instanceof NumberColumn numbers)) {
            return notMade(Problem.NOT_A_NUMBER_COLUMN, duration.column());
        }
        return withStatus(
                false,
                status -> new RowFollowUp.Recorded(numbers, duration.unit(), status, definition.unit(), reasons));
    }

    private interface Following {
        RowFollowUp by(RowFollowUp.Status status);
    }

    /// @param datesMaySuffice whether the event can be known without a status
    private CohortOutcome withStatus(boolean datesMaySuffice, Following following) {
        StatusRule rule = definition.status();
        if (datesMaySuffice && !rule.isAsked()) {
            return collect(following.by(new RowFollowUp.Status(Optional.empty(), _ -> false, _ -> false)));
        }
        Optional<Column> column = registry.find(rule.column());
        if (column.isEmpty()) {
            return notMade(Problem.NO_SUCH_COLUMN, rule.column());
        }
        if (rule.eventValues().isEmpty() && !datesMaySuffice) {
            return notMade(Problem.NO_EVENT_VALUE, rule.column());
        }
        return collect(following.by(new RowFollowUp.Status(
                column,
                EventTest.of(column.get(), rule.eventValues()),
                EventTest.of(column.get(), rule.competing()))));
    }

    private CohortOutcome collect(RowFollowUp rowFollowUp) {
        List<RowTest.Ready> eligible = new ArrayList<>();
        for (Filter filter : filters) {
            switch (RowTest.of(registry, filter)) {
                case RowTest.Ready ready -> eligible.add(ready);
                case RowTest.NotUsable _ -> {
                    return notMade(Problem.FILTER_NOT_USABLE, FilterText.of(filter));
                }
            }
        }
        int[] rows = new int[registry.rows()];
        double[] times = new double[registry.rows()];
        boolean[] events = new boolean[registry.rows()];
        BitSet competing = new BitSet();
        int patients = 0;
        for (int row = 0; row < registry.rows(); row++) {
            Optional<Exclusion> exclusion = ineligible(row, eligible);
            if (exclusion.isEmpty()) {
                exclusion = rowFollowUp.exclusion(row);
            }
            if (exclusion.isPresent()) {
                exclusions.add(exclusion.get());
                continue;
            }
            Ending ending = rowFollowUp.ending(row);
            rows[patients] = row;
            times[patients] = rowFollowUp.time(row);
            events[patients] = ending == Ending.EVENT;
            competing.set(patients, ending == Ending.COMPETING);
            patients++;
        }
        exclusions.sort(Comparator.comparingInt(each -> step(each, eligible)));
        return patients == 0 ? nobody() : made(rows, times, events, competing, patients);
    }

    /// The place of what left a patient out: filters in their order, then follow-up. Rows of one step stay in their order.
    private static int step(Exclusion exclusion, List<RowTest.Ready> eligible) {
        if (exclusion.reason() != ExclusionReason.OUTSIDE_FILTER) {
            return eligible.size();
        }
        return eligible.stream().map(test -> test.column().name()).toList().indexOf(exclusion.column());
    }

    private CohortOutcome nobody() {
        boolean filtered = !exclusions.isEmpty()
                && exclusions.stream().allMatch(each -> each.reason() == ExclusionReason.OUTSIDE_FILTER);
        return notMade(filtered ? Problem.EVERYBODY_FILTERED : Problem.NO_USABLE_ROW, "");
    }

    private CohortOutcome made(int[] rows, double[] times, boolean[] events, BitSet competing, int patients) {
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
                .map(test -> reasons.of(row, test.column(), ExclusionReason.OUTSIDE_FILTER));
    }

    private CohortOutcome notMade(Problem problem, String column) {
        return new CohortOutcome.NotMade(problem, column, exclusions);
    }
}
