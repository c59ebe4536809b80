package org.riskset.analysis.regression;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskset.survival.regression.DroppedColumn;
import org.riskset.survival.regression.GroupHazard;

/// One row of a regression table: a level of a factor, or a number entered as it is.
///
/// @param factor        the factor it belongs to
/// @param level         position of the level; empty for a number
/// @param patients      of the cohort with this level, or with a value
/// @param events        among them
/// @param univariable   what the model of the factor alone says
/// @param multivariable what the model of all factors says
public record RegressionRow(
        ModelFactor factor,
        OptionalInt level,
        int patients,
        int events,
        Estimate univariable,
        Estimate multivariable) {

    /// What a model says about a row.
    public sealed interface Estimate {}

    /// The level that the others are compared with.
    public record Reference() implements Estimate {}

    /// A finite hazard ratio.
    ///
    /// @param coefficient logarithm of the ratio
    /// @param ratio       hazard ratio
    /// @param lower       lower limit; 0 where a profile has none on this side
    /// @param upper       upper limit; empty where a profile has none on this side
    /// @param pValue      two-sided: Wald's, or of the penalised likelihood ratio
    public record Ratio(double coefficient, double ratio, double lower, OptionalDouble upper, double pValue)
            implements Estimate {}

    /// The coefficient runs to infinity: nobody, or everybody, of a level had the event.
    public record Diverges(GroupHazard.Direction direction) implements Estimate {}

    /// The column was set aside.
    public record SetAside(DroppedColumn.Reason reason) implements Estimate {}

    /// There is no model.
    public record NoModel() implements Estimate {}
}
