package org.riskset.report;

import java.util.List;
import java.util.Optional;
import org.riskset.analysis.regression.FittedModels;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Group;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.GroupLabel;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.Ties;

/// A Cox model as a report shows it: all factors together, and each alone.
///
/// @param ties          how tied events were treated
/// @param level         coverage of the limits
/// @param strata        name of the column that stratifies the model
/// @param factors       the factors, in the order of the model
/// @param multivariable the model of all factors
/// @param univariable   one model per factor
public record ReportedModel(
        Ties ties,
        ConfidenceLevel level,
        Optional<String> strata,
        List<Factor> factors,
        CoxResult multivariable,
        List<CoxResult> univariable) {
    public ReportedModel {
        factors = List.copyOf(factors);
        univariable = List.copyOf(univariable);
    }

    /// The models of a plan, as fitted.
    ///
    /// @return empty for a model that R's `coxph` does not fit: a penalised one, or one stratified by more than the levels
    ///         of a column
    public static Optional<ReportedModel> of(FittedModels models, RegressionPlan.Model plan, ConfidenceLevel level) {
        boolean byLevels = plan.strata()
                .map(grouping -> grouping instanceof Grouping.ByLevels levels && levels.leftOut().isEmpty())
                .orElse(true);
        if (!byLevels || plan.estimation() != RegressionPlan.Estimation.MAXIMUM_LIKELIHOOD) {
            return Optional.empty();
        }
        return Optional.of(new ReportedModel(
                plan.ties(),
                level,
                plan.strata().flatMap(Grouping::columnName),
                models.factors().stream().map(ReportedModel::factor).toList(),
                models.multivariable(),
                models.univariable()));
    }

    private static Factor factor(ModelFactor factor) {
        return new Factor(
                factor.plan().column(),
                factor.groups().stream().map(Group::label).toList(),
                factor.reference(),
                factor.plan() instanceof RegressionPlan.Continuous continuous ? continuous.unit() : 1);
    }

    /// One factor.
    ///
    /// @param column    name of its column
    /// @param levels    its levels in order, none for a number entered as it is
    /// @param reference position of the level the others are compared with; without meaning where there are no levels
    /// @param unit      how much of a number its ratio is for, such as 10 years; without meaning where there are levels
    public record Factor(String column, List<GroupLabel> levels, int reference, double unit) {
        public Factor {
            levels = List.copyOf(levels);
        }

        /// Whether the factor is a number entered as it is.
        public boolean isContinuous() {
            return levels.isEmpty();
        }
    }
}
