package org.riskset.ui.explore;

import java.util.List;
import java.util.Set;
import org.riskset.cohort.Cohort;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;

/// Which columns of a registry patients can be grouped by.
final class GroupableColumns {
    /// A number with no more distinct values than this is grouped by value, not by a cut-point.
    static final int MOST_LEVELS_OF_A_NUMBER = 4;

    /// More curves than this on one figure tell nobody anything.
    private static final int MOST_LEVELS = 12;

    private GroupableColumns() {}

    static List<Column> of(Cohort cohort) {
        Set<String> used = cohort.definition().columns();
        return cohort.registry().columns().stream()
                .filter(column -> !used.contains(column.name()))
                .filter(GroupableColumns::canGroup)
                .toList();
    }

    private static boolean canGroup(Column column) {
        return switch (column) {
            case CategoryColumn category -> category.levels().size() >= 1 && category.levels().size() <= MOST_LEVELS;
            case NumberColumn number -> number.missingCount() < number.size();
            case DateColumn _, TextColumn _ -> false;
        };
    }
}
