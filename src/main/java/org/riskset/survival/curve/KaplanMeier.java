package org.riskset.survival.curve;

import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.RiskTable;

/// The product-limit estimate of survival with Greenwood's variance.
///
/// Source: Kaplan & Meier (1958); Greenwood (1926); Kalbfleisch & Prentice (2002), section 1.4.
/// Agrees with `survfit(Surv(time, event) ~ group)` of R.
public final class KaplanMeier {
    private KaplanMeier() {}

    /// The curve of one group, with 95 % log-log limits.
    public static SurvivalCurve estimate(RiskTable table, int group) {
        return estimate(table, group, ConfidenceTransform.LOG_LOG, ConfidenceLevel.NINETY_FIVE);
    }

    /// The curve of one group. An empty group gives a curve without steps, at 1 throughout. O(rows of the group).
    public static SurvivalCurve estimate(
            RiskTable table, int group, ConfidenceTransform transform, ConfidenceLevel level) {
        int rows = table.rows(group);
        double[] survival = new double[rows];
        double[] logVariance = new double[rows];
        double surviving = 1;
        double variance = 0;
        for (int row = 0; row < rows; row++) {
            int events = table.events(group, row);
            if (events > 0) {
                double atRisk = table.atRisk(group, row);
                double staying = atRisk - events;
                surviving *= staying / atRisk;
                if (staying > 0) { // at S = 0 the variance of log S is infinite; the last finite one is kept
                    variance += events / (atRisk * staying);
                }
            }
            survival[row] = surviving;
            logVariance[row] = variance;
        }
        return new SurvivalCurve(table, group, survival, logVariance, transform, level);
    }

    /// Follow-up time of one group by the reverse Kaplan-Meier method: the curve of the time to censoring.
    ///
    /// Its median is the median follow-up. Source: Schemper & Smith (1996).
    /// Agrees with `survfit(Surv(time, 1 - event) ~ group)` of R.
    public static SurvivalCurve followUp(
            RiskTable table, int group, ConfidenceTransform transform, ConfidenceLevel level) {
        return estimate(table.reversed(), group, transform, level);
    }
}
