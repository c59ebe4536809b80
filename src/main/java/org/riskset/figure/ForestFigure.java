package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// Hazard ratios with their limits, row by row beside their numbers: a forest plot of one model or of two.
///
/// The height follows from the rows. Numbers of patients and deaths are left out where the page is too narrow for them.
public final class ForestFigure {
    private final Content content;
    private final FigureStyle style;
    private final Messages messages;
    private final double rowPitch;

    /// What a forest plot shows.
    ///
    /// @param title  of the figure
    /// @param models names of one model or two, such as "one factor at a time" and "all factors together"
    /// @param level  coverage of the limits, such as 0.95
    /// @param rows   from top to bottom
    /// @param arms   the two groups that every row compares; empty where the rows are compared with each other
    public record Content(String title, List<String> models, double level, List<ForestRow> rows, Optional<Arms> arms) {
        /// Rows that are compared with each other.
        public Content(String title, List<String> models, double level, List<ForestRow> rows) {
            this(title, models, level, rows, Optional.empty());
        }

        /// @throws IllegalArgumentException if there is no model, or an entry has another number of estimates
        public Content {
            models = List.copyOf(models);
            rows = List.copyOf(rows);
            if (models.isEmpty() || models.size() > 2) {
                throw new IllegalArgumentException("one model or two can be shown, not " + models.size());
            }
            for (ForestRow row : rows) {
                if (row instanceof ForestRow.Entry entry && entry.estimates().size() != models.size()) {
                    throw new IllegalArgumentException(
                            "%s: %d estimates for %d models".formatted(entry.label(), entry.estimates().size(), models.size()));
                }
            }
        }

        List<ForestRow.Ratio> ratios() {
            return rows.stream()
                    .flatMap(row -> row instanceof ForestRow.Entry entry ? entry.estimates().stream() : Stream.of())
                    .filter(ForestRow.Ratio.class::isInstance)
                    .map(ForestRow.Ratio.class::cast)
                    .toList();
        }
    }

    /// The two groups that a forest plot of subgroups compares. Its column of p is of the interactions.
    ///
    /// @param compared   whose hazard is the ratio's numerator
    /// @param reference  whose hazard is its denominator
    /// @param treatments whether they are treatments, of which one may be favoured
    public record Arms(String compared, String reference, boolean treatments) {
        String lower(Messages messages) {
            return messages.text(treatments ? "figure.forest.favours.compared" : "figure.forest.lower-in", compared);
        }

        String higher(Messages messages) {
            return treatments
                    ? messages.text("figure.forest.favours.reference", reference)
                    : messages.text("figure.forest.higher-in", compared);
        }
    }

    private ForestFigure(Content content, FigureStyle style, Messages messages, double rowPitch) {
        this.content = content;
        this.style = style;
        this.messages = messages;
        this.rowPitch = rowPitch;
    }

    public static ForestFigure of(Content content, FigureStyle style, Messages messages) {
        return new ForestFigure(content, style, messages, 1);
    }

    /// The same with its rows closer or further apart.
    ///
    /// @param share of the usual distance
    ForestFigure withRowPitch(double share) {
        return new ForestFigure(content, style, messages, share);
    }

    /// From one row to the next as usual, in points.
    static double usualPitch(FigureStyle style) {
        return style.type().small() * (style.setting() == FigureStyle.Setting.PRINT ? 1.75 : 2.2);
    }

    /// The page, as wide as the style and as high as its rows.
    public Drawing drawing() {
        ForestColumns columns = ForestColumns.of(content, style, messages);
        List<Mark> marks = new ArrayList<>();
        double top = new Spacing(style).top() + style.type().small() * (content.models().size() == 2 ? 2.6 : 1.4);
        double bottom = top + content.rows().size() * pitch();
        addBackground(marks, columns, top, bottom);
        marks.addAll(columns.headings(top - style.type().small() * 0.7));
        for (int i = 0; i < content.rows().size(); i++) {
            addRow(marks, columns, i, top + (i + 0.5) * pitch());
        }
        double end = addAxis(marks, columns, bottom);
        return new Drawing(style.width(), end, style.theme().page(), marks, content.title(), alternativeText(columns));
    }

    private double pitch() {
        return usualPitch(style) * rowPitch;
    }

    private void addBackground(List<Mark> marks, ForestColumns columns, double top, double bottom) {
        Pen faint = new Pen(style.lines().axis(), style.theme().grid());
        RatioAxis axis = columns.axis();
        Vertices.Builder lines = new Vertices.Builder();
        for (double tick : axis.ticks(columns.tickRoom())) {
            lines.add(snapped(axis.x(tick)), top).add(snapped(axis.x(tick)), bottom);
        }
        for (int i = 1; i < content.rows().size(); i++) {
            if (content.rows().get(i) instanceof ForestRow.Heading) {
                double y = snapped(top + i * pitch());
                lines.add(columns.left(), y).add(columns.right(), y);
            }
        }
        lines.add(columns.left(), snapped(top)).add(columns.right(), snapped(top));
        marks.add(new Mark.Segments(lines.build(), faint, Role.of(Parts.GRID)));
        Pen one = new Pen(style.lines().axis(), style.theme().axis()).withDash(Dash.GUIDE);
        Vertices noDifference = Vertices.of(snapped(axis.x(1)), top, snapped(axis.x(1)), bottom);
        marks.add(new Mark.Line(noDifference, one, Role.of(Parts.REFERENCE)));
    }

    private void addRow(List<Mark> marks, ForestColumns columns, int row, double middle) {
        switch (content.rows().get(row)) {
            case ForestRow.Heading heading -> marks.addAll(columns.heading(heading, row, middle));
            case ForestRow.Entry entry -> {
                marks.addAll(columns.entry(entry, row, middle));
                int models = entry.estimates().size();
                for (int model = 0; model < models; model++) {
                    boolean shared = entry.estimates().get(model) instanceof ForestRow.Reference;
                    double offset = models == 1 || shared ? 0 : (model - 0.5) * pitch() * 0.36;
                    new ForestMark(style, columns.axis(), model, models).add(marks, entry.estimates().get(model), row, middle + offset);
                }
            }
        }
    }

    /// The axis below the rows with its directions and, for two models, the legend; returns where the page ends.
    private double addAxis(List<Mark> marks, ForestColumns columns, double bottom) {
        Typography type = new Typography(style);
        Spacing spacing = new Spacing(style);
        RatioAxis axis = columns.axis();
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        double y = snapped(bottom);
        Vertices.Builder lines = new Vertices.Builder().add(axis.left(), y).add(axis.right(), y);
        double baseline = y + spacing.timeLabels();
        int index = 0;
        for (double tick : axis.ticks(columns.tickRoom())) {
            double x = snapped(axis.x(tick));
            lines.add(x, y).add(x, y + spacing.tick());
            String text = messages.numbers().shortest(tick);
            marks.add(Mark.Label.of(text, x, baseline, Anchor.MIDDLE, type.small(style.theme().quiet()), Role.of(Parts.TIME_LABEL).index(index)));
            index++;
        }
        marks.add(new Mark.Segments(lines.build(), pen, Role.of(Parts.AXIS)));
        baseline += style.type().small() * 1.45;
        addDirections(marks, axis, baseline);
        if (content.models().size() == 2) {
            baseline += style.type().small() * 1.8;
            addLegend(marks, columns, baseline);
        }
        return baseline + style.type().small() * 0.4 + spacing.bottom();
    }

    /// Which side of 1 means what; the words give way where a side is short.
    private void addDirections(List<Mark> marks, RatioAxis axis, double baseline) {
        Typography type = new Typography(style);
        Font font = type.small(style.theme().quiet());
        double gap = new Spacing(style).gap();
        double page = new Spacing(style).page();
        String lower = content.arms()
                .map(arms -> arms.lower(messages))
                .orElseGet(() -> messages.text("figure.forest.lower"));
        String higher = content.arms()
                .map(arms -> arms.higher(messages))
                .orElseGet(() -> messages.text("figure.forest.higher"));
        double half = style.width() / 2 - page - gap;
        lower = TextMeasurer.bundled().fitted(lower, font, half);
        higher = TextMeasurer.bundled().fitted(higher, font, half);
        double middle = Math.max(axis.x(1), page + type.width(lower, font) + gap);
        middle = Math.min(middle, style.width() - page - type.width(higher, font) - gap);
        marks.add(Mark.Label.of(lower, middle - gap, baseline, Anchor.END, font, Role.of(Parts.TIME_TITLE)));
        marks.add(Mark.Label.of(higher, middle + gap, baseline, Anchor.START, font, Role.of(Parts.TIME_TITLE).index(1)));
    }

    private void addLegend(List<Mark> marks, ForestColumns columns, double baseline) {
        Typography type = new Typography(style);
        double x = columns.left();
        double sample = style.type().text() * 2.2;
        for (int model = 0; model < 2; model++) {
            double middle = baseline - type.capitals(type.small(style.theme().ink())) / 2;
            ForestMark mark = new ForestMark(style, new RatioAxis(x, x + sample, -1, 1), model, 2);
            mark.add(marks, new ForestRow.Ratio(1, 0.5, 2, 1), -1, middle);
            double textX = x + sample + style.type().text() * 0.5;
            String name = content.models().get(model);
            Role role = Role.of(Parts.LEGEND_TEXT).index(model);
            marks.add(Mark.Label.of(name, textX, baseline, Anchor.START, type.small(style.theme().ink()), role));
            x = textX + type.width(name, type.small(style.theme().ink())) + style.type().text() * 1.5;
        }
    }

    private double snapped(double position) {
        return style.setting() == FigureStyle.Setting.SCREEN ? Math.floor(position) + 0.5 : position;
    }

    private String alternativeText(ForestColumns columns) {
        StringBuilder text = new StringBuilder(content.title()).append('.');
        for (ForestRow row : content.rows()) {
            switch (row) {
                case ForestRow.Heading heading -> text.append(' ').append(heading.text()).append(':');
                case ForestRow.Entry entry -> text.append(' ')
                        .append(entry.label())
                        .append(' ')
                        .append(columns.ratioText(entry.estimates().getLast()))
                        .append(';');
            }
        }
        return text.toString();
    }
}
