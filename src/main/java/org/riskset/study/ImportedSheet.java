package org.riskset.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Correction;
import org.riskset.spreadsheet.ImportPlan;

/// The registry as it was imported, which nothing decided later changes.
///
/// @param registry the columns as read
/// @param unread   cells whose value could not be read, so that an exclusion can quote them
/// @param plan     how the file was read, with the corrections made; empty for studies from before it was kept
public record ImportedSheet(Registry registry, List<UnreadCell> unread, Optional<ImportPlan> plan) {
    public ImportedSheet {
        unread = List.copyOf(unread);
    }

    /// A registry of which is not known how it was read.
    public ImportedSheet(Registry registry, List<UnreadCell> unread) {
        this(registry, unread, Optional.empty());
    }

    /// Corrections of values that the file had otherwise; nothing in the file was changed.
    public List<Correction> corrections() {
        return plan.map(ImportPlan::corrections).orElse(List.of());
    }

    /// A cell whose value could not be read.
    ///
    /// @param sourceRow 1-based row in the reader's own program
    /// @param column    name of the column
    /// @param written   what stands there
    public record UnreadCell(int sourceRow, String column, String written) {}

    /// The cohort that a recipe makes of the sheet. O(n log n).
    public CohortOutcome cohort(CohortRecipe recipe) {
        return CohortBuilder.build(registry, recipe, unreadable());
    }

    private UnreadableCells unreadable() {
        Map<String, Map<Integer, String>> byColumn = new HashMap<>();
        unread.forEach(cell ->
                byColumn.computeIfAbsent(cell.column(), _ -> new HashMap<>()).put(cell.sourceRow(), cell.written()));
        return (sourceRow, column) ->
                Optional.ofNullable(byColumn.getOrDefault(column, Map.of()).get(sourceRow));
    }
}
