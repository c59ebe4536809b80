package org.riskset.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.competing.IncidenceCurve;

/// A cumulative incidence as a figure draws it. Who was censored when is not part of an incidence curve.
record IncidenceSteps(IncidenceCurve curve, ConfidenceLevel level) implements StepCurve {
    @Override
    public int patients() {
        return curve.patients();
    }

    @Override
    public int size() {
        return curve.size();
    }

    @Override
    public double start() {
        return 0;
    }

    @Override
    public double time(int step) {
        return curve.time(step);
    }

    @Override
    public double share(int step) {
        return curve.incidence(step);
    }

    @Override
    public int atRisk(int step) {
        return curve.atRisk(step);
    }

    @Override
    public int events(int step) {
        return curve.events(step);
    }

    @Override
    public int censored(int step) {
        return 0;
    }

    @Override
    public int stepAt(double time) {
        return curve.stepAt(time);
    }

    @Override
    public int atRiskAt(double time) {
        int before = curve.stepAt(Math.nextDown(time));
        return before + 1 < curve.size() ? curve.atRisk(before + 1) : 0;
    }

    @Override
    public OptionalDouble maxTime() {
        return curve.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(curve.time(curve.size() - 1));
    }

    @Override
    public boolean hasLimits(int step) {
        return limits(step).isPresent();
    }

    @Override
    public double lower(int step) {
        return limits(step).map(Interval::lower).orElse(share(step));
    }

    @Override
    public double upper(int step) {
        return limits(step).map(Interval::upper).orElse(share(step));
    }

    private Optional<Interval> limits(int step) {
        return curve.limits(step, level);
    }
}
