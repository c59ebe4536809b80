package org.riskset.ui.figures;

import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.figure.FigureDraughtsman;
import org.riskset.figure.StudyFigure;
import org.riskset.report.StudyTables;
import org.riskset.study.FigureCalculation;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PrintedFigure;
import org.riskset.study.Study;
import org.riskset.wording.Messages;

/// The numbers of a figure with what they were calculated for.
///
/// @param study       it belongs to
/// @param calculation that gave the numbers
/// @param hidden      counts that a flow of patients leaves out, or whose ratios a forest plot does; none of other kinds, which leave
///                    out all
record FigureAnswer(Study study, FigureCalculation calculation, FigureNumbers numbers, HiddenCounts hidden) {
    static FigureAnswer of(Study study, AnalysisRunner runner, FigureCalculation calculation) {
        return new FigureAnswer(
                study,
                calculation,
                calculation.run(runner),
                sparesSome(study, calculation) ? StudyTables.setting(study).hidden() : HiddenCounts.none());
    }

    /// Whether a calculation on a study would come to the same.
    boolean holdsFor(Study now, FigureCalculation wanted) {
        boolean sameCounts = !sparesSome(study, calculation) && !sparesSome(now, wanted)
                || study.design().equals(now.design()) && study.tables().equals(now.tables());
        return study.cohort() == now.cohort() && calculation.equals(wanted) && sameCounts;
    }

    /// A figure of these numbers.
    StudyFigure.Outcome draw(PlannedFigure figure, Messages messages) {
        return new FigureDraughtsman(messages).draw(new PrintedFigure(figure, numbers, hidden));
    }

    private static boolean sparesSome(Study study, FigureCalculation calculation) {
        return study.design().hidesSmallCounts()
                && switch (calculation.kind()) {
                    case FLOW, FOREST_ALONE, FOREST_TOGETHER, FOREST_SUBGROUPS, RESIDUALS -> true;
                    case KAPLAN_MEIER, CUT_POINT, FOLLOW_UP, LOG_MINUS_LOG, SWIMMER, INCIDENCE -> false;
                };
    }
}
