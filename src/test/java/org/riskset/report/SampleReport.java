package org.riskset.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.SampleCohort;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.study.ImportedSheet;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;

/// The report of the sample cohort with the groupings of the published tables.
public final class SampleReport {
    private SampleReport() {}

    public static Study study() {
        Cohort cohort = SampleCohort.open("anaplastic-thyroid-cancer.csv");
        return NewStudy.sample(
                "Anaplastic thyroid cancer",
                new SourceFile("registry.csv", "ab12"),
                new ImportedSheet(cohort.registry(), List.of()),
                CohortRecipe.of(cohort.definition()),
                cohort);
    }

    /// Without a Cox model.
    public static ReportFacts facts() {
        return StudyFacts.of(study().withRegression(RegressionPlan.EMPTY), "Riskset 1.0");
    }

    /// The same with tumour size cut where it was moved to after looking, and Table I by surgery.
    public static ReportFacts searched() {
        Study study = study();
        List<TablePlan.Entry> entries = new ArrayList<>();
        for (TablePlan.Entry entry : study.tables().entries()) {
            boolean size = entry.grouping().columnName().equals(Optional.of("tumour_size_cm"));
            entries.add(size
                    ? new TablePlan.Entry(
                            Grouping.ByCutPoints.at("tumour_size_cm", 6.5), CutPointOrigin.CHOSEN_AFTER_LOOKING, true, true)
                    : entry);
        }
        TablePlan tables = new TablePlan(entries, Optional.of(Grouping.ByLevels.of("surgery")));
        return StudyFacts.of(study.withTables(tables).withRegression(RegressionPlan.EMPTY), "Riskset 1.0");
    }
}
