package org.riskset.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.registry.Registry;

/// A registry, and everything that was lost or decided in reading it.
///
/// @param registry     rows without any value left out
/// @param problems     values that could not be read, by column and then row; per column the first [#MOST_LISTED]
/// @param problemCount all values that could not be read, listed or not
/// @param notes        how values were read, where it needs saying
public record ImportResult(Registry registry, List<CellProblem> problems, int problemCount, List<ColumnNote> notes) {
    /// How many problems of one column are listed one by one.
    public static final int MOST_LISTED = 10_000;

    public ImportResult {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// The listed cells that could not be read, found by their place. O(problems), once.
    public UnreadCells unreadCells() {
        Map<String, Map<Integer, String>> byColumn = new HashMap<>();
        for (CellProblem problem : problems) {
            byColumn.computeIfAbsent(problem.column(), _ -> new HashMap<>()).put(problem.sourceRow(), problem.written());
        }
        return (sourceRow, column) ->
                Optional.ofNullable(byColumn.getOrDefault(column, Map.of()).get(sourceRow));
    }

    /// What stands in cells that could not be read.
    @FunctionalInterface
    public interface UnreadCells {
        /// The text of a cell that could not be read; empty for every other cell.
        ///
        /// @param sourceRow 1-based row in the reader's own program
        /// @param column    heading of the column
        Optional<String> written(int sourceRow, String column);
    }
}
