package org.riskset.survival.regression;

import org.riskset.survival.ChiSquareTest;

/// Outcome of testing whether hazard ratios stay the same over time.
///
/// The test is the score test for `beta + theta g(t)`, theta = 0. Source: Grambsch & Therneau (1994), in the exact score
/// form of `cox.zph` in R's survival 3.0 and later; older versions approximate it.
public sealed interface ProportionalHazards {

    /// A test: a small p says that the ratio changes over time.
    record Tested(ChiSquareTest test) implements ProportionalHazards {}

    /// No test.
    record NotTested(Reason reason) implements ProportionalHazards {}

    /// Why there is no test.
    enum Reason {
        /// A hazard ratio runs to infinity or to 0, or there is none.
        NO_HAZARD_RATIO,
        /// All events fall on one transformed time: no change over time could show.
        EVENTS_AT_ONE_TIME,
        /// An event at time 0 has no logarithm.
        EVENT_AT_TIME_ZERO
    }
}
