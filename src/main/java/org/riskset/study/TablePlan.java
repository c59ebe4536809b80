package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskset.cohort.Grouping;

/// What the tables of a study hold.
///
/// @param factors   groupings in the order of the rows of Tables I and II
/// @param shown     for each factor whether its rows are shown
/// @param compareBy grouping that makes the columns of Table I; empty for one column of all patients
public record TablePlan(List<Grouping> factors, List<Boolean> shown, Optional<Grouping> compareBy) {
    /// @throws IllegalArgumentException if the lists differ in length
    public TablePlan {
        factors = List.copyOf(factors);
        shown = List.copyOf(shown);
        if (factors.size() != shown.size()) {
            throw new IllegalArgumentException(factors.size() + " factors, " + shown.size() + " marks");
        }
    }

    /// The groupings whose rows are shown, in order.
    public List<Grouping> shownFactors() {
        return IntStream.range(0, factors.size())
                .filter(shown::get)
                .mapToObj(factors::get)
                .toList();
    }

    /// The same table with one factor shown or not.
    public TablePlan withShown(int position, boolean visible) {
        List<Boolean> changed = new ArrayList<>(shown);
        changed.set(position, visible);
        return new TablePlan(factors, changed, compareBy);
    }

    /// The same table with the grouping of one factor replaced, such as by another cut-point.
    public TablePlan withFactor(Grouping grouping) {
        List<Grouping> changed = new ArrayList<>(factors);
        changed.replaceAll(
                factor -> factor.columnName().equals(grouping.columnName()) ? grouping : factor);
        return new TablePlan(changed, shown, compareBy);
    }

    public TablePlan withCompareBy(Optional<Grouping> grouping) {
        return new TablePlan(factors, shown, grouping);
    }
}
