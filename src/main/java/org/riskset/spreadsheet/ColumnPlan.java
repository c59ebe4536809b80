package org.riskset.spreadsheet;

import java.util.List;
import java.util.Optional;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.DecimalSign;

/// How one column of a sheet is to be read.
///
/// @param position     column of the sheet, from 0
/// @param name         heading as in the file, made unique
/// @param label        name in figures and tables
/// @param kind         what the column becomes
/// @param unit         of a number, such as `cm`
/// @param dateOrder    of dates written as text; cells that are dates need none
/// @param decimal      decimal sign of numbers written as text
/// @param missingCodes values, as written, that mean there is no value; blank cells always do
/// @param levels       of a category, in display order, with what each value means; a value not named here becomes a further level
/// @param ordered      whether the levels mean more or less of something
/// @param included     whether the column is read at all
/// @param guess        why, for the reader
public record ColumnPlan(
        int position,
        String name,
        String label,
        VariableKind kind,
        Optional<String> unit,
        DateOrder dateOrder,
        DecimalSign decimal,
        List<String> missingCodes,
        List<CategoryColumn.Level> levels,
        boolean ordered,
        boolean included,
        Guess guess) {

    public ColumnPlan {
        missingCodes = List.copyOf(missingCodes);
        levels = List.copyOf(levels);
    }

    /// The same column read as another kind, because the reader says so.
    public ColumnPlan withKind(VariableKind chosen) {
        Guess decided = new Guess(Guess.Reason.CHOSEN, guess.values(), guess.values(), guess.ambiguousDates());
        return new ColumnPlan(
                position, name, label, chosen, unit, dateOrder, decimal, missingCodes, levels, ordered, included, decided);
    }

    public ColumnPlan withLabel(String chosen) {
        return new ColumnPlan(
                position, name, chosen, kind, unit, dateOrder, decimal, missingCodes, levels, ordered, included, guess);
    }

    public ColumnPlan withUnit(Optional<String> chosen) {
        return new ColumnPlan(
                position, name, label, kind, chosen, dateOrder, decimal, missingCodes, levels, ordered, included, guess);
    }

    public ColumnPlan withDateOrder(DateOrder chosen) {
        return new ColumnPlan(
                position, name, label, kind, unit, chosen, decimal, missingCodes, levels, ordered, included, guess);
    }

    public ColumnPlan withDecimal(DecimalSign chosen) {
        return new ColumnPlan(
                position, name, label, kind, unit, dateOrder, chosen, missingCodes, levels, ordered, included, guess);
    }

    public ColumnPlan withMissingCodes(List<String> chosen) {
        return new ColumnPlan(
                position, name, label, kind, unit, dateOrder, decimal, chosen, levels, ordered, included, guess);
    }

    /// @param chosen  levels in display order; values of the sheet that are not among them follow after
    /// @param inOrder whether the order means more or less of something
    public ColumnPlan withLevels(List<CategoryColumn.Level> chosen, boolean inOrder) {
        return new ColumnPlan(
                position, name, label, kind, unit, dateOrder, decimal, missingCodes, chosen, inOrder, included, guess);
    }

    public ColumnPlan withIncluded(boolean chosen) {
        return new ColumnPlan(
                position, name, label, kind, unit, dateOrder, decimal, missingCodes, levels, ordered, chosen, guess);
    }

    /// This decision about a column for its place in another sheet.
    ///
    /// @param order of dates written as text there
    /// @param sign  of numbers written as text there
    ColumnPlan movedTo(ColumnPlan place, DateOrder order, DecimalSign sign) {
        Guess evidence = new Guess(Guess.Reason.FROM_RECIPE, place.guess().values(), place.guess().agreeing(), place.guess().ambiguousDates());
        return new ColumnPlan(
                place.position(), name, label, kind, unit, order, sign, missingCodes, levels, ordered, included, evidence);
    }

    ColumnPlan withGuess(Guess other) {
        return new ColumnPlan(
                position, name, label, kind, unit, dateOrder, decimal, missingCodes, levels, ordered, included, other);
    }

    /// Whether the reader has to decide something before the column can be read without loss.
    public boolean needsDecision() {
        return included && kind == VariableKind.DATE && dateOrder == DateOrder.AMBIGUOUS && guess.ambiguousDates() > 0;
    }
}
