package org.riskset.figure;

import java.util.OptionalDouble;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.regression.PredictedSurvival;

/// Survival predicted by a model as a figure draws it. It belongs to a kind of patient: nobody is at risk or censored.
///
/// @param patients of the group that the kind stands for
record PredictedSteps(PredictedSurvival curve, int patients, ConfidenceLevel level) implements StepCurve {
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

    /// A model's curve rests on all patients of the model throughout, so that none of it fades.
    @Override
    public int atRisk(int step) {
        return patients;
    }

    @Override
    public int events(int step) {
        return 0;
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
        return patients;
    }

    @Override
    public OptionalDouble maxTime() {
        return curve.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(curve.time(curve.size() - 1));
    }

    @Override
    public boolean hasLimits(int step) {
        return curve.size() > 0;
    }

    @Override
    public double lower(int step) {
        return curve.limits(step, level).lower();
    }

    @Override
    public double upper(int step) {
        return curve.limits(step, level).upper();
    }
}
