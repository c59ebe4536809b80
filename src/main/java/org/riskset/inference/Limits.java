package org.riskset.inference;

/// Confidence limits of an estimate.
///
/// @param lower lower limit
/// @param upper upper limit
public record Limits(double lower, double upper) {}
