package org.riskset.report;

import java.util.List;
import java.util.Optional;
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

    /// One factor.
    ///
    /// @param column    name of its column
    /// @param levels    its levels in order, none for a number entered as it is
    /// @param reference position of the level the others are compared with; without meaning where there are no levels
    public record Factor(String column, List<GroupLabel> levels, int reference) {
        public Factor {
            levels = List.copyOf(levels);
        }

        /// Whether the factor is a number entered as it is.
        public boolean isContinuous() {
            return levels.isEmpty();
        }
    }
}
