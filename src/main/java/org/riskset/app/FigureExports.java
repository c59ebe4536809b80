package org.riskset.app;

import javafx.scene.input.ClipboardContent;
import org.riskset.analysis.AnalysisResult;
import org.riskset.figure.FigureFile;
import org.riskset.study.Study;
import org.riskset.ui.figures.FiguresModel;
import org.riskset.ui.figures.FiguresView;
import org.riskset.ui.study.OpenStudy;

/// Figures on their way out of the window, and back into it.
final class FigureExports implements FiguresView.Actions {
    private final Window window;
    private final FiguresModel figures;
    private final OpenStudy openStudy;

    FigureExports(Window window, FiguresModel figures, OpenStudy openStudy) {
        this.window = window;
        this.figures = figures;
        this.openStudy = openStudy;
    }

    @Override
    public void reopenFigure() {
        window.dialogs()
                .chooseFigure(window.messages().text("figures.reopen"))
                .ifPresent(file -> figures.files().reopen(file, window.messages(), window::notice));
    }

    @Override
    public void saveFigure(String suggestedName, FigureFile kind) {
        window.chooseTarget("menu.export-figure", suggestedName)
                .ifPresent(target -> figures.files()
                        .export(target, window.messages(), window::written, window::fail));
    }

    @Override
    public void copy(ClipboardContent content) {
        window.copy(content);
    }

    /// Writes the flow of patients, in the kind of file chosen on the Figures page.
    void exportFlow(AnalysisResult result) {
        String name = openStudy.get().map(Study::name).orElse("");
        window.chooseTarget("explore.flow.export", window.messages().text("explore.flow.file", name) + figures.fileEnding())
                .ifPresent(target -> figures.files()
                        .exportFlow(result, target, window.messages(), () -> window.written(target), window::fail));
    }
}
