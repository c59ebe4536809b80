package org.riskset.figure;

import java.util.OptionalDouble;
import org.riskset.survival.curve.SurvivalCurve;

/// A survival curve as a figure draws it.
///
/// @param events true to draw 1 minus survival, which rises
record SurvivalSteps(SurvivalCurve curve, boolean events) implements StepCurve {
    /// Survival, which falls.
    SurvivalSteps(SurvivalCurve curve) {
        this(curve, false);
    }

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
        return events ? 0 : 1;
    }

    @Override
    public double time(int step) {
        return curve.time(step);
    }

    @Override
    public double share(int step) {
        return events ? 1 - curve.survival(step) : curve.survival(step);
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
        return events ? 1 - curve.upper(step) : curve.lower(step);
    }

    @Override
    public double upper(int step) {
        return events ? 1 - curve.lower(step) : curve.upper(step);
    }
}
