package org.riskset.cohort;

/// One row of the registry that is left out, and why.
///
/// @param sourceRow row number in the user's sheet, counted from 1 as the spreadsheet program shows it
/// @param column    the column that decides
/// @param value     what stands in that cell, empty where nothing does
/// @param reason    why the row cannot be used
public record Exclusion(int sourceRow, String column, String value, ExclusionReason reason) {}
