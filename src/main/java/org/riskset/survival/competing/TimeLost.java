package org.riskset.survival.competing;

/// Mean time lost to a cause before a limit: the area under its cumulative incidence (Andersen 2013).
///
/// @param tau           limit
/// @param estimate      area
/// @param standardError by the infinitesimal jackknife
public record TimeLost(double tau, double estimate, double standardError) {}
