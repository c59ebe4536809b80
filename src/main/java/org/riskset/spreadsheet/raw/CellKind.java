package org.riskset.spreadsheet.raw;

/// The alternatives of [RawCell], for loops that must not make an object per cell.
public enum CellKind {
    BLANK,
    TEXT,
    NUMBER,
    DATE,
    LOGICAL,
    FAILURE,
    NOT_CALCULATED
}
