package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;

/// Grid, axes, ticks with their labels and axis titles.
final class Axes {
    private static final double USUAL_STEP = 0.25;
    private static final double TOLERANCE = 1e-9;

    private final Layout layout;
    private final List<Double> shares;

    Axes(Layout layout) {
        this.layout = layout;
        this.shares = shares(layout);
    }

    /// Shares of the ticks: from the lower end on, and at the upper end.
    private static List<Double> shares(Layout layout) {
        PlotFrame frame = layout.frame();
        double length = frame.to() - frame.from();
        double step = layout.content().edits().axes().survivalStep().orElse(length > 2 * USUAL_STEP ? USUAL_STEP : length / 4);
        double first = Math.ceil(frame.from() / step - TOLERANCE) * step;
        List<Double> shares = new ArrayList<>();
        for (int i = 0; first + i * step <= frame.to() + TOLERANCE; i++) {
            shares.add(first + i * step);
        }
        return shares;
    }

    /// Horizontal lines behind everything else; none on the time axis itself.
    List<Mark> grid() {
        if (!layout.style().shown().grid()) {
            return List.of();
        }
        Box plot = layout.frame().box();
        Vertices.Builder ends = new Vertices.Builder();
        for (double share : shares) {
            if (share > layout.frame().from()) {
                ends.add(plot.left(), lineY(share)).add(plot.right(), lineY(share));
            }
        }
        if (ends.count() == 0) {
            return List.of();
        }
        Pen pen = new Pen(layout.style().lines().axis(), layout.style().theme().grid());
        return List.of(new Mark.Segments(ends.build(), pen, Role.of(Parts.GRID)));
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        addLines(marks);
        addSurvivalLabels(marks);
        addTimeLabels(marks);
        return marks;
    }

    private void addLines(List<Mark> marks) {
        PlotFrame frame = layout.frame();
        Box plot = frame.box();
        double x = frame.line(plot.left());
        double y = frame.line(plot.bottom());
        double tick = layout.spacing().tick();
        Vertices corner = Vertices.of(x, frame.line(plot.top()), x, y, frame.line(plot.right()), y);
        marks.add(new Mark.Line(corner, layout.axisPen(), Role.of(Parts.AXIS)));
        Vertices.Builder ticks = new Vertices.Builder();
        for (double share : shares) {
            ticks.add(x - tick, lineY(share)).add(x, lineY(share));
        }
        for (double time : layout.axis().ticks()) {
            double at = frame.line(frame.x(time));
            ticks.add(at, y).add(at, y + tick);
        }
        if (ticks.count() > 0) {
            marks.add(new Mark.Segments(ticks.build(), layout.axisPen(), Role.of(Parts.TICKS)));
        }
        if (frame.from() > 0) {
            addBreak(marks, x, y);
        }
    }

    /// Two slanting strokes across the axis near its lower end: it does not start at nothing.
    private void addBreak(List<Mark> marks, double x, double bottom) {
        double tick = layout.spacing().tick();
        Vertices.Builder strokes = new Vertices.Builder();
        for (int stroke = 1; stroke <= 2; stroke++) {
            double y = bottom - stroke * tick * 1.2;
            strokes.add(x - tick, y + tick / 2).add(x + tick, y - tick / 2);
        }
        marks.add(new Mark.Segments(strokes.build(), layout.axisPen(), Role.of(Parts.AXIS_BREAK)));
    }

    private void addSurvivalLabels(List<Mark> marks) {
        Box plot = layout.frame().box();
        Typography type = layout.type();
        Spacing spacing = layout.spacing();
        Font small = type.small(layout.style().theme().quiet());
        double right = plot.left() - spacing.tick() - spacing.tickGap();
        for (int i = 0; i < shares.size(); i++) {
            String percent = layout.content().shareText(shares.get(i));
            double baseline = lineY(shares.get(i)) + type.capitals(small) / 2;
            marks.add(Mark.Label.of(percent, right, baseline, Anchor.END, small, Role.of(Parts.SURVIVAL_LABEL).index(i)));
        }
        Font text = type.text(layout.style().theme().ink());
        double x = right - layout.content().widestShare(type, small) - spacing.titleGap();
        String title = layout.content().survivalTitle();
        marks.add(Mark.Label.of(title, x, plot.middleY(), Anchor.MIDDLE, fitting(title, text, plot.height()), Role.of(Parts.SURVIVAL_TITLE))
                .turned(-90));
    }

    private void addTimeLabels(List<Mark> marks) {
        PlotFrame frame = layout.frame();
        Box plot = frame.box();
        Typography type = layout.type();
        Spacing spacing = layout.spacing();
        Font small = type.small(layout.style().theme().quiet());
        List<Double> ticks = layout.axis().ticks();
        for (int i = 0; i < ticks.size(); i++) {
            String label = layout.content().timeText().apply(ticks.get(i));
            double x = frame.line(frame.x(ticks.get(i)));
            marks.add(Mark.Label.of(
                    label, x, plot.bottom() + spacing.timeLabels(), Anchor.MIDDLE, small, Role.of(Parts.TIME_LABEL).index(i)));
        }
        Font text = type.text(layout.style().theme().ink());
        String title = layout.content().timeTitle();
        marks.add(Mark.Label.of(
                title,
                plot.middleX(),
                plot.bottom() + spacing.timeTitle(),
                Anchor.MIDDLE,
                fitting(title, text, plot.width()),
                Role.of(Parts.TIME_TITLE)));
    }

    /// The font, smaller where the title would be longer than its axis, but never below the small type.
    private Font fitting(String title, Font font, double length) {
        double share = Math.min(1, length / layout.type().width(title, font));
        return font.withSize(Math.max(font.size() * share, Math.min(font.size(), layout.style().type().small())));
    }

    private double lineY(double share) {
        return layout.frame().line(layout.frame().y(share));
    }
}
