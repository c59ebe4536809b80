package org.riskset.survival.regression;

import java.util.Arrays;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;

/// Survival predicted by a Cox model for one covariate pattern: a step function with its standard error.
///
/// Steps are the distinct times of the stratum. `S = exp(-H)`; the error of H has a part from the baseline and one from
/// the coefficients (Tsiatis 1981; Link 1984). Agrees with `survfit(coxph, newdata)` of R. Immutable.
public final class PredictedSurvival {
    private final double[] times;
    private final double[] cumulativeHazard;
    private final double[] hazardError;

    PredictedSurvival(double[] times, double[] cumulativeHazard, double[] hazardError) {
        this.times = times;
        this.cumulativeHazard = cumulativeHazard;
        this.hazardError = hazardError;
    }

    /// Number of steps.
    public int size() {
        return times.length;
    }

    /// Time of a step.
    public double time(int step) {
        return times[step];
    }

    /// The step in force at a time: the last with time `<=` it, or -1 before the first.
    public int stepAt(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /// Cumulative hazard from a step on; 0 for step -1.
    public double cumulativeHazard(int step) {
        return step < 0 ? 0 : cumulativeHazard[step];
    }

    /// Survival from a step on; 1 for step -1.
    public double survival(int step) {
        return Math.exp(-cumulativeHazard(step));
    }

    /// Standard error of survival at a step.
    public double standardError(int step) {
        return step < 0 ? 0 : survival(step) * hazardError[step];
    }

    /// Limits on the log scale, the upper one capped at 1.
    public Interval limits(int step, ConfidenceLevel level) {
        double half = step < 0 ? 0 : level.z() * hazardError[step];
        return new Interval(survival(step) * Math.exp(-half), Math.min(1, survival(step) * Math.exp(half)));
    }
}
