package org.riskset.figure;

import org.riskset.drawing.Box;
import org.riskset.drawing.Font;
import org.riskset.drawing.Rgb;
import org.riskset.style.FigureStyle;

/// What lies around the plot, in points: titles and tick labels left and below, numbers at risk below.
///
/// @param left   to the survival axis
/// @param top    to 100 %
/// @param right  from the end of the time axis
/// @param bottom from the time axis
record Margins(double left, double top, double right, double bottom) {
    private static final double LEAST_PLOT = 24;

    /// The margins a figure needs on its own.
    ///
    /// @param legendHeight height of a legend above the plot, 0 where there is none
    static Margins of(KaplanMeierContent content, FigureStyle style, double legendHeight) {
        Typography type = new Typography(style);
        Spacing spacing = new Spacing(style);
        AtRiskPanel numbers = new AtRiskPanel(content, style);
        double left = Math.max(axisBlock(content, type, spacing), numbers.nameBlock());
        Font small = type.small(Rgb.BLACK);
        double lastNumber = Math.max(type.width(content.timeText().apply(Math.ceil(content.longest())), small), type.capitals(small));
        double right = spacing.page() + lastNumber / 2;
        double title = style.title() ? spacing.titleHeight() : 0;
        double top = spacing.top() + title + (legendHeight > 0 ? legendHeight + spacing.gap() : 0);
        return new Margins(left, top, right, spacing.axisBlock() + numbers.height() + spacing.bottom());
    }

    /// Margins wide enough for both figures, so that their axes can stand in line.
    Margins union(Margins other) {
        return new Margins(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// The plot on a page; never smaller than a stamp, even where the page is.
    Box plot(FigureStyle style) {
        double width = Math.max(style.width() - left - right, LEAST_PLOT);
        double height = Math.max(style.height() - top - bottom, LEAST_PLOT);
        return new Box(left, top, left + width, top + height);
    }

    private static double axisBlock(KaplanMeierContent content, Typography type, Spacing spacing) {
        Font small = type.small(Rgb.BLACK);
        double title = type.capitals(type.text(Rgb.BLACK)) * 1.3;
        return spacing.page() + title + spacing.titleGap() + content.widestShare(type, small) + spacing.tickGap() + spacing.tick();
    }
}
