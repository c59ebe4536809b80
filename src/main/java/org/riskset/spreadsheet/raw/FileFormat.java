package org.riskset.spreadsheet.raw;

/// The kinds of file a registry can come in.
public enum FileFormat {
    XLSX,
    XLS,
    ODS,
    DELIMITED_TEXT,
    SPSS
}
