package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.PatientLanes;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// One bar of follow-up per patient, the longest of each group first: a dot where it ended with the event, an arrow where
/// the patient was event-free when last seen.
public final class SwimmerFigure {
    /// Beyond so many patients bars are too thin to be told apart on any page.
    public static final int MOST_PATIENTS = 400;

    private static final double BAR_SHARE = 0.62;
    private static final double SMALLEST_NUMBERED = 5;

    private final AnalysisResult result;
    private final List<PatientLanes.Lane> lanes;
    private final FigureStyle style;
    private final FigureEdits edits;
    private final Messages messages;
    private final KaplanMeierWords words;
    private final Typography type;
    private final Spacing spacing;
    private final TimeAxis axis;
    private final Box plot;
    private final double pitch;

    private SwimmerFigure(
            AnalysisResult result, PatientLanes lanes, FigureStyle style, FigureEdits edits, Messages messages) {
        this.result = result;
        this.lanes = lanes.lanes();
        this.style = style;
        this.edits = edits;
        this.messages = messages.about(result.cohort().endpoint());
        this.words = new KaplanMeierWords(result, style, edits, messages);
        this.type = new Typography(style);
        this.spacing = new Spacing(style);
        double top = spacing.top() + legendRows() * legendPitch() + spacing.gap();
        double bottom = Math.max(style.height() - spacing.axisBlock() - spacing.bottom(), top + 1);
        this.pitch = (bottom - top) / this.lanes.size();
        double left = spacing.page() + style.type().text() * 1.7 + numberWidth() + spacing.gap();
        double right = Math.max(style.width() - spacing.page() - 2 * style.type().small(), left + 1);
        this.plot = new Box(left, top, right, bottom);
        KaplanMeierContent content = words.content();
        double widest = type.width(messages.numbers().shortest(Math.ceil(content.longest())), type.small(Rgb.BLACK));
        this.axis = TimeAxis.of(content, (int) (plot.width() / (widest + style.type().small())));
    }

    /// @throws IllegalArgumentException if there are no lanes, or more than [#MOST_PATIENTS]
    public static SwimmerFigure of(
            AnalysisResult result, PatientLanes lanes, FigureStyle style, FigureEdits edits, Messages messages) {
        int patients = lanes.lanes().size();
        if (patients == 0 || patients > MOST_PATIENTS) {
            throw new IllegalArgumentException("bars for " + patients + " patients");
        }
        return new SwimmerFigure(result, lanes, style, edits, messages);
    }

    /// Its plot on the page.
    public Box plot() {
        return plot;
    }

    /// The page.
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            addLane(marks, i);
        }
        addAxis(marks);
        addLegend(marks);
        String title = edits.title().orElseGet(() -> messages.text("figure.swimmer.title"));
        long events = lanes.stream().filter(PatientLanes.Lane::hadEvent).count();
        String spoken = messages.text("figure.swimmer.alternative", lanes.size(), events);
        return new Drawing(style.width(), style.height(), style.theme().page(), marks, title, spoken);
    }

    private void addLane(List<Mark> marks, int position) {
        PatientLanes.Lane lane = lanes.get(position);
        double middle = plot.top() + (position + 0.5) * pitch;
        double half = pitch * BAR_SHARE / 2;
        double end = plot.left() + Math.min(lane.time(), axis.limit()) / axis.limit() * plot.width();
        Rgb colour = look(lane.group()).ink().line();
        Box bar = new Box(plot.left(), middle - half, Math.max(end, plot.left()), middle + half);
        marks.add(Mark.Rectangle.filled(bar, new Fill(colour, 0.75), Role.of(Parts.LANE).group(lane.group()).index(position)));
        marks.add(endMark(lane.hadEvent(), end, middle, Math.max(half, 1), position));
        if (pitch >= SMALLEST_NUMBERED) {
            Font font = numberFont();
            marks.add(Mark.Label.of(
                    messages.numbers().count(lane.sourceRow()),
                    plot.left() - spacing.gap(),
                    middle + type.capitals(font) / 2,
                    Anchor.END, font, Role.of(Parts.ROW_NAME).index(position)));
        }
    }

    /// A dot for an event, an arrow head for a patient still under observation.
    private Mark endMark(boolean event, double x, double y, double half, int position) {
        Fill ink = new Fill(style.theme().ink());
        Role role = Role.of(event ? Parts.EVENTS : Parts.CENSORED).index(position);
        return event
                ? new Mark.Rectangle(new Box(x - half, y - half, x + half, y + half), half, Optional.of(ink), Optional.empty(), role)
                : new Mark.Area(Vertices.of(x, y - half, x + 1.8 * half, y, x, y + half), ink, role);
    }

    private void addAxis(List<Mark> marks) {
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        Font small = type.small(style.theme().quiet());
        Font text = type.text(style.theme().ink());
        marks.add(new Mark.Line(
                Vertices.of(plot.left(), plot.top(), plot.left(), plot.bottom(), plot.right(), plot.bottom()),
                pen,
                Role.of(Parts.AXIS)));
        Vertices.Builder ticks = new Vertices.Builder();
        for (int i = 0; i < axis.ticks().size(); i++) {
            double time = axis.ticks().get(i);
            double x = plot.left() + time / axis.limit() * plot.width();
            ticks.add(x, plot.bottom()).add(x, plot.bottom() + spacing.tick());
            marks.add(Mark.Label.of(
                    messages.numbers().shortest(time), x, plot.bottom() + spacing.timeLabels(), Anchor.MIDDLE, small,
                    Role.of(Parts.TIME_LABEL).index(i)));
        }
        marks.add(new Mark.Segments(ticks.build(), pen, Role.of(Parts.TICKS)));
        marks.add(Mark.Label.of(
                words.timeTitle(), plot.middleX(), plot.bottom() + spacing.timeTitle(), Anchor.MIDDLE, text, Role.of(Parts.TIME_TITLE)));
        String up = edits.survivalTitle().orElseGet(() -> messages.text(
                pitch >= SMALLEST_NUMBERED ? "figure.swimmer.rows" : "figure.swimmer.patients"));
        double x = spacing.page() + type.capitals(text);
        marks.add(Mark.Label.of(up, x, plot.middleY(), Anchor.MIDDLE, text, Role.of(Parts.SURVIVAL_TITLE)).turned(-90));
    }

    /// Groups by their colour, then what the ends of the bars mean.
    private void addLegend(List<Mark> marks) {
        double x = spacing.page();
        double baseline = spacing.top() + style.type().small();
        for (Entry entry : entries()) {
            if (x > spacing.page() && x + entry.width() > style.width() - spacing.page()) {
                x = spacing.page();
                baseline += legendPitch();
            }
            Font font = type.small(style.theme().ink());
            double y = baseline - type.capitals(font) / 2;
            double half = style.type().small() * 0.3;
            if (entry.group() >= 0) {
                Box sample = new Box(x, y - half, x + sample(), y + half);
                marks.add(Mark.Rectangle.filled(
                        sample, new Fill(look(entry.group()).ink().line(), 0.75), Role.of(Parts.LEGEND_SAMPLE).group(entry.group())));
            } else {
                marks.add(endMark(entry.event(), x + sample() / 2, y, half, 0).withRole(Role.of(Parts.LEGEND_SAMPLE)));
            }
            marks.add(Mark.Label.of(
                    entry.text(), x + sample() + spacing.gap(), baseline, Anchor.START, font,
                    Role.of(Parts.LEGEND_TEXT).group(entry.group())));
            x += entry.width();
        }
    }

    /// @param group position of the group, or -1 for the meaning of an end
    /// @param event whether the end is an event's
    private record Entry(int group, boolean event, String text, double width) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (result.groups().size() > 1) {
            for (int g = 0; g < result.groups().size(); g++) {
                GroupSummary summary = result.groups().get(g);
                if (summary.patients() > 0) {
                    entries.add(entry(g, false, words.name(summary)));
                }
            }
        }
        entries.add(entry(-1, true, messages.text("figure.swimmer.event")));
        entries.add(entry(-1, false, messages.text("figure.swimmer.censored")));
        return entries;
    }

    private Entry entry(int group, boolean event, String text) {
        double width = sample() + 3 * spacing.gap() + type.width(text, type.small(Rgb.BLACK));
        return new Entry(group, event, text, width);
    }

    private int legendRows() {
        double x = spacing.page();
        int rows = 1;
        for (Entry entry : entries()) {
            if (x > spacing.page() && x + entry.width() > style.width() - spacing.page()) {
                x = spacing.page();
                rows++;
            }
            x += entry.width();
        }
        return rows;
    }

    private GroupLook look(int group) {
        int colour = result.groups().get(group).group().colour();
        return GroupLook.of(style, edits.group(colour), colour, result.groups().size());
    }

    private double numberWidth() {
        return lanes.stream()
                .mapToDouble(lane -> type.width(messages.numbers().count(lane.sourceRow()), type.small(Rgb.BLACK)))
                .max()
                .orElse(0);
    }

    /// Small type, smaller still where bars are thin, so that numbers do not meet.
    private Font numberFont() {
        Font font = type.small(style.theme().quiet());
        return font.withSize(Math.min(font.size(), pitch * 0.95));
    }

    private double sample() {
        return style.type().text() * 1.4;
    }

    private double legendPitch() {
        return style.type().small() * 1.45;
    }
}
