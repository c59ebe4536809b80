package org.riskset.analysis;

import java.util.Optional;

/// What a grouping was made from, for titles and labels.
///
/// @param columnLabel the variable's name in figures and tables, empty for the whole cohort
/// @param unit        the variable's unit, where it is a number that has one
/// @param missing     patients in no group because their value is missing
/// @param leftOut     patients in no group because their level was left out
public record GroupingFacts(String columnLabel, Optional<String> unit, int missing, int leftOut) {}
