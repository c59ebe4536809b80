package org.riskset.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.riskset.drawing.Drawing;
import org.riskset.study.PlannedFigure;

/// One page that a figure is filed as.
///
/// @param drawing the page
/// @param suffix  what its file's name ends with: empty for the whole figure, `-A` for its first panel
public record FigureSheet(Drawing drawing, String suffix) {
    /// The whole figure on one page, or each of its panels on one of its own where the plan says so.
    public static List<FigureSheet> of(PlannedFigure figure, StudyFigure drawn) {
        boolean apart = figure.filing().contains(PlannedFigure.Filing.PANELS_APART) && drawn.plots().size() > 1;
        if (!apart) {
            return List.of(new FigureSheet(drawn.drawing(), ""));
        }
        List<FigureSheet> sheets = new ArrayList<>();
        for (Drawing page : drawn.panelPages()) {
            sheets.add(new FigureSheet(page, "-" + (char) ('A' + sheets.size())));
        }
        return sheets;
    }

    /// The same sheet with its page changed.
    public FigureSheet with(UnaryOperator<Drawing> change) {
        return new FigureSheet(change.apply(drawing), suffix);
    }

    /// The file of this sheet, where the figure's file is named.
    public Path file(Path figure) {
        String name = String.valueOf(figure.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0
                ? figure.resolveSibling(name.substring(0, dot) + suffix + name.substring(dot))
                : figure.resolveSibling(name + suffix);
    }
}
