package org.riskset.survival.compare;

/// Outcome of comparing survival between groups: a test, or the reason there is none.
public sealed interface Comparison {

    /// A chi-square test.
    ///
    /// @param chiSquare        test statistic, `>= 0`
    /// @param degreesOfFreedom groups with expected events, minus 1; 1 for a trend
    /// @param pValue           upper-tail probability in `[0, 1]`; never rounded here
    record Test(double chiSquare, int degreesOfFreedom, double pValue) implements Comparison {}

    /// No test.
    record NotComparable(Reason reason) implements Comparison {}

    /// Why there is no test.
    enum Reason {
        /// Fewer than two groups have patients at risk when events happen.
        FEWER_THAN_TWO_GROUPS,
        /// Nobody had the event.
        NO_EVENTS,
        /// Whenever an event happened, chance could not have given it to another group.
        NO_VARIANCE
    }
}
