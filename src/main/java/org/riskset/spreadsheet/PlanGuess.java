package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.CellKind;
import org.riskset.spreadsheet.raw.DecimalSign;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.TextDialect;

/// Guesses a whole plan: where the headings are, which rows are no patients, what each column means.
final class PlanGuess {
    private final RawSheet sheet;
    private final OptionalInt names;
    private final int namesRows;
    private final List<Integer> leftOut;
    private final int[] patients;

    private PlanGuess(RawSheet sheet, OptionalInt names, int lines) {
        this.sheet = sheet;
        this.names = names;
        this.namesRows = lines;
        int first = names.isPresent() ? names.getAsInt() + namesRows : 0;
        List<Integer> noPatients = TableShape.rowsAfterTable(sheet, first);
        this.leftOut = noPatients.stream().map(sheet::sourceRow).toList();
        Set<Integer> skipped = new HashSet<>(noPatients);
        this.patients = IntStream.range(first, sheet.rows()).filter(row -> !skipped.contains(row)).toArray();
    }

    static ImportPlan of(RawSheet sheet) {
        return withGuessedLines(sheet, TableShape.headingRow(sheet));
    }

    static ImportPlan withNamesIn(RawSheet sheet, int sourceRow) {
        return withGuessedLines(sheet, sheet.rowOf(sourceRow));
    }

    static ImportPlan withNamesIn(RawSheet sheet, int sourceRow, int lines) {
        OptionalInt row = sheet.rowOf(sourceRow);
        return new PlanGuess(sheet, row, row.isPresent() ? Math.clamp(lines, 1, Math.max(1, sheet.rows() - 1 - row.getAsInt())) : 0).plan();
    }

    private static ImportPlan withGuessedLines(RawSheet sheet, OptionalInt names) {
        return new PlanGuess(sheet, names, names.isPresent() ? TableShape.headingRows(sheet, names.getAsInt()) : 0).plan();
    }

    private ImportPlan plan() {
        DecimalSign decimal = sheet.dialect().map(TextDialect::decimal).orElse(DecimalSign.POINT);
        List<String> headings = headings();
        List<ColumnPlan> columns = new ArrayList<>();
        for (int column = 0; column < sheet.columns(); column++) {
            if (!headings.get(column).isEmpty()) {
                ColumnProfile profile = new ColumnProfile(sheet.column(column), patients);
                ColumnPlan guessed = new ColumnGuess(column, headings.get(column), profile, decimal).plan();
                columns.add(SourceLabels.applied(sheet, guessed));
            }
        }
        int namesRow = names.isPresent() ? sheet.sourceRow(names.getAsInt()) : 0;
        return new ImportPlan(sheet.name(), namesRow, namesRows, leftOut, sheet.dialect(), withSharedDateOrder(columns), List.of());
    }

    /// Headings made unique; empty for a column that has neither a heading nor a value.
    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int column = 0; column < sheet.columns(); column++) {
            String written = TableShape.heading(sheet, names, namesRows, column);
            boolean named = names.isPresent() && TableShape.isNamed(sheet, names.getAsInt(), namesRows, column);
            if (!named && !hasValue(column)) {
                headings.add("");
                continue;
            }
            String name = written.isEmpty() ? "Column " + columnLetters(column) : written;
            String unique = name;
            for (int repeat = 2; !used.add(unique); repeat++) {
                unique = name + " (" + repeat + ")";
            }
            headings.add(unique);
        }
        return headings;
    }

    private boolean hasValue(int column) {
        for (int row : patients) {
            if (sheet.column(column).kind(row) != CellKind.BLANK) {
                return true;
            }
        }
        return false;
    }

    /// The letters a spreadsheet program shows above a column.
    private static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /// A column whose dates fit two orders follows the other date columns of the sheet where those agree on one.
    private static List<ColumnPlan> withSharedDateOrder(List<ColumnPlan> columns) {
        List<DateOrder> shown = columns.stream()
                .filter(column -> column.kind() == VariableKind.DATE && column.guess().ambiguousDates() > 0)
                .map(ColumnPlan::dateOrder)
                .filter(order -> order == DateOrder.DAY_MONTH_YEAR || order == DateOrder.MONTH_DAY_YEAR)
                .distinct()
                .toList();
        Optional<DateOrder> shared = shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
        return columns.stream().map(column -> shared.map(order -> following(column, order)).orElse(column)).toList();
    }

    private static ColumnPlan following(ColumnPlan column, DateOrder order) {
        if (column.kind() != VariableKind.DATE || column.dateOrder() != DateOrder.AMBIGUOUS) {
            return column;
        }
        Guess guess = column.guess();
        return column.withDateOrder(order).withGuess(
                new Guess(Guess.Reason.DATES_AS_IN_OTHER_COLUMN, guess.values(), guess.agreeing(), guess.ambiguousDates()));
    }
}
