package org.riskset.ui.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.registry.quality.Finding;
import org.riskset.spreadsheet.CellProblem;
import org.riskset.spreadsheet.ImportResult;

/// The cells of a sheet that something is wrong with, and what: the gravest where there are several. Rows are those of the
/// user's program.
final class CellMarks {
    private final Map<String, Map<Integer, Cause>> byColumn = new HashMap<>();
    private final Set<Integer> rows = new TreeSet<>();

    /// Why a cell is marked.
    sealed interface Cause {
        record Unreadable(CellProblem problem) implements Cause {}

        record LeftOut(Exclusion exclusion) implements Cause {}

        record InFollowUp(FollowUpFinding finding) implements Cause {}

        record InColumn(Finding finding) implements Cause {}

        /// Whether the cell cannot be used or cannot be true.
        default boolean isGrave() {
            return switch (this) {
                case Unreadable _, LeftOut _ -> true;
                case InFollowUp each -> QualityCards.isGrave(each.finding());
                case InColumn each -> QualityCards.isGrave(each.finding());
            };
        }
    }

    private CellMarks() {}

    static CellMarks of(ImportResult result, List<Exclusion> exclusions, ImportState.Quality quality) {
        CellMarks marks = new CellMarks();
        result.problems().forEach(each -> marks.put(each.column(), each.sourceRow(), new Cause.Unreadable(each)));
        exclusions.forEach(each -> marks.replace(each.column(), each.sourceRow(), new Cause.LeftOut(each)));
        quality.followUp().stream()
                .filter(each -> !QualityCards.isNote(each) && !QualityCards.isQuestion(each))
                .forEach(each -> each.sourceRows()
                        .forEach(row -> marks.put(each.column(), row, new Cause.InFollowUp(each))));
        for (Found each : quality.columns()) {
            if (!QualityCards.isNote(each.finding())) {
                Cause cause = new Cause.InColumn(each.finding());
                marks.rows.addAll(each.sourceRows());
                each.finding().where().ifPresent(column -> each.sourceRows().forEach(row -> marks.put(column, row, cause)));
            }
        }
        return marks;
    }

    private void put(String column, int row, Cause cause) {
        rows.add(row);
        byColumn.computeIfAbsent(column, _ -> new HashMap<>()).putIfAbsent(row, cause);
    }

    private void replace(String column, int row, Cause cause) {
        rows.add(row);
        byColumn.computeIfAbsent(column, _ -> new HashMap<>()).put(row, cause);
    }

    /// Why a cell is marked; empty where nothing is wrong with it.
    Optional<Cause> at(String column, int sourceRow) {
        return Optional.ofNullable(byColumn.getOrDefault(column, Map.of()).get(sourceRow));
    }

    /// Every row something is wrong with, rising.
    Set<Integer> rows() {
        return rows;
    }
}
