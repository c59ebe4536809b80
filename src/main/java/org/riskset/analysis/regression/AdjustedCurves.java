package org.riskset.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.survival.regression.CoxBaseline;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.PredictedSurvival;

/// Survival that a model predicts for patients who differ in one factor and are alike in all others.
///
/// The others are at their reference group, or at the mean of a number. Source: `survfit(coxph, newdata)` of R.
///
/// @param factor the factor that differs
/// @param curves one per group that has a hazard ratio, in order
/// @param fixed  where the other factors are held
public record AdjustedCurves(ModelFactor factor, List<Curve> curves, List<Held> fixed) {
    public AdjustedCurves {
        curves = List.copyOf(curves);
        fixed = List.copyOf(fixed);
    }

    /// One group.
    ///
    /// @param patients of the cohort in the group
    public record Curve(Group group, int patients, PredictedSurvival survival) {}

    /// Where a factor is held.
    public sealed interface Held {
        ModelFactor factor();
    }

    /// At its reference group.
    public record AtGroup(ModelFactor factor, Group group) implements Held {}

    /// At the mean of the cohort, in the column's own unit.
    public record AtMean(ModelFactor factor, double mean) implements Held {}

    /// The curves of one factor of a regression.
    ///
    /// @param position of the factor in the model
    /// @return empty where there is no model, it has strata (each has curves of its own) or a coefficient that runs to
    ///     infinity, or the factor is a number
    public static Optional<AdjustedCurves> of(Cohort cohort, RegressionResult result, int position) {
        if (result.models().isEmpty()
                || result.plan().model().strata().isPresent()
                || !(result.models().get().multivariable() instanceof CoxResult.Fitted fitted)
                || fitted.model().hasDivergingCoefficient()
                || result.factors().get(position).isContinuous()) {
            return Optional.empty();
        }
        ModelFactor factor = result.factors().get(position);
        CoxBaseline baseline = fitted.model().baseline();
        List<Curve> curves = new ArrayList<>();
        for (RegressionRow row : result.rowsOf(factor)) {
            int level = row.level().orElseThrow();
            if (row.patients() > 0 && !(row.multivariable() instanceof RegressionRow.SetAside)) {
                PredictedSurvival survival =
                        baseline.predict(pattern(cohort, result.factors(), position, level), 0);
                curves.add(new Curve(factor.groups().get(level), row.patients(), survival));
            }
        }
        List<Held> held = result.factors().stream()
                .filter(other -> other != factor)
                .map(other -> held(cohort, other))
                .toList();
        return Optional.of(new AdjustedCurves(factor, curves, held));
    }

    private static Held held(Cohort cohort, ModelFactor factor) {
        return factor.plan() instanceof RegressionPlan.Continuous continuous
                ? new AtMean(factor, mean(cohort, factor) * continuous.unit())
                : new AtGroup(factor, factor.groups().get(factor.reference()));
    }

    private static double mean(Cohort cohort, ModelFactor factor) {
        double sum = 0;
        int known = 0;
        for (int patient = 0; patient < cohort.patients(); patient++) {
            if (factor.isKnown(patient)) {
                sum += factor.value(patient);
                known++;
            }
        }
        return sum / Math.max(1, known);
    }

    private static double[] pattern(Cohort cohort, List<ModelFactor> factors, int position, int level) {
        double[] pattern = new double[factors.stream().mapToInt(ModelFactor::coefficients).sum()];
        int column = 0;
        for (int i = 0; i < factors.size(); i++) {
            ModelFactor factor = factors.get(i);
            if (factor.isContinuous()) {
                pattern[column] = mean(cohort, factor);
            } else if (i == position && level != factor.reference()) {
                pattern[column + level - (level > factor.reference() ? 1 : 0)] = 1;
            }
            column += factor.coefficients();
        }
        return pattern;
    }
}
