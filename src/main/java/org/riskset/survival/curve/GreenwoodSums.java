package org.riskset.survival.curve;

import org.riskset.survival.RiskTable;

/// Greenwood's sum `sum d / (n (n - d))` up to any step of a group's curve: the variance of `log S`.
///
/// Kept before every stretch of rows; the rest is summed when asked for. A curve of a million steps is drawn by a thousand of
/// them, and to clear and fill memory for every step takes longer than to sum up to eight terms for some.
///
/// @param table  counts of all groups
/// @param group  the group
/// @param before the sum before the first row of each stretch
record GreenwoodSums(RiskTable table, int group, double[] before) {
    /// Rows of a stretch.
    static final int STRETCH = 8;

    /// The sum up to and including a step.
    double upTo(int step) {
        int row = step / STRETCH * STRETCH;
        double sum = 0;
        for (; row <= step; row++) {
            sum += term(table.atRisk(group, row), table.events(group, row));
        }
        return before[step / STRETCH] + sum;
    }

    /// What a row adds. At S = 0 the variance of log S is infinite; the last finite one is kept.
    private static double term(double atRisk, double events) {
        return events == atRisk ? 0 : events / (atRisk * (atRisk - events));
    }
}
