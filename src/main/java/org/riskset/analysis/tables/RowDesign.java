package org.riskset.analysis.tables;

import java.util.Set;

/// How one variable stands in the tables.
///
/// @param column     name of the variable's column
/// @param label      what the tables call it; empty for its own name
/// @param section    heading that begins above it; empty where none does
/// @param statistics what Table I says of it; empty for the automatic choice
/// @param test       which test compares the columns of Table I
public record RowDesign(String column, String label, String section, Set<Statistic> statistics, TestChoice test) {
    public RowDesign {
        statistics = Set.copyOf(statistics);
    }

    /// Everything automatic.
    public static RowDesign of(String column) {
        return new RowDesign(column, "", "", Set.of(), TestChoice.AUTOMATIC);
    }

    /// The name in tables of a variable.
    ///
    /// @param ownName what the registry calls it
    public String name(String ownName) {
        return label.isEmpty() ? ownName : label;
    }

    public RowDesign withLabel(String other) {
        return new RowDesign(column, other, section, statistics, test);
    }

    public RowDesign withSection(String other) {
        return new RowDesign(column, label, other, statistics, test);
    }

    public RowDesign withStatistics(Set<Statistic> other) {
        return new RowDesign(column, label, section, other, test);
    }

    public RowDesign withTest(TestChoice other) {
        return new RowDesign(column, label, section, statistics, other);
    }
}
