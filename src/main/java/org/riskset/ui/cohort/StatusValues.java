package org.riskset.ui.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;

/// The values of a column that could say how follow-up ended: there are few of them.
public final class StatusValues {
    private static final int MOST = 12;

    private StatusValues() {}

    /// The values in their order; none where the column has too many. O(rows) at most.
    public static List<String> of(Column column) {
        return switch (column) {
            case CategoryColumn category -> category.levels().size() <= MOST ? category.levels() : List.of();
            case DateColumn _ -> List.of();
            case NumberColumn number -> few(number);
            case TextColumn text -> few(text);
        };
    }

    private static List<String> few(Column column) {
        Set<String> values = new TreeSet<>();
        for (int row = 0; row < column.size() && values.size() <= MOST; row++) {
            if (!column.isMissing(row)) {
                values.add(column.text(row));
            }
        }
        return values.size() > MOST ? List.of() : new ArrayList<>(values);
    }

    /// How many patients have each of the values. O(rows).
    public static int[] counts(Column column, List<String> values) {
        int[] counts = new int[values.size()];
        if (column instanceof CategoryColumn category) {
            Arrays.setAll(counts, place -> category.codeOf(values.get(place)).stream().map(category::count).sum());
            return counts;
        }
        for (int row = 0; row < column.size(); row++) {
            int place = column.isMissing(row) ? -1 : values.indexOf(column.text(row));
            if (place >= 0) {
                counts[place]++;
            }
        }
        return counts;
    }
}
