package org.riskset.table;

import java.util.List;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.table.SummaryTable.Cell;

/// The cells of Table II, column by column. A column has as many heads as cells beside a factor and beside a group.
interface FactorCells {
    /// A group of a factor with what stays unprinted of it.
    ///
    /// @param reference whether the others are compared with it
    /// @param patients  whether its number of patients is hidden
    /// @param events    whether its number of events is hidden
    /// @param ratios    whether the hazard ratios of the factor are hidden
    record Line(
            AnalysisResult factor,
            GroupSummary group,
            boolean reference,
            boolean patients,
            boolean events,
            boolean ratios) {
        /// Whether what is read off the curve stays unprinted: it tells patients or events where few were censored.
        boolean curve() {
            return patients || events;
        }
    }

    /// @param any a result of the table, for its conventions
    List<String> heads(SurvivalColumn column, AnalysisResult any);

    /// The cells beside the name of a factor.
    List<Cell> beside(SurvivalColumn column, AnalysisResult factor);

    /// The cells beside the name of a group.
    List<Cell> beside(SurvivalColumn column, Line line);

    /// What the columns shown mean, as footnotes.
    List<String> conventions(List<SurvivalColumn> shown);
}
