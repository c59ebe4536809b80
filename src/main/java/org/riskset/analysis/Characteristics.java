package org.riskset.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.tables.Statistic;
import org.riskset.cohort.Group;
import org.riskset.inference.Description;

/// Characteristics of a cohort, overall and by a grouping: the numbers of a Table I.
///
/// @param by      what the columns are grouped by, empty for one column of all patients
/// @param columns the groups that make the columns, without "all patients"; empty for no grouping
/// @param sizes   patients in each of them
/// @param total   all patients
/// @param blocks  one block of rows per variable
public record Characteristics(
        Optional<GroupingFacts> by, List<Group> columns, List<Integer> sizes, int total, List<Block> blocks) {
    public Characteristics {
        columns = List.copyOf(columns);
        sizes = List.copyOf(sizes);
        blocks = List.copyOf(blocks);
    }

    /// One variable.
    ///
    /// @param column  name of the column
    /// @param facts   its label and unit, and how many patients have no value
    /// @param levels  its levels with their counts, in display order
    /// @param numbers mean, median and spread, where the variable is a number
    /// @param statistics what a table says of it, in order; never empty
    /// @param test    comparison of the columns; empty with fewer than two, or where none is wanted
    /// @param difference largest standardised difference between two columns, `>= 0`; empty where there is none
    public record Block(
            String column,
            GroupingFacts facts,
            List<LevelCounts> levels,
            Optional<Numbers> numbers,
            List<Statistic> statistics,
            Optional<CharacteristicTest> test,
            OptionalDouble difference) {
        public Block {
            levels = List.copyOf(levels);
            statistics = List.copyOf(statistics);
        }

        /// Patients with a known value, all columns together.
        public int known() {
            return levels.stream().mapToInt(LevelCounts::all).sum();
        }

        /// Patients with a known value in one column.
        public int known(int columnIndex) {
            return levels.stream().mapToInt(level -> level.perColumn().get(columnIndex)).sum();
        }
    }

    /// Patients with one level.
    ///
    /// @param group     the level
    /// @param all       in the whole cohort
    /// @param perColumn in each column
    public record LevelCounts(Group group, int all, List<Integer> perColumn) {
        public LevelCounts {
            perColumn = List.copyOf(perColumn);
        }
    }

    /// A number described; empty where nobody has a value.
    public record Numbers(Optional<Description> all, List<Optional<Description>> perColumn) {
        public Numbers {
            perColumn = List.copyOf(perColumn);
        }
    }
}
