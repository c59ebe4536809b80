package org.riskset.analysis;

import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;

/// What a grouping was made from, for titles and labels.
///
/// @param columnLabels the variables' names in figures and tables, two where they are crossed; none for the whole cohort
/// @param unit         the variable's unit, where it is one number that has one
/// @param missing      patients in no group because their value is missing
/// @param leftOut      patients in no group because their level was left out
public record GroupingFacts(List<String> columnLabels, Optional<String> unit, int missing, int leftOut) {
    public GroupingFacts {
        columnLabels = List.copyOf(columnLabels);
    }

    /// What a grouping was made from in a cohort.
    static GroupingFacts of(Cohort cohort, Grouping grouping, GroupAssignment assignment) {
        List<Column> columns = grouping.columns().stream()
                .flatMap(name -> cohort.registry().find(name).stream())
                .toList();
        Optional<String> unit = columns.size() == 1 && columns.getFirst() instanceof NumberColumn number
                ? number.unit()
                : Optional.empty();
        return new GroupingFacts(
                columns.stream().map(Column::label).toList(), unit, assignment.missing(), assignment.leftOut());
    }

    /// The variable's name, both where two are crossed; empty for the whole cohort.
    public String columnLabel() {
        return String.join(" \u00d7 ", columnLabels);
    }
}
