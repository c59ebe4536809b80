package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.tables.HiddenFlow;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;
import org.riskset.wording.ExclusionText;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// From the rows of the registry to the groups compared, with everybody left out on the way: the flow of patients.
///
/// The height follows from the boxes.
public final class FlowFigure {
    private static final double MAIN_SHARE = 0.44;

    private final AnalysisResult result;
    private final HiddenFlow hidden;
    private final FigureStyle style;
    private final Messages messages;
    private final Typography type;

    private FlowFigure(AnalysisResult result, HiddenFlow hidden, FigureStyle style, Messages messages) {
        this.result = result;
        this.hidden = hidden;
        this.style = style;
        this.messages = messages;
        this.type = new Typography(style);
    }

    public static FlowFigure of(AnalysisResult result, FigureStyle style, Messages messages) {
        return of(result, HiddenFlow.none(), style, messages);
    }

    /// The flow without the counts that are to stay unprinted.
    public static FlowFigure of(AnalysisResult result, HiddenFlow hidden, FigureStyle style, Messages messages) {
        return new FlowFigure(result, hidden, style, messages);
    }

    /// The page, as wide as the style.
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        double page = new Spacing(style).page();
        double middle = page + mainWidth() / 2;
        double y = page;
        Box first = add(marks, List.of(messages.text("explore.flow.rows"), count(result.cohort().registryRows(), hidden.rows())), middle, y, mainWidth());
        y = addLosses(marks, first, exclusions());
        if (!losses().isEmpty()) {
            Box cohort = add(marks, List.of(messages.text("figure.flow.followed"), count(followed(), false)), middle, y, mainWidth());
            y = addLosses(marks, cohort, losses());
        }
        Box analysed = add(
                marks, List.of(messages.text("explore.flow.analysed"), count(result.overall().patients(), hidden.analysed())), middle, y, mainWidth());
        double bottom = result.presentGroups().size() > 1 ? addGroups(marks, analysed) : analysed.bottom();
        String title = messages.text("figure.flow.title");
        return new Drawing(style.width(), bottom + page, style.theme().page(), marks, title, alternativeText(title));
    }

    private int followed() {
        return result.cohort().registryRows() - result.cohort().exclusions().size();
    }

    private List<String> exclusions() {
        ExclusionText words = new ExclusionText(messages);
        if (!hidden.hides()) {
            return words.byReason(result.cohort().exclusions(), result.cohort().labels()).stream()
                    .map(left -> left.words() + ": " + messages.numbers().count(left.rows().size()))
                    .toList();
        }
        return HiddenFlow.exclusions(result.cohort().exclusions()).entrySet().stream()
                .map(entry -> words.reason(entry.getKey()) + ": "
                        + number(entry.getValue(), hidden.excluded(entry.getKey())))
                .toList();
    }

    private List<String> losses() {
        List<String> losses = new ArrayList<>();
        if (result.grouping().missing() > 0) {
            losses.add(messages.text("explore.flow.missing", result.grouping().columnLabel())
                    + ": "
                    + number(result.grouping().missing(), hidden.missing()));
        }
        if (result.grouping().leftOut() > 0) {
            losses.add(messages.text("explore.flow.left-out") + ": " + number(result.grouping().leftOut(), hidden.leftOut()));
        }
        return losses;
    }

    /// The arrow down from a box and, beside it, who is lost there; returns where the next box starts.
    private double addLosses(List<Mark> marks, Box from, List<String> lines) {
        double gap = style.type().text() * 1.6;
        double lost = lines.isEmpty() ? 0 : height(lines) + gap;
        double next = from.bottom() + gap + lost;
        if (!lines.isEmpty()) {
            double left = from.right() + style.type().text() * 1.5;
            double width = style.width() - new Spacing(style).page() - left;
            Box box = addText(marks, lines, 0, new Box(left, from.bottom() + gap, left + width, from.bottom() + gap + height(lines)));
            addArrow(marks, Vertices.of(from.middleX(), box.middleY(), box.left(), box.middleY()));
        }
        addArrow(marks, Vertices.of(from.middleX(), from.bottom(), from.middleX(), next));
        return next;
    }

    private double addGroups(List<Mark> marks, Box from) {
        List<GroupSummary> groups = result.presentGroups();
        double page = new Spacing(style).page();
        double gap = style.type().text();
        double width = (style.width() - 2 * page - (groups.size() - 1) * gap) / groups.size();
        double bar = from.bottom() + gap;
        double top = bar + gap;
        double bottom = top;
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        double firstX = page + width / 2;
        double lastX = style.width() - page - width / 2;
        // With two wide boxes the first may stand to the right of where the line comes down.
        double barStart = Math.min(firstX, from.middleX());
        marks.add(new Mark.Segments(
                Vertices.of(from.middleX(), from.bottom(), from.middleX(), bar, barStart, bar, lastX, bar), pen, Role.of(Parts.AXIS)));
        int nameLines = groups.stream().mapToInt(group -> name(group, width).size()).max().orElse(1);
        for (int g = 0; g < groups.size(); g++) {
            double middle = page + width / 2 + g * (width + gap);
            addArrow(marks, Vertices.of(middle, bar, middle, top));
            List<String> name = new ArrayList<>(name(groups.get(g), width));
            while (name.size() < nameLines) {
                name.add("");
            }
            List<String> lines = List.of(
                    count(groups.get(g).patients(), hidden.patients(groups.get(g).group())),
                    messages.text("figure.events") + ": "
                            + number(groups.get(g).events(), hidden.events(groups.get(g).group())));
            bottom = Math.max(bottom, addGroup(marks, name, lines, middle, top, width));
        }
        return bottom;
    }

    private double addGroup(List<Mark> marks, List<String> name, List<String> lines, double middle, double top, double width) {
        List<String> all = new ArrayList<>(name);
        all.addAll(lines);
        Box box = new Box(middle - width / 2, top, middle + width / 2, top + height(all));
        return addText(marks, all, name.size(), box).bottom();
    }

    /// The name of a group in lines that fit a box, broken between words.
    private List<String> name(GroupSummary group, double width) {
        String name = new GroupNames(messages).name(group.group().label(), result.grouping().unit());
        Font font = type.smallStrong(style.theme().ink());
        double room = width - style.type().text();
        List<String> lines = new ArrayList<>();
        for (String word : name.split(" ")) {
            String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && type.width(longer, font) <= room) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private Box add(List<Mark> marks, List<String> lines, double middle, double top, double width) {
        return addText(marks, lines, 1, new Box(middle - width / 2, top, middle + width / 2, top + height(lines)));
    }

    private Box addText(List<Mark> marks, List<String> lines, int boldLines, Box box) {
        Pen outline = new Pen(style.lines().axis(), style.theme().axis());
        Optional<Fill> fill = Optional.of(new Fill(style.theme().page()));
        marks.add(new Mark.Rectangle(box, style.type().text() / 4, fill, Optional.of(outline), Role.of(Parts.FLOW)));
        double room = box.width() - style.type().text();
        for (int i = 0; i < lines.size(); i++) {
            Font font = i < boldLines ? type.smallStrong(style.theme().ink()) : type.small(style.theme().ink());
            double baseline = box.top() + style.type().text() * 0.5 + (i + 0.78) * pitch();
            String text = TextMeasurer.bundled().fitted(lines.get(i), font, room);
            if (!text.isEmpty()) {
                marks.add(Mark.Label.of(text, box.middleX(), baseline, Anchor.MIDDLE, font, Role.of(Parts.FLOW).index(i)));
            }
        }
        return box;
    }

    private void addArrow(List<Mark> marks, Vertices line) {
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        marks.add(new Mark.Line(line, pen, Role.of(Parts.AXIS)));
        double x = line.x(1);
        double y = line.y(1);
        double length = style.type().small() * 0.5;
        boolean down = line.x(0) == x;
        Vertices tip = down
                ? Vertices.of(x - length / 2, y - length, x + length / 2, y - length, x, y)
                : Vertices.of(x - length, y - length / 2, x - length, y + length / 2, x, y);
        marks.add(new Mark.Area(tip, new Fill(style.theme().axis()), Role.of(Parts.AXIS)));
    }

    private String count(int patients, boolean unprinted) {
        return unprinted ? messages.text("table.hidden.size") : "n\u00a0=\u00a0" + messages.numbers().count(patients);
    }

    private String number(int count, boolean unprinted) {
        return unprinted ? messages.text("table.hidden.number") : messages.numbers().count(count);
    }

    private double mainWidth() {
        return (style.width() - 2 * new Spacing(style).page()) * MAIN_SHARE;
    }

    private double height(List<String> lines) {
        return lines.size() * pitch() + style.type().text();
    }

    private double pitch() {
        return style.type().small() * 1.4;
    }

    private String alternativeText(String title) {
        List<String> steps = new ArrayList<>();
        steps.add(messages.text("explore.flow.rows") + ": " + number(result.cohort().registryRows(), hidden.rows()));
        steps.addAll(exclusions());
        steps.addAll(losses());
        steps.add(messages.text("explore.flow.analysed") + ": " + number(result.overall().patients(), hidden.analysed()));
        return title + ". " + String.join("; ", steps) + ".";
    }
}
