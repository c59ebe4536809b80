package org.riskset.figure;

import java.util.List;
import org.riskset.analysis.AnalysisResult;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// The survival curves of an analysis as a figure: curves with limits, censoring marks, medians, names, p and numbers at risk.
///
/// Made anew from each result; takes a few milliseconds for 100,000 patients.
public final class KaplanMeierFigure {
    private final KaplanMeierContent content;
    private final FigureStyle style;
    private final KaplanMeierLayout.Placed placed;

    private KaplanMeierFigure(KaplanMeierContent content, FigureStyle style, KaplanMeierLayout.Placed placed) {
        this.content = content;
        this.style = style;
        this.placed = placed;
    }

    /// The figure of a result in a style.
    public static KaplanMeierFigure of(AnalysisResult result, FigureStyle style, Messages messages) {
        return of(result, style, FigureEdits.NONE, messages);
    }

    /// The figure of a result in a style, with what was changed by hand.
    public static KaplanMeierFigure of(
            AnalysisResult result, FigureStyle style, FigureEdits edits, Messages messages) {
        return of(new KaplanMeierWords(result, style, edits, messages).content(), style);
    }

    static KaplanMeierFigure of(KaplanMeierContent content, FigureStyle style) {
        return new KaplanMeierFigure(content, style, KaplanMeierLayout.place(content, style));
    }

    /// The page.
    public Drawing drawing() {
        List<Mark> marks = placed.marks();
        return new Drawing(
                style.width(), style.height(), style.theme().page(), marks, content.title(), content.alternativeText());
    }

    /// Where times and survival lie on the page: for a read-out under the mouse.
    public PlotFrame frame() {
        return placed.frame();
    }

    /// Times of the ticks, ascending.
    public List<Double> ticks() {
        return placed.axis().ticks();
    }
}
