package org.riskset.survival;

/// Weight of an event time in a rank test, from what all groups together look like there.
@FunctionalInterface
public interface EventTimeWeight {
    /// Weight 1, that of the log-rank test.
    EventTimeWeight ONE = (_, _, _) -> 1;

    /// @param atRisk         patients at risk
    /// @param survivalBefore pooled Kaplan-Meier estimate just before the time
    /// @param prentice       `prod (1 - d / (n + 1))` up to and including the time
    double at(double atRisk, double survivalBefore, double prentice);
}
