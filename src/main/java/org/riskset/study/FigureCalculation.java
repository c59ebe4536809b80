package org.riskset.study;

import java.util.List;
import java.util.stream.Stream;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.FollowUpCurves;
import org.riskset.analysis.LogMinusLog;
import org.riskset.analysis.PatientLanes;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionRunner;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;

/// What has to be computed for a figure. Two figures with equal calculations on one cohort have the same numbers, however
/// they look.
///
/// @param kind        what is shown
/// @param plans       one per panel
/// @param regression  the Cox models
/// @param subgroups   factors of a forest plot of subgroups; none of other kinds
public record FigureCalculation(
        PlannedFigure.Kind kind, List<AnalysisPlan> plans, RegressionPlan regression, List<Grouping> subgroups) {
    public FigureCalculation {
        plans = List.copyOf(plans);
        subgroups = List.copyOf(subgroups);
    }

    /// The calculation of a study's figure.
    public static FigureCalculation of(Study study, PlannedFigure figure) {
        return new FigureCalculation(
                figure.kind(),
                figure.panels().stream().map(panel -> plan(study, panel.subject())).toList(),
                study.regression(),
                figure.kind() == PlannedFigure.Kind.FOREST_SUBGROUPS
                        ? FigurePlan.subgroups(figure, study).stream()
                                .map(PlannedFigure.Grouped::grouping)
                                .toList()
                        : List.of());
    }

    private static AnalysisPlan plan(Study study, PlannedFigure.Subject subject) {
        PlannedFigure.Grouped grouped = FigurePlan.comparison(subject, study);
        return study.plan().withGrouping(grouped.grouping(), grouped.origin());
    }

    /// Computes the numbers; a search over cut-points is made where a cut was chosen after looking, or all are shown.
    public FigureNumbers run(AnalysisRunner runner) {
        return switch (kind) {
            case KAPLAN_MEIER, FLOW -> new FigureNumbers.Comparisons(
                    plans.stream().map(plan -> compared(runner, plan)).toList());
            case CUT_POINT -> {
                plans.getFirst().grouping().columnName().ifPresent(runner::searchCutPoints);
                yield new FigureNumbers.Comparisons(List.of(runner.run(plans.getFirst())));
            }
            case FOLLOW_UP -> new FigureNumbers.FollowUp(
                    plans.stream().map(runner::run).toList(),
                    plans.stream()
                            .flatMap(plan -> FollowUpCurves.of(runner.cohort(), plan).stream())
                            .toList());
            case LOG_MINUS_LOG -> {
                AnalysisResult result = runner.run(plans.getFirst());
                yield new FigureNumbers.LogLog(result, LogMinusLog.of(result));
            }
            case SWIMMER -> new FigureNumbers.Lanes(
                    runner.run(plans.getFirst()),
                    PatientLanes.of(runner.cohort(), plans.getFirst()).orElseGet(() -> new PatientLanes(List.of())));
            case INCIDENCE -> new FigureNumbers.Incidence(
                    runner.run(plans.getFirst()), CompetingRisks.of(runner.cohort(), plans.getFirst()));
            case FOREST_SUBGROUPS ->
                new FigureNumbers.Subgroups(SubgroupEffects.of(runner.cohort(), plans.getFirst(), subgroups));
            case FOREST_ALONE, FOREST_TOGETHER, RESIDUALS -> new FigureNumbers.Regression(
                    new RegressionRunner(runner.cohort(), plans.getFirst().options().level()).run(regression),
                    runner.cohort().definition().unit());
        };
    }

    private static AnalysisResult compared(AnalysisRunner runner, AnalysisPlan plan) {
        if (plan.origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING && plan.grouping() instanceof Grouping.ByCutPoints cut) {
            runner.searchCutPoints(cut.column());
        }
        return runner.run(plan);
    }

    /// Whether the groupings name only variables that a cohort has.
    public boolean fits(Cohort cohort) {
        return Stream.concat(plans.stream().map(AnalysisPlan::grouping), subgroups.stream())
                .flatMap(grouping -> grouping.columns().stream())
                .allMatch(column -> cohort.registry().find(column).isPresent());
    }
}
