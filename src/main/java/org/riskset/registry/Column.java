package org.riskset.registry;

/// One variable of a registry: a value, or nothing, for every patient.
///
/// Rows are counted from 0 in the registry; [Registry#sourceRow] gives the row of the reader's own sheet.
/// Every method that takes a row throws [IndexOutOfBoundsException] where there is no such row.
public sealed interface Column permits NumberColumn, DateColumn, CategoryColumn, TextColumn {

    /// The heading exactly as the file has it, made unique where the file repeats one.
    String name();

    /// The name in figures and tables.
    String label();

    VariableKind kind();

    /// Number of rows, missing ones included.
    int size();

    boolean isMissing(int row);

    int missingCount();

    /// The value as displayed, with a decimal point and dates as `yyyy-mm-dd`; empty where missing.
    String text(int row);
}
