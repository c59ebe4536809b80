package org.riskset.analysis.regression;

import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResult;

/// A Cox model of all factors together, and one of each alone, with the same strata and ties.
///
/// @param factors       in the order of the model
/// @param multivariable all factors together
/// @param univariable   one per factor
public record FittedModels(List<ModelFactor> factors, CoxResult multivariable, List<CoxResult> univariable) {
    public FittedModels {
        factors = List.copyOf(factors);
        univariable = List.copyOf(univariable);
    }

    /// Fits the models. O(n x coefficients^2) per Newton step and model.
    ///
    /// @return empty where the cohort has not every factor as the plan wants it, or not the strata
    public static Optional<FittedModels> fit(Cohort cohort, RegressionPlan.Model plan) {
        List<ModelFactor> factors = plan.factors().stream()
                .flatMap(factor -> ModelFactor.of(cohort, factor).stream())
                .toList();
        Optional<Strata> strata = Strata.of(cohort, plan.strata());
        return factors.size() == plan.factors().size() && !factors.isEmpty()
                ? strata.map(known -> fit(cohort, factors, known, plan))
                : Optional.empty();
    }

    private static FittedModels fit(Cohort cohort, List<ModelFactor> factors, Strata strata, RegressionPlan.Model plan) {
        return new FittedModels(
                factors,
                fitTogether(cohort, factors, strata, plan),
                factors.stream()
                        .map(factor -> fitTogether(cohort, List.of(factor), strata, plan))
                        .toList());
    }

    private static CoxResult fitTogether(
            Cohort cohort, List<ModelFactor> factors, Strata strata, RegressionPlan.Model plan) {
        return CoxModel.fit(
                cohort.ordered(),
                factors.stream().map(ModelFactor::covariate).toList(),
                strata.codes(),
                strata.count(),
                plan.ties());
    }

    /// Stratum of every patient.
    ///
    /// @param codes -1 for a patient in none
    /// @param count of strata
    record Strata(int[] codes, int count) {
        static Optional<Strata> of(Cohort cohort, Optional<Grouping> by) {
            return by.isEmpty()
                    ? Optional.of(new Strata(new int[cohort.patients()], 1))
                    : GroupAssignment.of(cohort, by.get())
                            .map(groups -> new Strata(groups.codes(), groups.groups().size()))
                            .filter(strata -> strata.count() > 0);
        }
    }
}
