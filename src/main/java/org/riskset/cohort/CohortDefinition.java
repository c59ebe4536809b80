package org.riskset.cohort;

/// How a registry becomes a cohort with follow-up.
///
/// @param time   where follow-up comes from
/// @param status when the event happened
/// @param unit   the unit follow-up is wanted in
public record CohortDefinition(TimeRule time, StatusRule status, TimeUnit unit) {}
