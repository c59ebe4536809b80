package org.riskset.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.regression.FittedModels;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.GroupLabel;
import org.riskset.cohort.Grouping;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.Ties;

/// A Cox model as a report shows it: all factors together, and each alone.
///
/// @param ties          how tied events were treated
/// @param estimation    by the likelihood or by Firth's penalised one
/// @param level         coverage of the limits
/// @param strata        what stratifies the model
/// @param factors       the factors, in the order of the model
/// @param multivariable the model of all factors
/// @param univariable   one model per factor
/// @param leftOutByP    columns of factors that were left out after their p had been seen
public record ReportedModel(
        Ties ties,
        RegressionPlan.Estimation estimation,
        ConfidenceLevel level,
        Optional<Strata> strata,
        List<Factor> factors,
        CoxResult multivariable,
        List<CoxResult> univariable,
        List<String> leftOutByP) {
    public ReportedModel {
        leftOutByP = List.copyOf(leftOutByP);
        factors = List.copyOf(factors);
        univariable = List.copyOf(univariable);
    }

    /// What stratifies a model: one column, or every group of one within every group of another.
    public record Strata(List<Side> sides) {
        public Strata {
            sides = List.copyOf(sides);
        }
    }

    /// A column that stratifies a model.
    ///
    /// @param column its name
    /// @param labels its groups; patients of no label are not in the model
    public record Side(String column, List<GroupLabel> labels) {
        public Side {
            labels = List.copyOf(labels);
        }
    }

    /// The hazard ratio of one column of a model.
    ///
    /// @param column of that model
    /// @param lower  lower limit; 0 where a profile has none on this side
    /// @param upper  upper limit; empty where a profile has none on this side
    /// @param pValue two-sided: Wald's, or of the penalised likelihood ratio
    public record Ratio(Covariate.Column column, double ratio, double lower, OptionalDouble upper, double pValue) {}

    /// The models of a plan, as fitted to a cohort.
    public static ReportedModel of(Cohort cohort, FittedModels models, RegressionPlan.Model plan, ConfidenceLevel level) {
        return new ReportedModel(
                plan.ties(),
                plan.estimation(),
                level,
                plan.strata().map(grouping -> new Strata(sides(cohort, grouping))),
                models.factors().stream().map(ReportedModel::factor).toList(),
                models.multivariable(),
                models.univariable(),
                plan.leftOutByP().stream().map(RegressionPlan.Factor::column).toList());
    }

    private static List<Side> sides(Cohort cohort, Grouping grouping) {
        return switch (grouping) {
            case Grouping.Whole _ -> List.of();
            case Grouping.Single single -> List.of(side(cohort, single));
            case Grouping.Crossed crossed -> List.of(side(cohort, crossed.first()), side(cohort, crossed.second()));
        };
    }

    private static Side side(Cohort cohort, Grouping.Single grouping) {
        GroupAssignment groups = GroupAssignment.of(cohort, grouping).orElseThrow();
        return new Side(grouping.column(), groups.groups().stream().map(Group::label).toList());
    }

    /// Whether Firth's penalised likelihood was used.
    public boolean isPenalised() {
        return estimation == RegressionPlan.Estimation.FIRTH;
    }

    /// Finite ratios of one of the models, in the order of its columns.
    public List<Ratio> ratios(CoxResult result) {
        if (!(result instanceof CoxResult.Fitted fitted)) {
            return List.of();
        }
        if (isPenalised()) {
            return fitted.model().firthRatios(level).stream()
                    .filter(profiled -> profiled.ratio().isPresent())
                    .map(profiled -> new Ratio(
                            profiled.column(),
                            profiled.ratio().getAsDouble(),
                            profiled.lower().orElse(0),
                            profiled.upper(),
                            profiled.test().pValue()))
                    .toList();
        }
        return fitted.model().coefficients(level).stream()
                .filter(CoxCoefficient.Estimated.class::isInstance)
                .map(CoxCoefficient.Estimated.class::cast)
                .map(estimated -> new Ratio(
                        estimated.column(),
                        estimated.hazardRatio().ratio(),
                        estimated.hazardRatio().limits().lower(),
                        OptionalDouble.of(estimated.hazardRatio().limits().upper()),
                        estimated.hazardRatio().pValue()))
                .toList();
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
