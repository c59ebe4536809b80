package org.riskset.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.cohort.Grouping;

/// One number of a report: what it is, what it is worth at full precision, and which analysis it comes from.
///
/// @param analysis name of the analysis: a factor, the whole cohort, Table I, the Cox model
/// @param grouping the grouping that shows it on the screen; empty for the whole cohort
/// @param subject  whom or what it is about, such as a group
/// @param quantity what it measures
/// @param value    the number; empty where there is none, such as a median that was not reached
public record ReportedNumber(
        String analysis, Optional<Grouping> grouping, String subject, Quantity quantity, OptionalDouble value) {}
