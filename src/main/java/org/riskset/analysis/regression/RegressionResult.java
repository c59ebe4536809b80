package org.riskset.analysis.regression;

import java.util.List;
import java.util.Optional;
import org.riskset.survival.ConfidenceLevel;

/// The numbers of a regression: every factor alone and all together, the fit, and reasons for doubt.
///
/// @param plan     what was asked for
/// @param level    coverage of the limits
/// @param models   the fitted models; empty where no factor is chosen
/// @param rows     one per level or number, in the order of the factors
/// @param fit      of the model of all factors; empty where there is none
/// @param patients of the cohort
/// @param events   in the cohort
/// @param overlaps factors that go together
/// @param cautions gravest first
/// @param compared the kept models, and the one in view first
public record RegressionResult(
        RegressionPlan plan,
        ConfidenceLevel level,
        Optional<FittedModels> models,
        List<RegressionRow> rows,
        Optional<ModelFit> fit,
        int patients,
        int events,
        List<Overlap> overlaps,
        List<RegressionCaution> cautions,
        List<ComparedModel> compared) {
    public RegressionResult {
        rows = List.copyOf(rows);
        overlaps = List.copyOf(overlaps);
        cautions = List.copyOf(cautions);
        compared = List.copyOf(compared);
    }

    /// The factors in order; none where none is chosen.
    public List<ModelFactor> factors() {
        return models.map(FittedModels::factors).orElse(List.of());
    }

    /// The rows of a factor.
    public List<RegressionRow> rowsOf(ModelFactor factor) {
        return rows.stream().filter(row -> row.factor() == factor).toList();
    }

    /// Whether every ratio of a factor has a p from 0.05 in the model of all factors, which is what those leave a factor out
    /// for who choose by p.
    public boolean isUnclear(String column) {
        List<RegressionRow.Ratio> ratios = rows.stream()
                .filter(row -> row.factor().plan().column().equals(column))
                .map(RegressionRow::multivariable)
                .filter(RegressionRow.Ratio.class::isInstance)
                .map(RegressionRow.Ratio.class::cast)
                .toList();
        return !ratios.isEmpty() && ratios.stream().allMatch(ratio -> ratio.pValue() >= RegressionRules.SIGNIFICANT);
    }

    /// One of the models side by side.
    ///
    /// @param plan    the model
    /// @param factors labels of its factors
    /// @param fit     its fit; empty where it cannot be fitted
    public record ComparedModel(RegressionPlan.Model plan, List<String> factors, Optional<Fit> fit) {
        public ComparedModel {
            factors = List.copyOf(factors);
        }
    }

    /// What models are compared by. AIC is comparable only between models of the same patients.
    ///
    /// @param patients             in the model
    /// @param eventsPerCoefficient events per estimated coefficient
    /// @param concordance          Harrell's C
    /// @param aic                  Akaike's criterion
    /// @param pValue               of the likelihood-ratio test of all factors
    public record Fit(int patients, double eventsPerCoefficient, double concordance, double aic, double pValue) {}
}
