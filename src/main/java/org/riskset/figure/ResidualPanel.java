package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.regression.HazardOverTime;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// One log hazard ratio over time, with axes. The time axis is stretched so that events lie evenly.
final class ResidualPanel {
    private static final int MOST_TIMES = 6;
    private static final int MOST_VALUES = 6;

    private final HazardOverTime panel;
    private final String name;
    private final String p;
    private final String timeTitle;
    private final FigureStyle style;
    private final Messages messages;
    private final Typography type;
    private final Spacing spacing;
    private final Box place;
    private final Box plot;
    private final List<Double> values;
    private final double low;
    private final double high;

    /// @param name      of the ratio
    /// @param p         of its test, as text
    /// @param timeTitle of the time axis
    ResidualPanel(
            HazardOverTime panel, String name, String p, String timeTitle, Box place, FigureStyle style, Messages messages) {
        this.panel = panel;
        this.name = name;
        this.p = p;
        this.timeTitle = timeTitle;
        this.style = style;
        this.messages = messages;
        this.type = new Typography(style);
        this.spacing = new Spacing(style);
        this.place = place;
        List<Double> heights = new ArrayList<>(panel.smooth());
        heights.add(panel.coefficient());
        panel.points().forEach(point -> heights.add(point.value()));
        double least = heights.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = heights.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double room = most > least ? (most - least) * 0.04 : 0.5;
        this.low = least - room;
        this.high = most + room;
        this.values = NiceTicks.between(low, high, MOST_VALUES);
        double widest = values.stream().mapToDouble(this::valueWidth).max().orElse(0);
        double left = place.left()
                + spacing.page()
                + style.type().text() * 1.7
                + widest
                + spacing.tickGap()
                + spacing.tick();
        double top = place.top() + spacing.page() + style.type().text() * 1.9;
        double right = Math.max(place.right() - spacing.page() - style.type().small(), left + 1);
        double bottom = Math.max(place.bottom() - spacing.axisBlock() - spacing.bottom(), top + 1);
        this.plot = new Box(left, top, right, bottom);
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        Pen dashed = new Pen(style.lines().axis(), style.theme().quiet()).withDash(Dash.DASHED);
        double level = y(panel.coefficient());
        marks.add(new Mark.Line(Vertices.of(plot.left(), level, plot.right(), level), dashed, Role.of(Parts.REFERENCE)));
        panel.points().forEach(point -> marks.add(point(point)));
        if (panel.points().size() > 1) {
            Vertices.Builder smooth = new Vertices.Builder();
            for (int i = 0; i < panel.points().size(); i++) {
                smooth.add(x(panel.points().get(i).place()), y(panel.smooth().get(i)));
            }
            marks.add(new Mark.Line(
                    smooth.build(), new Pen(style.lines().curve(), style.ink(0).line()), Role.of(Parts.CURVE)));
        }
        addAxes(marks);
        addTimes(marks);
        addHead(marks);
        return marks;
    }

    private Mark point(HazardOverTime.Point point) {
        double half = style.type().small() * 0.16;
        Box box = new Box(
                x(point.place()) - half, y(point.value()) - half, x(point.place()) + half, y(point.value()) + half);
        Fill fill = new Fill(style.theme().quiet());
        return new Mark.Rectangle(box, half, Optional.of(fill), Optional.empty(), Role.of(Parts.RATIO));
    }

    private void addAxes(List<Mark> marks) {
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        Font small = type.small(style.theme().quiet());
        marks.add(new Mark.Line(
                Vertices.of(plot.left(), plot.top(), plot.left(), plot.bottom(), plot.right(), plot.bottom()),
                pen,
                Role.of(Parts.AXIS)));
        double labelRight = plot.left() - spacing.tick() - spacing.tickGap();
        Vertices.Builder ticks = new Vertices.Builder();
        for (double value : values) {
            ticks.add(plot.left() - spacing.tick(), y(value)).add(plot.left(), y(value));
            double baseline = y(value) + type.capitals(small) / 2;
            marks.add(Mark.Label.of(valueText(value), labelRight, baseline, Anchor.END, small, Role.of(Parts.SURVIVAL_LABEL)));
        }
        if (ticks.count() > 0) {
            marks.add(new Mark.Segments(ticks.build(), pen, Role.of(Parts.TICKS)));
        }
        Font text = type.text(style.theme().ink());
        double x = place.left() + spacing.page() + type.capitals(text);
        marks.add(Mark.Label.of(
                        fitted(messages.text("figure.residuals.axis"), text, plot.height()),
                        x, plot.middleY(), Anchor.MIDDLE, text, Role.of(Parts.SURVIVAL_TITLE))
                .turned(-90));
        marks.add(Mark.Label.of(
                fitted(timeTitle, text, plot.width()),
                plot.middleX(), plot.bottom() + spacing.timeTitle(), Anchor.MIDDLE, text, Role.of(Parts.TIME_TITLE)));
    }

    /// Times of events spread over the axis, as far as their texts keep apart.
    private void addTimes(List<Mark> marks) {
        Font font = type.small(style.theme().quiet());
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        double free = Double.NEGATIVE_INFINITY;
        int last = panel.points().size() - 1;
        int index = 0;
        for (int tick = 0; tick < MOST_TIMES && last >= 0; tick++) {
            HazardOverTime.Point point = panel.points().get(tick * last / (MOST_TIMES - 1));
            String time = messages.numbers().fixed(point.time(), 1);
            double half = type.width(time, font) / 2;
            double middle = x(point.place());
            if (middle - half >= free) {
                marks.add(new Mark.Segments(
                        Vertices.of(middle, plot.bottom(), middle, plot.bottom() + spacing.tick()), pen, Role.of(Parts.TICKS)));
                marks.add(Mark.Label.of(
                        time, middle, plot.bottom() + spacing.timeLabels(), Anchor.MIDDLE, font, Role.of(Parts.TIME_LABEL).index(index)));
                free = middle + half + style.type().small() / 2;
                index++;
            }
        }
    }

    /// The name of the ratio and the p of its test above the plot, where no point can lie below them.
    private void addHead(List<Mark> marks) {
        Font strong = type.strong(style.theme().ink());
        Font small = type.small(style.theme().quiet());
        double baseline = plot.top() - style.type().text() * 0.7;
        double left = place.left() + spacing.page();
        double room = plot.right() - left - type.width(p, small) - spacing.gap();
        marks.add(Mark.Label.of(fitted(name, strong, room), left, baseline, Anchor.START, strong, Role.of(Parts.TITLE)));
        marks.add(Mark.Label.of(p, plot.right(), baseline, Anchor.END, small, Role.of(Parts.VERDICT)));
    }

    private static String fitted(String text, Font font, double room) {
        return TextMeasurer.bundled().fitted(text, font, room);
    }

    private double valueWidth(double value) {
        return type.width(valueText(value), type.small(Rgb.BLACK));
    }

    private String valueText(double value) {
        return messages.numbers().shortest(value);
    }

    private double x(double at) {
        double from = panel.points().getFirst().place();
        double to = panel.points().getLast().place();
        double share = to > from ? (at - from) / (to - from) : 0.5;
        double inset = style.type().small() * 0.4;
        return plot.left() + inset + share * (plot.width() - 2 * inset);
    }

    private double y(double height) {
        return plot.bottom() - (height - low) / (high - low) * plot.height();
    }
}
