package org.riskset.survival.regression;

/// Scale of time on which a test of proportional hazards looks for a trend in the hazard ratio; as in `cox.zph` of R.
public enum TimeTransform {
    /// `1 - S(t-)` with the pooled Kaplan-Meier estimate: every event counts about the same. The default, as in R.
    KM,
    /// Time itself.
    IDENTITY,
    /// Rank of the time among the times of all patients, censored ones included, ties averaged.
    RANK,
    /// Logarithm of time; there is none at time 0.
    LOG;

    /// The transformed distinct times, with meaning only where there are events.
    ///
    /// @param times  distinct times, ascending
    /// @param atRisk patients of all strata at risk at each of them
    /// @param events events at each of them
    double[] of(double[] times, int[] atRisk, int[] events) {
        double[] transformed = new double[times.length];
        double survival = 1;
        for (int i = 0; i < times.length; i++) {
            int later = i + 1 < times.length ? atRisk[i + 1] : 0;
            transformed[i] = switch (this) {
                case KM -> 1 - survival;
                case IDENTITY -> times[i];
                case RANK -> atRisk[0] - atRisk[i] + (atRisk[i] - later + 1) / 2.0;
                case LOG -> Math.log(times[i]);
            };
            if (events[i] > 0) {
                survival *= (atRisk[i] - events[i]) / (double) atRisk[i];
            }
        }
        return transformed;
    }
}
