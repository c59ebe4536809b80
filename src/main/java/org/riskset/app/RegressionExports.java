package org.riskset.app;

import org.riskset.drawing.Drawing;
import org.riskset.ui.figures.ClipboardPicture;
import org.riskset.ui.regression.RegressionModel;
import org.riskset.ui.regression.RegressionView;

/// Drawings of a model on their way out of the window.
final class RegressionExports implements RegressionView.Actions {
    private final Window window;
    private final RegressionModel regression;

    RegressionExports(Window window, RegressionModel regression) {
        this.window = window;
        this.regression = regression;
    }

    @Override
    public void saveDrawing(Drawing drawing, String suggestedName) {
        window.chooseTarget("menu.export-figure", suggestedName)
                .ifPresent(target -> regression.export(drawing, target, () -> window.written(target), window::fail));
    }

    @Override
    public void copyDrawing(Drawing drawing) {
        window.copy(ClipboardPicture.of(drawing, regression.provenance()));
    }
}
