package org.riskset.cohort;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
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

    /// Whether anybody's follow-up ended by a competing event.
    public boolean hasCompetingEvents() {
        return !competing.isEmpty();
    }

    /// The same follow-up with the event as cause 1 and competing events as cause 2. O(n log n).
    public CompetingFollowUp competing() {
        int[] causes = new int[rows.length];
        Arrays.setAll(causes, patient -> followUp.hadEvent(patient) ? 1 : competing.get(patient) ? 2 : 0);
        return new CompetingFollowUp(followUp.times(), causes, 2);
    }

    /// Every row left out, in the order of the sheet.
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
