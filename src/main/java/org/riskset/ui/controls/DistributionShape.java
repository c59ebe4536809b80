package org.riskset.ui.controls;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;

/// How the values of a variable are spread, as coarsely as a drawing in the size of a word shows it.
public sealed interface DistributionShape {
    int BARS = 14;

    /// Heights of [#BARS] bars of equal width, the highest 1: a number or date.
    record Bars(double[] heights) implements DistributionShape {}

    /// Parts of the known values that each level has, in the order of the levels: a category.
    record Shares(double[] parts) implements DistributionShape {}

    /// A text, or no value known.
    record None() implements DistributionShape {}

    /// The spread of a column. O(rows).
    static DistributionShape of(Column column) {
        return switch (column) {
            case CategoryColumn category -> shares(category);
            case NumberColumn number -> bars(number.size(), number::value);
            case DateColumn date -> bars(date.size(), row -> date.isMissing(row) ? Double.NaN : date.epochDay(row));
            case TextColumn _ -> new None();
        };
    }

    private static DistributionShape shares(CategoryColumn column) {
        int known = column.size() - column.missingCount();
        double[] parts = new double[known > 0 ? column.levels().size() : 0];
        Arrays.setAll(parts, level -> (double) column.count(level) / known);
        return new Shares(parts);
    }

    private static DistributionShape bars(int rows, IntToDoubleFunction values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            double value = values.applyAsDouble(row);
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (least > most) {
            return new None();
        }
        int[] counts = new int[BARS];
        int largest = 0;
        for (int row = 0; row < rows; row++) {
            double value = values.applyAsDouble(row);
            if (!Double.isNaN(value)) {
                int bar = most > least ? (int) Math.min(BARS - 1, (value - least) / (most - least) * BARS) : BARS / 2;
                largest = Math.max(largest, ++counts[bar]);
            }
        }
        double[] heights = new double[BARS];
        double highest = largest;
        Arrays.setAll(heights, bar -> counts[bar] / highest);
        return new Bars(heights);
    }
}
