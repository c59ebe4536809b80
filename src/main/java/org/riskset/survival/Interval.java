package org.riskset.survival;

/// Two-sided confidence interval.
///
/// @param lower lower limit
/// @param upper upper limit, `>= lower`
public record Interval(double lower, double upper) {}
