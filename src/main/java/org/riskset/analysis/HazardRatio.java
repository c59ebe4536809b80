package org.riskset.analysis;

import org.riskset.cohort.Group;

/// Hazard of one group against a reference group, from a Cox model with the grouping as its only factor.
///
/// @param group     the group compared
/// @param reference the group it is compared with
/// @param estimate  the ratio, or why there is none
public record HazardRatio(Group group, Group reference, Estimate estimate) {
    /// A ratio, or the reason there is none.
    public sealed interface Estimate {}

    /// @param ratio  hazard ratio
    /// @param lower  lower Wald limit at the plan's level
    /// @param upper  upper Wald limit
    /// @param pValue of the Wald test
    public record Ratio(double ratio, double lower, double upper, double pValue) implements Estimate {}

    /// No ratio: the fit runs to zero or infinity, or there is nothing to fit.
    public record NotEstimable(Reason reason) implements Estimate {}

    /// Why there is no hazard ratio.
    public enum Reason {
        /// Nobody in one of the two groups had the event, or the groups are told apart perfectly.
        RUNS_TO_INFINITY,
        /// The groups share no time at which someone had the event and both were at risk.
        NO_INFORMATION
    }
}
