package org.riskset.spreadsheet;

import java.util.List;
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
}
