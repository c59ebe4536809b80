package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.Registry;
import org.riskset.spreadsheet.raw.RawSheet;

/// How well the decisions about an earlier export fit a new one, and the plan that comes of them.
///
/// @param plan  the earlier decisions on the columns of the new export, the others guessed
/// @param known names of the columns that were decided about before
/// @param added names of the columns that are new
/// @param gone  names of the columns that were read before and are not there any more
public record RecipeFit(ImportPlan plan, List<String> known, List<String> added, List<String> gone) {
    private static final double ENOUGH = 0.5;
    private static final int FEWEST_COLUMNS = 3;

    public RecipeFit {
        known = List.copyOf(known);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /// @param recipe the earlier decisions
    /// @param sheet  the new export
    public static RecipeFit of(ImportPlan recipe, RawSheet sheet) {
        ImportPlan plan = recipe.reusedFor(sheet);
        List<String> added = plan.without(recipe).stream().map(ColumnPlan::name).toList();
        return new RecipeFit(
                plan,
                plan.columns().stream().map(ColumnPlan::name).filter(name -> !added.contains(name)).toList(),
                added,
                recipe.without(plan).stream().filter(ColumnPlan::included).map(ColumnPlan::name).toList());
    }

    /// Whether this is an export of the same registry: half of its columns or more are there, and three at least.
    public boolean isSameRegistry() {
        int before = known.size() + gone.size();
        return known.size() >= Math.min(FEWEST_COLUMNS, before) && known.size() >= ENOUGH * before && !known.isEmpty();
    }

    /// Levels that were not among those of the recipe, by column; only of columns whose levels the recipe lists.
    ///
    /// @param read the new export as read by the plan
    public static Map<String, List<String>> newLevels(ImportPlan recipe, Registry read) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (ColumnPlan column : recipe.columns()) {
            if (!column.levels().isEmpty() && read.find(column.name()).orElse(null) instanceof CategoryColumn category) {
                List<String> labels = new ArrayList<>();
                for (Level level : category.valueLabels()) {
                    boolean isKnown = column.levels().stream()
                            .anyMatch(each -> each.value().equals(level.value()) || each.label().equals(level.label()));
                    if (!isKnown) {
                        labels.add(level.label());
                    }
                }
                if (!labels.isEmpty()) {
                    found.put(column.name(), List.copyOf(labels));
                }
            }
        }
        return found;
    }
}
