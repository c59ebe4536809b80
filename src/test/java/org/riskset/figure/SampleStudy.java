package org.riskset.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.Registry;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;

/// The sample cohort, analysed.
final class SampleStudy {
    private final AnalysisRunner runner;

    private SampleStudy(AnalysisRunner runner) {
        this.runner = runner;
    }

    static SampleStudy open() throws Exception {
        var sheet = SheetReader.open(
                Path.of("sample-data", "anaplastic-thyroid-cancer.csv"), OpenOptions.DETECT, Progress.NONE);
        Registry registry = Importer.read(sheet, ImportPlan.guess(sheet)).registry();
        CohortDefinition definition = new CohortDefinition(
                new TimeRule.Dates("diagnosis_date", "last_contact_date"),
                new StatusRule("vital_status", Set.of("Dead")),
                TimeUnit.MONTHS);
        CohortOutcome outcome = CohortBuilder.build(registry, definition, UnreadableCells.none());
        return new SampleStudy(new AnalysisRunner(((CohortOutcome.Made) outcome).cohort()));
    }

    AnalysisResult whole() {
        return runner.run(AnalysisPlan.WHOLE_COHORT);
    }

    AnalysisResult byLevels(String column) {
        return run(Grouping.ByLevels.of(column), CutPointOrigin.FIXED_IN_ADVANCE);
    }

    AnalysisResult byCutPoint(String column, double cutPoint, CutPointOrigin origin) {
        return run(new Grouping.ByCutPoints(column, List.of(cutPoint)), origin);
    }

    private AnalysisResult run(Grouping grouping, CutPointOrigin origin) {
        return runner.run(new AnalysisPlan(grouping, origin, AnalysisOptions.DEFAULT));
    }
}
