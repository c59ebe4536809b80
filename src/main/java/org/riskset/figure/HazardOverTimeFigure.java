package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.regression.HazardOverTime;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// A log hazard ratio over time, small: scaled Schoenfeld residuals, their smooth line, and a dashed line where the model
/// has it. The time axis is stretched so that events lie evenly.
public final class HazardOverTimeFigure {
    private static final double HALF_POINT = 1.5;
    private static final int MOST_TICKS = 4;

    private final HazardOverTime panel;
    private final String name;
    private final FigureStyle style;
    private final Messages messages;
    private final Box plot;
    private final double low;
    private final double high;

    private HazardOverTimeFigure(HazardOverTime panel, String name, FigureStyle style, Messages messages) {
        this.panel = panel;
        this.name = name;
        this.style = style;
        this.messages = messages;
        this.plot = new Box(4, 4, style.width() - 4, style.height() - style.type().small() * 1.5 - 3);
        List<Double> heights = new ArrayList<>(panel.smooth());
        heights.add(panel.coefficient());
        panel.points().forEach(point -> heights.add(point.value()));
        this.low = heights.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        this.high = heights.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }

    /// @param name of the ratio, such as "Sex: Male"
    public static HazardOverTimeFigure of(HazardOverTime panel, String name, FigureStyle style, Messages messages) {
        return new HazardOverTimeFigure(panel, name, style, messages);
    }

    /// The page.
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        Pen axis = new Pen(style.lines().axis(), style.theme().grid());
        marks.add(new Mark.Line(
                Vertices.of(plot.left(), plot.top(), plot.left(), plot.bottom(), plot.right(), plot.bottom()),
                axis,
                Role.of(Parts.AXIS)));
        Pen dashed = new Pen(style.lines().axis(), style.theme().quiet()).withDash(Dash.GUIDE);
        double level = y(panel.coefficient());
        marks.add(new Mark.Line(Vertices.of(plot.left(), level, plot.right(), level), dashed, Role.of(Parts.REFERENCE)));
        panel.points().forEach(point -> marks.add(point(point)));
        if (panel.points().size() > 1) {
            Vertices.Builder smooth = new Vertices.Builder();
            for (int i = 0; i < panel.points().size(); i++) {
                smooth.add(x(panel.points().get(i).place()), y(panel.smooth().get(i)));
            }
            Pen pen = new Pen(style.lines().curve(), style.ink(0).line());
            marks.add(new Mark.Line(smooth.build(), pen, Role.of(Parts.CURVE)));
        }
        addTicks(marks);
        String words = messages.text("figure.over-time.alternative", name);
        return new Drawing(style.width(), style.height(), style.theme().page(), marks, name, words);
    }

    private Mark point(HazardOverTime.Point point) {
        double x = x(point.place());
        double y = y(point.value());
        Box box = new Box(x - HALF_POINT, y - HALF_POINT, x + HALF_POINT, y + HALF_POINT);
        Fill fill = new Fill(style.theme().quiet());
        return new Mark.Rectangle(box, HALF_POINT, Optional.of(fill), Optional.empty(), Role.of(Parts.CENSORING));
    }

    /// Times of events spread over the axis, as far as their texts keep apart.
    private void addTicks(List<Mark> marks) {
        Font font = new Typography(style).small(style.theme().quiet());
        double baseline = plot.bottom() + style.type().small() * 1.2;
        double free = plot.left();
        int last = panel.points().size() - 1;
        int index = 0;
        for (int tick = 0; tick < MOST_TICKS && last >= 0; tick++) {
            HazardOverTime.Point point = panel.points().get(tick * last / (MOST_TICKS - 1));
            String text = messages.numbers().fixed(point.time(), 0);
            double half = new Typography(style).width(text, font) / 2;
            double middle = Math.clamp(x(point.place()), plot.left() + half, plot.right() - half);
            if (middle - half >= free) {
                marks.add(Mark.Label.of(text, middle, baseline, Anchor.MIDDLE, font, Role.of(Parts.TIME_LABEL).index(index)));
                free = middle + half + style.type().small() / 2;
                index++;
            }
        }
    }

    private double x(double place) {
        double from = panel.points().getFirst().place();
        double to = panel.points().getLast().place();
        double share = to > from ? (place - from) / (to - from) : 0.5;
        return plot.left() + 4 + share * (plot.width() - 8);
    }

    private double y(double height) {
        double share = high > low ? (height - low) / (high - low) : 0.5;
        return plot.bottom() - 3 - share * (plot.height() - 6);
    }
}
