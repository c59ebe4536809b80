package org.riskset.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskset.cohort.Cohort;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.ProfiledRatio;

/// Runs regression plans on one cohort.
public final class RegressionRunner {
    private final Cohort cohort;
    private final ConfidenceLevel level;

    /// @param level coverage of the limits
    public RegressionRunner(Cohort cohort, ConfidenceLevel level) {
        this.cohort = cohort;
        this.level = level;
    }

    public Cohort cohort() {
        return cohort;
    }

    /// Fits all models of a plan: each factor alone, all together, and the kept ones.
    ///
    /// Without a factor, or where the cohort lacks one, there are no rows.
    public RegressionResult run(RegressionPlan plan) {
        Optional<FittedModels> models = FittedModels.fit(cohort, plan.model());
        Optional<CoxModel> together = models.flatMap(fitted -> fitted(fitted.multivariable()));
        List<RegressionRow> rows =
                models.map(fitted -> rows(fitted, plan.model().estimation())).orElse(List.of());
        List<Overlap> overlaps = models.map(fitted -> new Overlaps(fitted.factors(), cohort.patients()).all())
                .orElse(List.of());
        Optional<ModelFit> fit = together.map(model -> new FitDescription(cohort, model, rows).describe());
        return new RegressionResult(
                plan,
                level,
                models,
                rows,
                fit,
                cohort.patients(),
                cohort.followUp().events(),
                overlaps,
                models.map(fitted -> RegressionRules.judge(fitted, plan.model(), rows, fit, overlaps, cohort))
                        .orElse(List.of()),
                compared(plan, models, fit));
    }

    private static Optional<CoxModel> fitted(CoxResult result) {
        return result instanceof CoxResult.Fitted fitted ? Optional.of(fitted.model()) : Optional.empty();
    }

    private List<RegressionRow> rows(FittedModels models, RegressionPlan.Estimation estimation) {
        Estimates together = new Estimates(models.multivariable(), estimation);
        List<RegressionRow> rows = new ArrayList<>();
        for (int f = 0; f < models.factors().size(); f++) {
            ModelFactor factor = models.factors().get(f);
            Estimates alone = new Estimates(models.univariable().get(f), estimation);
            if (factor.isContinuous()) {
                rows.add(row(factor, OptionalInt.empty(), alone, together, f));
            }
            for (int i = 0; i < factor.groups().size(); i++) {
                rows.add(row(factor, OptionalInt.of(i), alone, together, f));
            }
        }
        return rows;
    }

    private RegressionRow row(ModelFactor factor, OptionalInt group, Estimates alone, Estimates together, int position) {
        int patients = 0;
        int events = 0;
        for (int patient = 0; patient < cohort.patients(); patient++) {
            if (factor.isKnown(patient) && (group.isEmpty() || factor.code(patient) == group.getAsInt())) {
                patients++;
                events += cohort.followUp().hadEvent(patient) ? 1 : 0;
            }
        }
        boolean reference = group.isPresent() && group.getAsInt() == factor.reference();
        RegressionRow.Estimate none = new RegressionRow.Reference();
        return new RegressionRow(
                factor,
                group,
                patients,
                events,
                reference ? none : alone.of(new Covariate.Column(0, group)),
                reference ? none : together.of(new Covariate.Column(position, group)));
    }

    /// What one model says about its columns.
    private final class Estimates {
        private final List<CoxCoefficient> coefficients;
        private final List<ProfiledRatio> penalised;

        private Estimates(CoxResult result, RegressionPlan.Estimation estimation) {
            Optional<CoxModel> model = fitted(result);
            coefficients = model.map(known -> known.coefficients(level)).orElse(List.of());
            penalised = estimation == RegressionPlan.Estimation.FIRTH
                    ? model.map(known -> known.firthRatios(level)).orElse(List.of())
                    : List.of();
        }

        private RegressionRow.Estimate of(Covariate.Column column) {
            return penalised.stream()
                    .filter(ratio -> ratio.column().equals(column))
                    .<RegressionRow.Estimate>flatMap(ratio -> ratio(ratio).stream())
                    .findFirst()
                    .or(() -> coefficients.stream()
                            .filter(coefficient -> coefficient.column().equals(column))
                            .map(this::estimate)
                            .findFirst())
                    .orElse(new RegressionRow.NoModel());
        }

        private Optional<RegressionRow.Ratio> ratio(ProfiledRatio profiled) {
            return profiled.coefficient().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RegressionRow.Ratio(
                            profiled.coefficient().getAsDouble(),
                            Math.exp(profiled.coefficient().getAsDouble()),
                            profiled.lower().orElse(0),
                            profiled.upper(),
                            profiled.test().pValue()));
        }

        private RegressionRow.Estimate estimate(CoxCoefficient coefficient) {
            return switch (coefficient) {
                case CoxCoefficient.Estimated estimated -> new RegressionRow.Ratio(
                        estimated.hazardRatio().coefficient(),
                        estimated.hazardRatio().ratio(),
                        estimated.hazardRatio().limits().lower(),
                        OptionalDouble.of(estimated.hazardRatio().limits().upper()),
                        estimated.hazardRatio().pValue());
                case CoxCoefficient.Diverges diverges -> new RegressionRow.Diverges(diverges.direction());
                case CoxCoefficient.Dropped dropped -> new RegressionRow.SetAside(dropped.reason());
            };
        }
    }

    private List<RegressionResult.ComparedModel> compared(
            RegressionPlan plan, Optional<FittedModels> models, Optional<ModelFit> fit) {
        List<RegressionResult.ComparedModel> compared = new ArrayList<>();
        models.ifPresent(shown -> compared.add(compared(plan.model(), shown.factors(), fit.map(ModelFit::model))));
        for (RegressionPlan.Model kept : plan.kept()) {
            if (!kept.equals(plan.model())) {
                Optional<FittedModels> other = FittedModels.fit(cohort, kept);
                compared.add(compared(
                        kept,
                        other.map(FittedModels::factors).orElse(List.of()),
                        other.flatMap(found -> fitted(found.multivariable()))));
            }
        }
        return compared;
    }

    private static RegressionResult.ComparedModel compared(
            RegressionPlan.Model plan, List<ModelFactor> factors, Optional<CoxModel> model) {
        return new RegressionResult.ComparedModel(
                plan,
                factors.stream().map(ModelFactor::label).toList(),
                model.map(known -> new RegressionResult.Fit(
                        known.patients(),
                        (double) known.events() / Math.max(1, known.degreesOfFreedom()),
                        known.concordance().estimate(),
                        known.aic(),
                        known.likelihoodRatio().pValue())));
    }
}
