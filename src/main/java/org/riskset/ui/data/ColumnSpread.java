package org.riskset.ui.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.raw.CellKind;
import org.riskset.spreadsheet.raw.RawColumn;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.ui.controls.DistributionShape;

/// What the list of variables shows of the cells of each column.
///
/// @param shapes      how the values are spread, by the column's name
/// @param datesAsText columns of dates of which some are written as text, so that somebody has to say in which order
record ColumnSpread(Map<String, DistributionShape> shapes, Set<String> datesAsText) {
    ColumnSpread {
        shapes = Map.copyOf(shapes);
        datesAsText = Set.copyOf(datesAsText);
    }

    /// Looks at every cell once or twice. O(cells).
    static ColumnSpread of(RawSheet sheet, ImportPlan plan, Registry registry) {
        Map<String, DistributionShape> shapes = new HashMap<>();
        for (Column column : registry.columns()) {
            shapes.put(column.name(), DistributionShape.of(column));
        }
        Set<String> datesAsText = new HashSet<>();
        for (ColumnPlan column : plan.columns()) {
            if (column.kind() == VariableKind.DATE && hasText(sheet, column, plan.namesRow() + plan.namesRows() - 1)) {
                datesAsText.add(column.name());
            }
        }
        return new ColumnSpread(shapes, datesAsText);
    }

    private static boolean hasText(RawSheet sheet, ColumnPlan plan, int lastNamesRow) {
        RawColumn cells = sheet.column(plan.position());
        for (int row = 0; row < cells.size(); row++) {
            boolean text = cells.kind(row) == CellKind.TEXT && !plan.missingCodes().contains(cells.pooledText(cells.textCode(row)));
            if (text && sheet.sourceRow(row) > lastNamesRow) {
                return true;
            }
        }
        return false;
    }
}
