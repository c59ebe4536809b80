package org.riskset.figure;

import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Box;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;

/// A hazard ratio as a point with whiskers, or the open square of a reference level.
///
/// The last model has a filled square; of two models the first stands back with an open circle.
final class ForestMark {
    private final FigureStyle style;
    private final RatioAxis axis;
    private final boolean standsBack;
    private final boolean lastModel;

    ForestMark(FigureStyle style, RatioAxis axis, int model, int models) {
        this.style = style;
        this.axis = axis;
        this.standsBack = models == 2 && model == 0;
        this.lastModel = model == models - 1;
    }

    void add(List<Mark> marks, ForestRow.Estimate estimate, int row, double y) {
        switch (estimate) {
            case ForestRow.Ratio ratio -> add(marks, ratio, row, y);
            case ForestRow.Reference _ -> {
                if (lastModel) {
                    marks.add(point(1, y, row, true, 0));
                }
            }
            case ForestRow.NoRatio _ -> {}
        }
    }

    private void add(List<Mark> marks, ForestRow.Ratio ratio, int row, double y) {
        Pen pen = new Pen(style.lines().curve() * (standsBack ? 0.6 : 0.8), ink());
        double from = axis.x(ratio.lower());
        double to = axis.x(ratio.upper());
        if (to > from) {
            marks.add(new Mark.Line(Vertices.of(from, y, to, y), pen, Role.of(Parts.LIMITS).index(row)));
        }
        if (axis.isBelow(ratio.lower())) {
            marks.add(arrow(from, y, -1, pen, row));
        }
        if (axis.isAbove(ratio.upper())) {
            marks.add(arrow(to, y, 1, pen, row));
        }
        if (!axis.isBelow(ratio.ratio()) && !axis.isAbove(ratio.ratio())) {
            double half = size() / 2;
            marks.add(point(ratio.ratio(), y, row, standsBack, standsBack ? half : 0));
        }
    }

    /// The tip of a limit that lies beyond the axis.
    private Mark arrow(double x, double y, int direction, Pen pen, int row) {
        double length = size() * 0.7;
        Vertices tip = Vertices.of(x - direction * length, y - length / 2, x + direction, y, x - direction * length, y + length / 2);
        return new Mark.Area(tip, new Fill(pen.colour()), Role.of(Parts.LIMITS).index(row));
    }

    private Mark point(double ratio, double y, int row, boolean open, double radius) {
        double half = size() / 2;
        double x = axis.x(ratio);
        Box box = new Box(x - half, y - half, x + half, y + half);
        Rgb fill = open ? style.theme().page() : ink();
        Pen outline = new Pen(style.lines().curve() * 0.6, open && radius == 0 ? style.theme().quiet() : ink());
        return new Mark.Rectangle(box, radius, Optional.of(new Fill(fill)), Optional.of(outline), Role.of(Parts.RATIO).index(row));
    }

    private double size() {
        return style.type().small() * (standsBack ? 0.5 : 0.58);
    }

    private Rgb ink() {
        return standsBack ? style.theme().quiet() : style.ink(0).line();
    }
}
