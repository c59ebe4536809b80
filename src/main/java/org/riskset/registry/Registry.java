package org.riskset.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One patient per row, one variable per column: an imported sheet, never changed afterwards.
public final class Registry {
    private final String name;
    private final int[] sourceRows;
    private final List<Column> columns;
    private final Map<String, Column> byName;

    /// @param name       the file's name without its folder
    /// @param sourceRows for each row its 1-based number in the reader's sheet
    /// @param columns    in the order of the sheet, all as long as `sourceRows`
    /// @throws IllegalArgumentException if a column has another length, or two columns share a name
    public Registry(String name, int[] sourceRows, List<Column> columns) {
        this.name = name;
        this.sourceRows = sourceRows.clone();
        this.columns = List.copyOf(columns);
        this.byName = HashMap.newHashMap(columns.size());
        for (Column column : columns) {
            if (column.size() != sourceRows.length) {
                throw new IllegalArgumentException(column + " in a registry of " + sourceRows.length + " rows");
            }
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException("two columns named " + column.name());
            }
        }
    }

    public String name() {
        return name;
    }

    /// Number of patients.
    public int rows() {
        return sourceRows.length;
    }

    public List<Column> columns() {
        return columns;
    }

    /// The column with this name, as the file writes it; empty where there is none.
    public Optional<Column> find(String columnName) {
        return Optional.ofNullable(byName.get(columnName));
    }

    /// The 1-based number this row has in the reader's own sheet.
    public int sourceRow(int row) {
        return sourceRows[row];
    }

    /// The same patients with one more variable, or with another in place of the one of that name.
    ///
    /// @throws IllegalArgumentException if the column has another length
    public Registry with(Column column) {
        List<Column> changed = new ArrayList<>(columns);
        changed.replaceAll(present -> present.name().equals(column.name()) ? column : present);
        if (!byName.containsKey(column.name())) {
            changed.add(column);
        }
        return new Registry(name, sourceRows, changed);
    }

    @Override
    public String toString() {
        return "Registry[" + name + ", " + sourceRows.length + " rows, " + columns.size() + " columns]";
    }
}
