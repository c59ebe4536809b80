package org.riskset.survival.compare;

import org.riskset.survival.OrderedFollowUp;

/// Observed minus expected events of every patient if survival were the same for all.
///
/// `a_i = d_i - H(t_i)` with the pooled Nelson-Aalen estimate. Their sum over a group is the group's observed minus
/// expected events in the log-rank test, whatever the grouping: what permutation and the search for a cut-point rest on.
final class LogRankResiduals {
    private LogRankResiduals() {}

    /// The residuals in time order of those patients whose code is not negative; 0 for the others.
    static double[] of(OrderedFollowUp followUp, int[] codes) {
        int n = followUp.patients();
        double[] residuals = new double[n];
        int atRisk = 0;
        for (int i = 0; i < n; i++) {
            atRisk += codes[followUp.patient(i)] >= 0 ? 1 : 0;
        }
        double hazard = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            int events = 0;
            int leaving = 0;
            while (to < n && followUp.timeIndex(to) == followUp.timeIndex(from)) {
                if (codes[followUp.patient(to)] >= 0) {
                    leaving++;
                    events += followUp.hadEvent(to) ? 1 : 0;
                }
                to++;
            }
            if (events > 0) {
                hazard += events / (double) atRisk;
            }
            for (int i = from; i < to; i++) {
                if (codes[followUp.patient(i)] >= 0) {
                    residuals[i] = (followUp.hadEvent(i) ? 1 : 0) - hazard;
                }
            }
            atRisk -= leaving;
            from = to;
        }
        return residuals;
    }
}
