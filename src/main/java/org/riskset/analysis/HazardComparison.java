package org.riskset.analysis;

import org.riskset.cohort.Group;
import org.riskset.survival.regression.GroupHazard;

/// Hazard of one group against a reference group, from a Cox model (Efron ties) with the grouping as its only factor.
///
/// @param group     the group compared
/// @param reference the group it is compared with
/// @param hazard    the ratio with its limits, or why there is none
public record HazardComparison(Group group, Group reference, GroupHazard hazard) {}
