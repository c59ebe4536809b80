package org.riskset.table;

import java.util.List;
import java.util.Map;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.analysis.tables.TableDesign;

/// How Tables I and II are set.
///
/// @param design   what was decided
/// @param sections heading that each variable stands under, by its column; variables under none are not in it
/// @param hidden   counts that stay unprinted
public record TableSetting(TableDesign design, Map<String, String> sections, HiddenCounts hidden) {
    /// Everything as first proposed.
    public static final TableSetting FIRST = new TableSetting(TableDesign.FIRST, Map.of(), HiddenCounts.none());

    public TableSetting {
        sections = Map.copyOf(sections);
    }

    /// The setting of a design.
    ///
    /// @param columns of all variables of the tables, in their order
    public static TableSetting of(TableDesign design, List<String> columns, HiddenCounts hidden) {
        return new TableSetting(design, design.sections(columns), hidden);
    }
}
