package org.riskset.survival.regression;

/// Hazard of a group beside the reference group: a ratio, or what there is instead.
public sealed interface GroupHazard {

    /// The group the others are compared with.
    record Reference() implements GroupHazard {}

    /// A hazard ratio against the reference.
    record Estimated(HazardRatio hazardRatio) implements GroupHazard {}

    /// The likelihood keeps growing as the ratio runs to infinity or to 0, so no ratio fits best.
    ///
    /// It happens, for instance, where a group has no event. Programs that do not look print a ratio of 1e9.
    record Diverges(Direction direction) implements GroupHazard {}

    /// Nothing in the data compares the group with the reference.
    record NotEstimable(Reason reason) implements GroupHazard {}

    /// Where a diverging hazard ratio runs to.
    enum Direction {
        TO_INFINITY,
        TO_ZERO
    }

    /// Why there is no hazard ratio at all.
    enum Reason {
        /// The group has no patients.
        NO_PATIENTS,
        /// The group is never at risk together with the reference, or with a group linked to it, when an event happens.
        NEVER_AT_RISK_TOGETHER
    }
}
