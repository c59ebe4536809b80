package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;

/// What the tables of a study hold.
///
/// @param entries   one per variable, in the order of the rows
/// @param compareBy grouping that makes the columns of Table I; empty for one column of all patients
public record TablePlan(List<Entry> entries, Optional<Grouping> compareBy) {
    public TablePlan {
        entries = List.copyOf(entries);
    }

    /// One variable's part in the tables.
    ///
    /// @param grouping   how its patients are grouped
    /// @param origin     how its cut-points came about
    /// @param inTableOne whether Table I (characteristics) has it
    /// @param inTableTwo whether Table II (survival) has it
    public record Entry(Grouping grouping, CutPointOrigin origin, boolean inTableOne, boolean inTableTwo) {
        /// The same variable in other tables.
        public Entry shownIn(boolean one, boolean two) {
            return new Entry(grouping, origin, one, two);
        }
    }

    /// The groupings of Table I, in order, without the one that makes its columns.
    public List<Grouping> characteristics() {
        return entries.stream()
                .filter(Entry::inTableOne)
                .map(Entry::grouping)
                .filter(grouping -> compareBy.flatMap(Grouping::columnName).isEmpty()
                        || !grouping.columnName().equals(compareBy.flatMap(Grouping::columnName)))
                .toList();
    }

    /// Names of all variables, in order.
    public List<String> columns() {
        return entries.stream().flatMap(entry -> entry.grouping().columnName().stream()).toList();
    }

    /// The entries of Table II, in order.
    public List<Entry> factors() {
        return entries.stream().filter(Entry::inTableTwo).toList();
    }

    /// The entry of a column; empty where the tables do not know it.
    public Optional<Entry> find(String column) {
        return entries.stream()
                .filter(entry -> entry.grouping().columnName().equals(Optional.of(column)))
                .findFirst();
    }

    /// The same tables with one entry replaced, known by its column.
    public TablePlan with(Entry changed) {
        List<Entry> all = new ArrayList<>(entries);
        all.replaceAll(entry -> entry.grouping().columnName().equals(changed.grouping().columnName()) ? changed : entry);
        return new TablePlan(all, compareBy);
    }

    /// The same tables with the grouping of one column replaced, such as by another cut-point.
    public TablePlan withGrouping(Grouping grouping, CutPointOrigin origin) {
        return grouping.columnName()
                .flatMap(this::find)
                .map(entry -> with(new Entry(grouping, origin, entry.inTableOne(), entry.inTableTwo())))
                .orElse(this);
    }

    public TablePlan withCompareBy(Optional<Grouping> grouping) {
        return new TablePlan(entries, grouping);
    }
}
