package org.riskset.registry.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;

/// Applies corrections to what was read. One whose column is not there, or is of another kind now, does nothing.
public final class Corrections {
    private Corrections() {}

    /// The registry as corrected, one correction after another. O(rows) each.
    ///
    /// Rows left out are a matter of reading, not of the columns: see [#rowsLeftOut].
    public static Registry apply(Registry registry, List<Correction> corrections) {
        Registry corrected = registry;
        for (Correction correction : corrections) {
            corrected = column(corrected, correction).map(corrected::with).orElse(corrected);
        }
        return corrected;
    }

    /// Rows that corrections leave out, by their number in the reader's own program.
    public static Set<Integer> rowsLeftOut(List<Correction> corrections) {
        Set<Integer> rows = new HashSet<>();
        corrections.forEach(correction -> {
            if (correction instanceof Correction.RepeatsLeftOut repeats) {
                rows.addAll(repeats.sourceRows());
            }
        });
        return rows;
    }

    private static Optional<Column> column(Registry registry, Correction correction) {
        return switch (correction) {
            case Correction.LevelsMerged merged -> category(registry, merged.column()).map(column -> merged(column, merged));
            case Correction.UnitConverted converted -> number(registry, converted);
            case Correction.CodeIsMissing code -> category(registry, code.column()).map(column -> without(column, code.code()));
            case Correction.ValuesRemoved removed -> {
                Set<Integer> rows = new HashSet<>(removed.sourceRows());
                yield registry.find(removed.column())
                        .map(column -> without(column, row -> rows.contains(registry.sourceRow(row))));
            }
            case Correction.DayAndMonthSwapped swapped -> dates(registry, swapped);
            case Correction.RepeatsLeftOut _ -> Optional.empty();
        };
    }

    private static Optional<CategoryColumn> category(Registry registry, String name) {
        return registry.find(name).filter(CategoryColumn.class::isInstance).map(CategoryColumn.class::cast);
    }

    private static Column merged(CategoryColumn column, Correction.LevelsMerged merged) {
        List<Level> levels = new ArrayList<>();
        int[] places = new int[column.levels().size()];
        for (int code = 0; code < places.length; code++) {
            Level level = column.valueLabels().get(code);
            if (!merged.spellings().contains(level.label()) || level.label().equals(merged.kept())) {
                levels.add(level);
            }
        }
        List<String> labels = levels.stream().map(Level::label).toList();
        for (int code = 0; code < places.length; code++) {
            String label = column.levels().get(code);
            places[code] = labels.indexOf(labels.contains(label) ? label : merged.kept());
        }
        // Where the spelling that is kept does not occur in this export, nothing is merged.
        return labels.contains(merged.kept()) ? recoded(column, levels, places) : column;
    }

    private static Column without(CategoryColumn column, String value) {
        List<Level> levels = new ArrayList<>();
        int[] places = new int[column.levels().size()];
        for (int code = 0; code < places.length; code++) {
            Level level = column.valueLabels().get(code);
            boolean kept = !level.value().equals(value);
            places[code] = kept ? levels.size() : CategoryColumn.MISSING;
            if (kept) {
                levels.add(level);
            }
        }
        return recoded(column, levels, places);
    }

    private static CategoryColumn recoded(CategoryColumn column, List<Level> levels, int[] places) {
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? CategoryColumn.MISSING : places[column.code(row)];
        }
        return new CategoryColumn(
                column.name(), column.label(), levels, column.isOrdered(), column.isYesNo(), codes);
    }

    private static Optional<Column> number(Registry registry, Correction.UnitConverted converted) {
        Set<Integer> rows = new HashSet<>(converted.sourceRows());
        return registry.find(converted.column())
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast)
                .map(column -> {
                    double[] values = column.values().clone();
                    for (int row = 0; row < values.length; row++) {
                        if (rows.contains(registry.sourceRow(row)) && values[row] == converted.value()) {
                            values[row] = converted.converted();
                        }
                    }
                    return new NumberColumn(column.name(), column.label(), column.unit(), values);
                });
    }

    private static Optional<Column> dates(Registry registry, Correction.DayAndMonthSwapped swapped) {
        Set<Integer> rows = new HashSet<>(swapped.sourceRows());
        return registry.find(swapped.column())
                .filter(DateColumn.class::isInstance)
                .map(DateColumn.class::cast)
                .map(column -> {
                    int[] days = new int[column.size()];
                    for (int row = 0; row < days.length; row++) {
                        int day = column.epochDay(row);
                        boolean asked = !column.isMissing(row) && rows.contains(registry.sourceRow(row));
                        days[row] = asked ? SwappedDates.swapped(day).orElse(day) : day;
                    }
                    return new DateColumn(column.name(), column.label(), days);
                });
    }

    private static Column without(Column column, IntPredicate removed) {
        int rows = column.size();
        return switch (column) {
            case NumberColumn number -> {
                double[] values = number.values().clone();
                for (int row = 0; row < rows; row++) {
                    values[row] = removed.test(row) ? Double.NaN : values[row];
                }
                yield new NumberColumn(number.name(), number.label(), number.unit(), values);
            }
            case DateColumn date -> {
                int[] days = new int[rows];
                for (int row = 0; row < rows; row++) {
                    days[row] = removed.test(row) ? DateColumn.MISSING : date.epochDay(row);
                }
                yield new DateColumn(date.name(), date.label(), days);
            }
            case CategoryColumn category -> {
                int[] codes = new int[rows];
                for (int row = 0; row < rows; row++) {
                    codes[row] = removed.test(row) || category.isMissing(row) ? CategoryColumn.MISSING : category.code(row);
                }
                yield new CategoryColumn(
                        category.name(), category.label(), category.valueLabels(), category.isOrdered(), category.isYesNo(), codes);
            }
            case TextColumn text -> {
                String[] texts = new String[rows];
                for (int row = 0; row < rows; row++) {
                    texts[row] = removed.test(row) ? "" : text.text(row);
                }
                yield new TextColumn(text.name(), text.label(), text.isIdentifier(), texts);
            }
        };
    }
}
