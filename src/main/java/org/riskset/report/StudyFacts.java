package org.riskset.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.StratifiedTest;
import org.riskset.analysis.regression.FittedModels;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.study.PrintedFigure;
import org.riskset.study.SheetReading;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.table.TableSetting;

/// Computes what the report of a study speaks of: the whole cohort, Table I, and every factor of Table II.
public final class StudyFacts {
    private StudyFacts() {}

    /// As long as all tables of the study take, and a search over cut-points for each one chosen after looking.
    ///
    /// @param application name and version of the program
    public static ReportFacts of(Study study, String application) {
        AnalysisRunner runner = new AnalysisRunner(study.cohort());
        AnalysisResult whole =
                runner.run(AnalysisPlan.WHOLE_COHORT.withOptions(study.plan().options()));
        runner.watch(study.tables().entries().stream().map(TablePlan.Entry::grouping).toList());
        List<AnalysisResult> factors = new ArrayList<>();
        for (TablePlan.Entry factor : study.tables().factors()) {
            if (factor.origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING) {
                factor.grouping().columnName().ifPresent(runner::searchCutPoints);
            }
            AnalysisPlan plan = study.plan()
                    .withGrouping(factor.grouping(), factor.origin())
                    .withReference(Optional.empty());
            runner.findImbalance(plan);
            factors.add(runner.run(plan));
        }
        List<AnalysisResult> compared =
                factors.stream().filter(factor -> factor.comparison().isPresent()).toList();
        List<IncidenceResult> incidences = IncidenceResult.of(study.cohort(), whole, factors);
        TableSetting setting = StudyTables.setting(study);
        Characteristics characteristics = StudyTables.characteristics(study);
        return new ReportFacts(
                study.name(),
                application,
                study.source().name(),
                study.source().sha256(),
                study.cohort(),
                whole,
                factors,
                strata(study, factors),
                characteristics,
                study.tables().compareBy(),
                model(study),
                incidences,
                setting,
                figures(study, runner, PrintedFigure.usual(whole, compared, incidences), setting),
                Optional.of(study.recipe()),
                study.scrutiny(),
                study.sheet().corrections(),
                study.sheet().plan().map(SheetReading::of).orElse(SheetReading.UNKNOWN));
    }

    /// @param usual printed while none is planned
    private static List<PrintedFigure> figures(
            Study study,
            AnalysisRunner runner,
            List<PrintedFigure> usual,
            TableSetting setting) {
        List<PrintedFigure> figures = PrintedFigure.of(study, runner, usual);
        return figures.stream().map(figure -> figure.sparing(setting.hidden())).toList();
    }

    /// The model of the regression page, where one is built.
    private static Optional<ReportedModel> model(Study study) {
        RegressionPlan.Model plan = study.regression().model();
        return FittedModels.fit(study.cohort(), plan)
                .map(models -> ReportedModel.of(
                        study.cohort(), models, plan, study.plan().options().level()));
    }

    private static Optional<ReportFacts.Strata> strata(Study study, List<AnalysisResult> factors) {
        return study.plan()
                .stratum()
                .map(column -> new ReportFacts.Strata(
                        column,
                        factors.stream()
                                .map(factor -> factor.stratified().map(StratifiedTest::test))
                                .toList()));
    }
}
