package org.riskset.figure;

import java.util.OptionalDouble;
import org.riskset.survival.curve.SurvivalCurve;

/// A survival curve as a figure draws it.
record SurvivalSteps(SurvivalCurve curve) implements StepCurve {
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
        return 1;
    }

    @Override
    public double time(int step) {
        return curve.time(step);
    }

    @Override
    public double share(int step) {
        return curve.survival(step);
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
        return curve.censored(step);
    }

    @Override
    public int stepAt(double time) {
        return curve.stepAt(time);
    }

    @Override
    public int atRiskAt(double time) {
        return curve.atRiskAt(time);
    }

    @Override
    public OptionalDouble maxTime() {
        return curve.maxTime();
    }

    @Override
    public boolean hasLimits(int step) {
        return curve.hasLimits(step);
    }

    @Override
    public double lower(int step) {
        return curve.lower(step);
    }

    @Override
    public double upper(int step) {
        return curve.upper(step);
    }
}
