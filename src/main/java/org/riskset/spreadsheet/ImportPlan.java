package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.registry.VariableKind;
import org.riskset.registry.quality.Correction;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.TextDialect;

/// How a sheet becomes a registry: guessed from the sheet, changed by the reader, kept as a recipe for the next export.
///
/// Rows are the 1-based numbers of the reader's own program.
///
/// @param sheet       name of the sheet; empty for files that are one table
/// @param namesRow    first row of the headings; 0 where the file has names of its own and no row for them
/// @param namesRows   how many rows the headings take, usually 1
/// @param leftOutRows rows below the headings that are no patients, such as totals
/// @param dialect     how a text file was read
/// @param columns     in the order of the sheet
/// @param corrections of what is read, in the order they were decided
public record ImportPlan(
        String sheet,
        int namesRow,
        int namesRows,
        List<Integer> leftOutRows,
        Optional<TextDialect> dialect,
        List<ColumnPlan> columns,
        List<Correction> corrections) {

    public ImportPlan {
        leftOutRows = List.copyOf(leftOutRows);
        columns = List.copyOf(columns);
        corrections = List.copyOf(corrections);
    }

    /// The plan a careful reader would make from the sheet alone: headings, kinds, units, missing codes, levels.
    public static ImportPlan guess(RawSheet sheet) {
        return PlanGuess.of(sheet);
    }

    /// The plan guessed anew for headings in another row.
    ///
    /// @param sourceRow 1-based row of the headings in the reader's program
    public static ImportPlan guess(RawSheet sheet, int sourceRow) {
        return PlanGuess.withNamesIn(sheet, sourceRow);
    }

    /// The plan guessed anew for headings of so many lines.
    ///
    /// @param sourceRow 1-based first row of the headings in the reader's program
    /// @param lines     how many rows they take, at least 1
    public static ImportPlan guess(RawSheet sheet, int sourceRow, int lines) {
        return PlanGuess.withNamesIn(sheet, sourceRow, lines);
    }

    /// This plan as a recipe for another export of the same registry: columns are known by their heading, wherever they stand
    /// now, and keep what was decided about them; columns the recipe does not know are guessed. Of the corrections those are kept
    /// that speak of values. The headings are taken from where they stood before if more of them are known there.
    ///
    /// @param sheet the new export
    public ImportPlan reusedFor(RawSheet sheet) {
        ImportPlan guessed = PlanGuess.of(sheet);
        boolean elsewhere = namesRow > 0 && (namesRow != guessed.namesRow() || namesRows != guessed.namesRows());
        if (elsewhere && sheet.rowOf(namesRow).isPresent()) {
            ImportPlan asBefore = PlanGuess.withNamesIn(sheet, namesRow, namesRows);
            guessed = asBefore.shared(this) > guessed.shared(this) ? asBefore : guessed;
        }
        List<ColumnPlan> fitted = guessed.columns().stream()
                .map(column -> find(column.name()).map(decided -> moved(decided, column, sheet)).orElse(column))
                .toList();
        return new ImportPlan(
                guessed.sheet(), guessed.namesRow(), guessed.namesRows(), guessed.leftOutRows(), guessed.dialect(), fitted,
                corrections.stream().filter(Correction::fitsOtherExports).toList());
    }

    /// What was decided about a column, for its place in another export. How dates and numbers are written there is a matter of
    /// that file where nothing was decided: cells that were dates before may now be texts, and have a decimal comma.
    private ColumnPlan moved(ColumnPlan decided, ColumnPlan place, RawSheet sheet) {
        boolean openOrder = switch (decided.dateOrder()) {
            case DAY_MONTH_YEAR, MONTH_DAY_YEAR -> false;
            case AMBIGUOUS -> true;
            case YEAR_MONTH_DAY -> place.kind() == VariableKind.DATE && !DateOrderVotes.of(sheet, place.position()).mostlyYearFirst();
        };
        boolean sameSign = dialect.map(TextDialect::decimal).equals(sheet.dialect().map(TextDialect::decimal));
        return decided.movedTo(
                place, openOrder ? place.dateOrder() : decided.dateOrder(), sameSign ? decided.decimal() : place.decimal());
    }

    /// How many columns have a name that another plan knows too.
    private long shared(ImportPlan other) {
        return columns.stream().filter(column -> other.find(column.name()).isPresent()).count();
    }

    /// Columns of this plan that another plan does not have: what is new in an export, or gone from it.
    public List<ColumnPlan> without(ImportPlan other) {
        return columns.stream().filter(column -> other.find(column.name()).isEmpty()).toList();
    }

    /// The column with this name; empty where there is none.
    public Optional<ColumnPlan> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The same plan with one column read otherwise; the column is known by its position.
    public ImportPlan with(ColumnPlan changed) {
        List<ColumnPlan> all = new ArrayList<>(columns);
        all.replaceAll(column -> column.position() == changed.position() ? changed : column);
        return new ImportPlan(sheet, namesRow, namesRows, leftOutRows, dialect, all, corrections);
    }

    /// The same plan with these rows left out as no patients.
    public ImportPlan withLeftOutRows(List<Integer> rows) {
        return new ImportPlan(sheet, namesRow, namesRows, rows, dialect, columns, corrections);
    }

    /// The same plan with one more correction.
    public ImportPlan correcting(Correction correction) {
        List<Correction> all = new ArrayList<>(corrections);
        all.add(correction);
        return withCorrections(all);
    }

    public ImportPlan withCorrections(List<Correction> others) {
        return new ImportPlan(sheet, namesRow, namesRows, leftOutRows, dialect, columns, others);
    }

    /// Columns about which the reader has to decide something before nothing is lost.
    public List<ColumnPlan> undecided() {
        return columns.stream().filter(ColumnPlan::needsDecision).toList();
    }
}
