package org.riskset.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.ClipboardContent;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.report.ReportModel;
import org.riskset.ui.report.ReportView;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.study.OpenStudy;

/// The report and its script on their way out of the window, drafts on their way in, and the way back to an analysis.
final class ReportExports implements ReportView.Actions {
    private final Window window;
    private final ReportModel report;
    private final OpenStudy openStudy;
    private final Consumer<Workspace> go;

    ReportExports(Window window, ReportModel report, OpenStudy openStudy, Consumer<Workspace> go) {
        this.window = window;
        this.report = report;
        this.openStudy = openStudy;
        this.go = go;
    }

    @Override
    public void saveReport(String suggestedName) {
        window.chooseTarget("menu.export-report", suggestedName)
                .ifPresent(target -> report.export(target, window::written, window::fail));
    }

    @Override
    public void saveScript(String suggestedName) {
        window.chooseTarget("report.save-script", suggestedName)
                .ifPresent(target -> report.exportScript(target, window::written, window::fail));
    }

    @Override
    public void openDraft() {
        window.dialogs().chooseDraft(window.messages().text("check.open")).ifPresent(this::checkDraft);
    }

    private void checkDraft(Path draft) {
        report.checkFile(draft, problem -> window.fail(problem, this::openDraft));
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        window.copy(content);
    }

    @Override
    public void showAnalysis(Optional<Grouping> grouping) {
        openStudy.edit(window.messages().text("step.report-analysis"), study -> grouped(study, grouping));
        go.accept(Workspace.EXPLORE);
    }

    /// The study grouped as in a table, its cut-point as trustworthy as there.
    private static Study grouped(Study study, Optional<Grouping> grouping) {
        CutPointOrigin origin = grouping.flatMap(Grouping::columnName)
                .flatMap(study.tables()::find)
                .map(TablePlan.Entry::origin)
                .orElse(CutPointOrigin.FIXED_IN_ADVANCE);
        return study.withPlan(study.plan().withGrouping(grouping.orElseGet(Grouping.Whole::new), origin));
    }
}
