package org.riskset.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.TimeTies;
import org.riskset.survival.competing.CompetingFollowUp;

/// The patients of a registry whose follow-up is known, sorted by time once, with everyone else listed and counted.
///
/// Patients are counted from 0 in the registry's row order; [#row] leads back to the registry. Immutable.
public final class Cohort {
    private final Registry registry;
    private final CohortDefinition definition;
    private final int[] rows;
    private final FollowUp followUp;
    private final OrderedFollowUp ordered;
    private final BitSet competing;
    private final List<Exclusion> exclusions;

    Cohort(
            Registry registry,
            CohortDefinition definition,
            int[] rows,
            FollowUp followUp,
            BitSet competing,
            List<Exclusion> exclusions) {
        this.registry = registry;
        this.definition = definition;
        this.rows = rows;
        this.followUp = followUp;
        this.ordered = OrderedFollowUp.of(followUp);
        this.competing = competing;
        this.exclusions = List.copyOf(exclusions);
    }

    /// The registry the patients come from.
    public Registry registry() {
        return registry;
    }

    /// How follow-up was made.
    public CohortDefinition definition() {
        return definition;
    }

    /// Number of patients.
    public int patients() {
        return rows.length;
    }

    /// The registry row of a patient.
    public int row(int patient) {
        return rows[patient];
    }

    /// Follow-up in the unit of the definition, in patient order, near-ties made exact.
    public FollowUp followUp() {
        return followUp;
    }

    /// The same follow-up in time order.
    public OrderedFollowUp ordered() {
        return ordered;
    }

    /// The patients still followed at a landmark, with the clock started there; the others are listed as left out. The
    /// remedy for groups that are formed after the start, see Anderson, Cain & Gelber (1983). O(n log n).
    ///
    /// @param landmark in the cohort's unit; a patient whose follow-up ends exactly then is still in, with time 0
    /// @return empty where nobody is followed so long
    /// @throws IllegalStateException if the clock of this cohort runs from a landmark already
    public Optional<Cohort> from(double landmark) {
        if (definition.landmark().isPresent()) {
            throw new IllegalStateException("a landmark in a cohort from landmark " + definition.landmark().get());
        }
        int[] kept = IntStream.range(0, rows.length)
                .filter(patient -> followUp.time(patient) >= landmark)
                .toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        double[] times = new double[kept.length];
        boolean[] events = new boolean[kept.length];
        int[] keptRows = new int[kept.length];
        BitSet keptCompeting = new BitSet();
        for (int i = 0; i < kept.length; i++) {
            times[i] = followUp.time(kept[i]) - landmark;
            events[i] = followUp.hadEvent(kept[i]);
            keptRows[i] = rows[kept[i]];
            keptCompeting.set(i, competing.get(kept[i]));
        }
        return Optional.of(new Cohort(
                registry,
                definition.withLandmark(Optional.of(landmark)),
                keptRows,
                new FollowUp(TimeTies.merge(times), events),
                keptCompeting,
                withThoseBefore(landmark)));
    }

    private List<Exclusion> withThoseBefore(double landmark) {
        List<Exclusion> all = new ArrayList<>(exclusions);
        Column decides = registry.find(definition.status().isAsked() ? definition.status().column() : endColumn())
                .orElseThrow();
        for (int patient = 0; patient < rows.length; patient++) {
            if (followUp.time(patient) < landmark) {
                all.add(new Exclusion(
                        registry.sourceRow(rows[patient]),
                        decides.name(),
                        decides.text(rows[patient]),
                        ExclusionReason.BEFORE_LANDMARK));
            }
        }
        return all;
    }

    private String endColumn() {
        return switch (definition.time()) {
            case TimeRule.Dates dates -> dates.endColumn();
            case TimeRule.Earliest earliest -> earliest.endColumn();
            case TimeRule.Duration duration -> duration.column();
        };
    }

    /// Whether anybody's follow-up ended by a competing event.
    public boolean hasCompetingEvents() {
        return !competing.isEmpty();
    }

    /// Number of patients whose follow-up ended by a competing event.
    public int competingEvents() {
        return competing.cardinality();
    }

    /// The same follow-up with the event as cause 1 and competing events as cause 2. O(n log n).
    public CompetingFollowUp competing() {
        int[] causes = new int[rows.length];
        Arrays.setAll(causes, patient -> followUp.hadEvent(patient) ? 1 : competing.get(patient) ? 2 : 0);
        return new CompetingFollowUp(followUp.times(), causes, 2);
    }

    /// Every row left out: those outside the first filter, then the next, then by follow-up; each in the order of the sheet.
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /// The values of one of the registry's number columns among these patients, ascending, ties repeated. O(n log n).
    public double[] sortedValues(NumberColumn column) {
        return Arrays.stream(rows)
                .filter(row -> !column.isMissing(row))
                .mapToDouble(column::value)
                .sorted()
                .toArray();
    }

    /// The same without repetitions.
    public double[] distinctValues(NumberColumn column) {
        return Arrays.stream(sortedValues(column)).distinct().toArray();
    }
}
