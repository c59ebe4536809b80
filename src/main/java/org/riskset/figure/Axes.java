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
    private static final int SURVIVAL_STEPS = 4;

    private final Layout layout;

    Axes(Layout layout) {
        this.layout = layout;
    }

    /// Horizontal lines behind everything else; none on the time axis itself.
    List<Mark> grid() {
        if (!layout.style().shown().grid()) {
            return List.of();
        }
        Box plot = layout.frame().box();
        Vertices.Builder ends = new Vertices.Builder();
        for (int i = 1; i <= SURVIVAL_STEPS; i++) {
            double y = lineY(i);
            ends.add(plot.left(), y).add(plot.right(), y);
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
        Vertices corner = Vertices.of(x, lineY(SURVIVAL_STEPS), x, y, frame.line(plot.right()), y);
        marks.add(new Mark.Line(corner, layout.axisPen(), Role.of(Parts.AXIS)));
        Vertices.Builder ticks = new Vertices.Builder();
        for (int i = 0; i <= SURVIVAL_STEPS; i++) {
            ticks.add(x - tick, lineY(i)).add(x, lineY(i));
        }
        for (double time : layout.axis().ticks()) {
            double at = frame.line(frame.x(time));
            ticks.add(at, y).add(at, y + tick);
        }
        marks.add(new Mark.Segments(ticks.build(), layout.axisPen(), Role.of(Parts.TICKS)));
    }

    private void addSurvivalLabels(List<Mark> marks) {
        Box plot = layout.frame().box();
        Typography type = layout.type();
        Spacing spacing = layout.spacing();
        Font small = type.small(layout.style().theme().quiet());
        double right = plot.left() - spacing.tick() - spacing.tickGap();
        for (int i = 0; i <= SURVIVAL_STEPS; i++) {
            String percent = Integer.toString(100 * i / SURVIVAL_STEPS);
            double baseline = lineY(i) + type.capitals(small) / 2;
            marks.add(Mark.Label.of(percent, right, baseline, Anchor.END, small, Role.of(Parts.SURVIVAL_LABEL).index(i)));
        }
        Font text = type.text(layout.style().theme().ink());
        double x = right - type.width("100", small) - spacing.titleGap();
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

    private double lineY(int step) {
        return layout.frame().line(layout.frame().y((double) step / SURVIVAL_STEPS));
    }
}
