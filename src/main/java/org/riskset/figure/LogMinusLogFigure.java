package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.LogMinusLog;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// Log of minus log of survival over log time, by group: steps a constant distance apart where hazards are proportional.
public final class LogMinusLogFigure {
    private static final int MOST_VALUES = 7;
    private static final double ROOM = 0.04;

    private final AnalysisResult result;
    private final LogMinusLog curves;
    private final FigureStyle style;
    private final FigureEdits edits;
    private final Messages messages;
    private final KaplanMeierWords words;
    private final Typography type;
    private final Spacing spacing;
    private final List<Double> values;
    private final double earliest;
    private final double latest;
    private final double low;
    private final double high;
    private final Box plot;

    private LogMinusLogFigure(
            AnalysisResult result, LogMinusLog curves, FigureStyle style, FigureEdits edits, Messages messages) {
        this.result = result;
        this.curves = curves;
        this.style = style;
        this.edits = edits;
        this.messages = messages;
        this.words = new KaplanMeierWords(result, style, edits, messages);
        this.type = new Typography(style);
        this.spacing = new Spacing(style);
        List<LogMinusLog.Point> all = points(curves);
        this.earliest = all.stream().mapToDouble(LogMinusLog.Point::time).min().orElseThrow();
        double last = all.stream().mapToDouble(LogMinusLog.Point::time).max().orElseThrow();
        this.latest = last > earliest ? last : earliest * 2;
        double least = all.stream().mapToDouble(LogMinusLog.Point::value).min().orElseThrow();
        double most = all.stream().mapToDouble(LogMinusLog.Point::value).max().orElseThrow();
        double room = most > least ? (most - least) * ROOM : 1;
        this.low = least - room;
        this.high = most + room;
        this.values = NiceTicks.between(low, high, MOST_VALUES);
        double widest = values.stream()
                .mapToDouble(value -> type.width(messages.numbers().shortest(value), type.small(Rgb.BLACK)))
                .max()
                .orElse(0);
        double left = spacing.page() + style.type().text() * 1.7 + widest + spacing.tickGap() + spacing.tick();
        double top = spacing.top() + legendHeight();
        this.plot = new Box(
                left,
                top,
                Math.max(style.width() - spacing.page() - style.type().small(), left + 1),
                Math.max(style.height() - spacing.axisBlock() - spacing.bottom(), top + 1));
    }

    /// Whether any group has a point to draw.
    public static boolean canShow(LogMinusLog curves) {
        return !points(curves).isEmpty();
    }

    /// @throws IllegalArgumentException if no group has a point
    public static LogMinusLogFigure of(
            AnalysisResult result, LogMinusLog curves, FigureStyle style, FigureEdits edits, Messages messages) {
        if (!canShow(curves)) {
            throw new IllegalArgumentException("survival is 1 or 0 throughout");
        }
        return new LogMinusLogFigure(result, curves, style, edits, messages);
    }

    /// Its plot on the page.
    public Box plot() {
        return plot;
    }

    /// The page.
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        for (int g = 0; g < curves.groups().size(); g++) {
            addCurve(marks, g);
        }
        addAxes(marks);
        addLegend(marks);
        String title = edits.title().orElseGet(() -> messages.text("figure.log-minus-log.title"));
        return new Drawing(
                style.width(), style.height(), style.theme().page(), marks, title,
                messages.text("figure.log-minus-log.alternative"));
    }

    private static List<LogMinusLog.Point> points(LogMinusLog curves) {
        return curves.groups().stream().flatMap(group -> group.points().stream()).toList();
    }

    private void addCurve(List<Mark> marks, int group) {
        List<LogMinusLog.Point> points = curves.groups().get(group).points();
        if (points.isEmpty()) {
            return;
        }
        Vertices.Builder corners = new Vertices.Builder();
        double level = y(points.getFirst().value());
        for (LogMinusLog.Point point : points) {
            corners.add(x(point.time()), level).add(x(point.time()), y(point.value()));
            level = y(point.value());
        }
        marks.add(new Mark.Line(corners.build(), look(group).pen(), Role.of(Parts.CURVE).group(group)));
    }

    private GroupLook look(int group) {
        int colour = curves.groups().get(group).group().colour();
        return GroupLook.of(style, edits.group(colour), colour, curves.groups().size());
    }

    private void addAxes(List<Mark> marks) {
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        Font small = type.small(style.theme().quiet());
        Font text = type.text(style.theme().ink());
        marks.add(new Mark.Line(
                Vertices.of(plot.left(), plot.top(), plot.left(), plot.bottom(), plot.right(), plot.bottom()),
                pen,
                Role.of(Parts.AXIS)));
        Vertices.Builder ticks = new Vertices.Builder();
        for (double value : values) {
            ticks.add(plot.left() - spacing.tick(), y(value)).add(plot.left(), y(value));
            marks.add(Mark.Label.of(
                    messages.numbers().shortest(value),
                    plot.left() - spacing.tick() - spacing.tickGap(),
                    y(value) + type.capitals(small) / 2,
                    Anchor.END, small, Role.of(Parts.SURVIVAL_LABEL)));
        }
        int index = 0;
        for (double time : LogTicks.between(earliest, latest)) {
            ticks.add(x(time), plot.bottom()).add(x(time), plot.bottom() + spacing.tick());
            marks.add(Mark.Label.of(
                    messages.numbers().shortest(time), x(time), plot.bottom() + spacing.timeLabels(), Anchor.MIDDLE, small,
                    Role.of(Parts.TIME_LABEL).index(index)));
            index++;
        }
        if (ticks.count() > 0) {
            marks.add(new Mark.Segments(ticks.build(), pen, Role.of(Parts.TICKS)));
        }
        String across = messages.text("figure.log-minus-log.time", words.timeTitle());
        marks.add(Mark.Label.of(
                across, plot.middleX(), plot.bottom() + spacing.timeTitle(), Anchor.MIDDLE, text, Role.of(Parts.TIME_TITLE)));
        String up = edits.survivalTitle().orElseGet(() -> messages.text("figure.log-minus-log.axis"));
        double x = spacing.page() + type.capitals(text);
        marks.add(Mark.Label.of(up, x, plot.middleY(), Anchor.MIDDLE, text, Role.of(Parts.SURVIVAL_TITLE)).turned(-90));
    }

    /// Samples and names in a row above the plot, or in as many as they need.
    private void addLegend(List<Mark> marks) {
        double x = plotLeft();
        double baseline = spacing.top() + style.type().small();
        for (int g = 0; g < curves.groups().size(); g++) {
            double wide = entry(g);
            if (x > plotLeft() && x + wide > style.width() - spacing.page()) {
                x = plotLeft();
                baseline += pitch();
            }
            GroupLook look = look(g);
            Font font = type.smallStrong(look.ink().text());
            double y = baseline - type.capitals(font) / 2;
            marks.add(new Mark.Line(Vertices.of(x, y, x + sample(), y), look.pen(), Role.of(Parts.LEGEND_SAMPLE).group(g)));
            marks.add(Mark.Label.of(
                    name(g), x + sample() + spacing.gap(), baseline, Anchor.START, font, Role.of(Parts.LEGEND_TEXT).group(g)));
            x += wide;
        }
    }

    private double legendHeight() {
        double x = plotLeft();
        int rows = 1;
        for (int g = 0; g < curves.groups().size(); g++) {
            if (x > plotLeft() && x + entry(g) > style.width() - spacing.page()) {
                x = plotLeft();
                rows++;
            }
            x += entry(g);
        }
        return rows * pitch() + spacing.gap();
    }

    private double plotLeft() {
        return spacing.page();
    }

    private double entry(int group) {
        return sample() + 3 * spacing.gap() + type.width(name(group), type.smallStrong(Rgb.BLACK));
    }

    private String name(int group) {
        GroupSummary summary = result.presentGroups().get(group);
        return words.name(summary);
    }

    private double sample() {
        return style.type().text() * 2.6;
    }

    private double pitch() {
        return style.type().small() * 1.45;
    }

    private double x(double time) {
        return plot.left() + Math.log(time / earliest) / Math.log(latest / earliest) * plot.width();
    }

    private double y(double value) {
        return plot.bottom() - (value - low) / (high - low) * plot.height();
    }
}
