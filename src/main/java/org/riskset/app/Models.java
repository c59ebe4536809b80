package org.riskset.app;

import org.riskset.ui.cohort.CohortModel;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.explore.ExploreModel;
import org.riskset.ui.figures.FiguresModel;
import org.riskset.ui.regression.RegressionModel;
import org.riskset.ui.report.ReportModel;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.tables.TablesModel;

/// What the pages show; as old as the application, while views come and go.
record Models(
        ImportModel data,
        CohortModel cohort,
        ExploreModel explore,
        FiguresModel figures,
        TablesModel tables,
        RegressionModel regression,
        ReportModel report) {

    /// A page out of view computes nothing.
    void setInView(Workspace workspace) {
        figures.setInView(workspace == Workspace.FIGURES);
        tables.setInView(workspace == Workspace.TABLES);
        regression.setInView(workspace == Workspace.REGRESSION);
        report.setInView(workspace == Workspace.REPORT);
    }
}
