package org.riskset.analysis.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the tables of a study are made.
///
/// @param style           in whose manner numbers are printed
/// @param rows            what was decided about single variables; any other is as [RowDesign#of] says
/// @param characteristics what Table I shows
/// @param survival        the columns of Table II
/// @param leastCount      counts from 1 to one below it are not printed, nor what would give them away; 0 for all printed
public record TableDesign(
        TableStyle style,
        List<RowDesign> rows,
        CharacteristicsDesign characteristics,
        Set<SurvivalColumn> survival,
        int leastCount) {
    /// Everything as first proposed.
    public static final TableDesign FIRST =
            new TableDesign(TableStyle.PLAIN, List.of(), CharacteristicsDesign.FIRST, SurvivalColumn.FIRST, 0);

    /// @throws IllegalArgumentException if the least count is negative
    public TableDesign {
        rows = List.copyOf(rows);
        survival = Set.copyOf(survival);
        if (leastCount < 0) {
            throw new IllegalArgumentException("least count " + leastCount);
        }
    }

    /// What holds for a variable.
    public RowDesign row(String column) {
        return rows.stream()
                .filter(row -> row.column().equals(column))
                .findFirst()
                .orElseGet(() -> RowDesign.of(column));
    }

    /// The heading that each variable stands under; variables under none are not in the map.
    ///
    /// @param columns of all variables of the tables, in their order
    public Map<String, String> sections(List<String> columns) {
        Map<String, String> sections = new LinkedHashMap<>();
        String current = "";
        for (String column : columns) {
            String begins = row(column).section();
            current = begins.isEmpty() ? current : begins;
            if (!current.isEmpty()) {
                sections.put(column, current);
            }
        }
        return sections;
    }

    /// Whether small counts stay unprinted.
    public boolean hidesSmallCounts() {
        return leastCount > 1;
    }

    /// The same with another row, known by its column.
    public TableDesign with(RowDesign changed) {
        List<RowDesign> others = new ArrayList<>(
                rows.stream().filter(row -> !row.column().equals(changed.column())).toList());
        if (!changed.equals(RowDesign.of(changed.column()))) {
            others.add(changed);
        }
        return new TableDesign(style, others, characteristics, survival, leastCount);
    }

    public TableDesign withStyle(TableStyle other) {
        return new TableDesign(other, rows, characteristics, survival, leastCount);
    }

    public TableDesign withCharacteristics(CharacteristicsDesign other) {
        return new TableDesign(style, rows, other, survival, leastCount);
    }

    /// The columns of Table II: those chosen, or while none was, those that suit the events.
    ///
    /// @param competing whether other events compete with the event
    public Set<SurvivalColumn> survival(boolean competing) {
        return competing && survival.equals(SurvivalColumn.FIRST) ? SurvivalColumn.FIRST_COMPETING : survival;
    }

    /// The same with a column of Table II shown or not.
    ///
    /// @param competing whether other events compete with the event
    public TableDesign with(SurvivalColumn column, boolean shown, boolean competing) {
        Set<SurvivalColumn> columns = new HashSet<>(survival(competing));
        if (shown) {
            columns.add(column);
        } else {
            columns.remove(column);
        }
        return new TableDesign(style, rows, characteristics, columns, leastCount);
    }

    public TableDesign withLeastCount(int count) {
        return new TableDesign(style, rows, characteristics, survival, count);
    }
}
