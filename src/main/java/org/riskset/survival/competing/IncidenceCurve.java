package org.riskset.survival.competing;

import java.util.Arrays;
import java.util.Optional;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;

/// Cumulative incidence of one cause in one group over time, with both standard errors in use.
///
/// Steps are the group's distinct times. Made by [CumulativeIncidence]. Immutable.
public final class IncidenceCurve {
    private final CauseCounts counts;
    private final double[] incidence;
    private final double[] jackknife;
    private final double[] gray;
    private final JackknifeSums influence;

    IncidenceCurve(CauseCounts counts) {
        this.counts = counts;
        this.influence = new JackknifeSums(counts);
        this.incidence = influence.incidence();
        this.jackknife = influence.errors();
        this.gray = GrayVariance.errors(counts, incidence);
    }

    /// Number of steps.
    public int size() {
        return counts.size();
    }

    /// Number of patients.
    public int patients() {
        return size() == 0 ? 0 : counts.atRisk()[0];
    }

    /// Time of a step.
    public double time(int step) {
        return counts.time()[step];
    }

    /// Patients at risk just before a step.
    public int atRisk(int step) {
        return counts.atRisk()[step];
    }

    /// Events of the cause at a step.
    public int events(int step) {
        return counts.cause()[step];
    }

    /// The step in force at a time: the last with time `<=` it, or -1 before the first.
    public int stepAt(double time) {
        int found = Arrays.binarySearch(counts.time(), time);
        return found >= 0 ? found : -found - 2;
    }

    /// Cumulative incidence from a step on; 0 for step -1.
    public double incidence(int step) {
        return step < 0 ? 0 : incidence[step];
    }

    /// Standard error by the infinitesimal jackknife, as `survfit` of R.
    public double standardError(int step) {
        return step < 0 ? 0 : jackknife[step];
    }

    /// Standard error by the variance of Gray (1988), as `cmprsk::cuminc` of R.
    public double grayStandardError(int step) {
        return step < 0 ? 0 : gray[step];
    }

    /// Limits on the scale of `log(-log F)` with Gray's standard error; empty where the incidence is 0 or 1.
    public Optional<Interval> limits(int step, ConfidenceLevel level) {
        double f = incidence(step);
        if (!(f > 0 && f < 1)) {
            return Optional.empty();
        }
        double exponent = level.z() * grayStandardError(step) / (f * Math.log(f));
        return Optional.of(new Interval(Math.pow(f, Math.exp(-exponent)), Math.pow(f, Math.exp(exponent))));
    }

    /// Limits with the jackknife error on a chosen scale, as `survfit` of R; empty where the scale has none.
    public Optional<Interval> limits(int step, IncidenceScale scale, ConfidenceLevel level) {
        double f = incidence(step);
        return scale.hasLimits(f)
                ? Optional.of(scale.limits(f, standardError(step), level.z()))
                : Optional.empty();
    }

    /// Mean time lost to the cause before a limit, the area under the curve, with its jackknife standard error.
    ///
    /// @throws IllegalArgumentException if tau is negative or not finite
    public TimeLost timeLost(double tau) {
        if (!(tau >= 0 && tau < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tau " + tau + " is not a finite number of at least 0");
        }
        return influence.timeLost(tau);
    }
}
