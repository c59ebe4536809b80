package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Font;
import org.riskset.drawing.Halo;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// Where the columns of a forest plot stand: names and counts, the first of two models, the plot, the last model.
final class ForestColumns {
    private static final double LEAST_PLOT_SHARE = 0.28;
    /// Subgroups are judged by how many they are, so that their counts give way later.
    private static final double LEAST_PLOT_SHARE_OF_SUBGROUPS = 0.2;

    private final ForestFigure.Content content;
    private final FigureStyle style;
    private final Messages messages;
    private final Typography type;
    private final JournalNumbers numbers;
    private final boolean counts;
    private final List<Column> columns = new ArrayList<>();
    private final RatioAxis axis;

    /// One column of texts.
    ///
    /// @param kind  what stands in it
    /// @param model the model it belongs to, where it belongs to one
    /// @param right where its texts end
    private record Column(Kind kind, int model, double right) {}

    private enum Kind {
        PATIENTS,
        EVENTS,
        RATIO,
        P_VALUE
    }

    private ForestColumns(ForestFigure.Content content, FigureStyle style, Messages messages, boolean counts) {
        this.content = content;
        this.style = style;
        this.messages = messages;
        this.type = new Typography(style);
        this.numbers = new JournalNumbers(style.numbers(), messages);
        this.counts = counts;
        double x = left() + widestName();
        if (counts) {
            x = place(x, Kind.PATIENTS, 0);
            x = place(x, Kind.EVENTS, 0);
        }
        if (content.models().size() == 2) {
            x = place(x, Kind.RATIO, 0);
            x = place(x, Kind.P_VALUE, 0);
        }
        int last = content.models().size() - 1;
        double end = right() - width(Kind.P_VALUE, last) - gap() - width(Kind.RATIO, last);
        columns.add(new Column(Kind.RATIO, last, right() - width(Kind.P_VALUE, last) - gap()));
        columns.add(new Column(Kind.P_VALUE, last, right()));
        double from = x + gap() * 1.5;
        axis = RatioAxis.over(content.ratios(), from, Math.max(end - gap() * 1.5, from + 1));
    }

    /// The columns with counts, or without where the plot would become too narrow or small counts are not to be printed.
    static ForestColumns of(ForestFigure.Content content, FigureStyle style, Messages messages) {
        if (style.riskTable() == FigureStyle.RiskTable.WITHOUT_COUNTS) {
            return new ForestColumns(content, style, messages, false);
        }
        ForestColumns full = new ForestColumns(content, style, messages, true);
        double plot = full.axis.right() - full.axis.left();
        double least = content.arms().isPresent() ? LEAST_PLOT_SHARE_OF_SUBGROUPS : LEAST_PLOT_SHARE;
        return plot >= least * style.width() ? full : new ForestColumns(content, style, messages, false);
    }

    RatioAxis axis() {
        return axis;
    }

    double left() {
        return new Spacing(style).page();
    }

    double right() {
        return style.width() - left();
    }

    /// Room a tick's label needs.
    double tickRoom() {
        return type.width("0.25", type.small(Rgb.BLACK)) + gap() / 2;
    }

    /// The titles of the columns, the lowest line on the baseline.
    List<Mark> headings(double baseline) {
        List<Mark> marks = new ArrayList<>();
        Font font = type.small(style.theme().quiet());
        double plotMiddle = (axis.left() + axis.right()) / 2;
        marks.add(Mark.Label.of(messages.text("figure.forest.axis"), plotMiddle, baseline, Anchor.MIDDLE, font, Role.of(Parts.COLUMN_TITLE)));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Role role = Role.of(Parts.COLUMN_TITLE).index(i + 1);
            marks.add(Mark.Label.of(title(column.kind()), column.right(), baseline, Anchor.END, font, role));
            if (content.models().size() == 2 && column.kind() == Kind.RATIO) {
                double above = baseline - style.type().small() * 1.25;
                String name = TextMeasurer.bundled().fitted(content.models().get(column.model()), font, modelRoom(column));
                marks.add(Mark.Label.of(name, column.right(), above, Anchor.END, font, role));
            }
        }
        return marks;
    }

    List<Mark> heading(ForestRow.Heading heading, int row, double middle) {
        List<Mark> marks = new ArrayList<>();
        Font font = type.smallStrong(style.theme().ink());
        double baseline = middle + type.capitals(font) / 2;
        Halo halo = new Halo(style.theme().page(), style.type().small() / 5); // over the plot, where the name is long
        marks.add(Mark.Label.of(heading.text(), left(), baseline, Anchor.START, font, Role.of(Parts.ROW_NAME).index(row))
                .withHalo(halo));
        interaction(heading).ifPresent(text -> {
            boolean number = content.arms().isPresent() && heading.interactionP().isPresent();
            Font cell = type.small(number ? style.theme().ink() : style.theme().quiet());
            marks.add(Mark.Label.of(text, right(), baseline, Anchor.END, cell, Role.of(Parts.CELL).index(row)));
        });
        return marks;
    }

    /// The p of a factor's interaction, or that there is none; empty where no interactions are shown.
    private Optional<String> interaction(ForestRow.Heading heading) {
        if (heading.interactionP().isEmpty()) {
            return content.arms().map(_ -> messages.text("number.not-estimable"));
        }
        double p = heading.interactionP().getAsDouble();
        return Optional.of(
                content.arms().isPresent()
                        ? numbers.value(p)
                        : messages.text("figure.forest.interaction", numbers.equation(p)));
    }

    List<Mark> entry(ForestRow.Entry entry, int row, double middle) {
        List<Mark> marks = new ArrayList<>();
        Font font = type.small(style.theme().ink());
        double baseline = middle + type.capitals(font) / 2;
        double from = left() + indent(row);
        marks.add(Mark.Label.of(entry.label(), from, baseline, Anchor.START, font, Role.of(Parts.ROW_NAME).index(row)));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = text(column, entry);
            boolean number = entry.estimates().get(column.model()) instanceof ForestRow.Ratio
                    || column.kind() == Kind.PATIENTS
                    || column.kind() == Kind.EVENTS;
            if (!text.isEmpty()) {
                Font cell = number ? font : font.withColour(style.theme().quiet());
                marks.add(Mark.Label.of(text, column.right(), baseline, Anchor.END, cell, Role.of(Parts.CELL).index(row).group(i)));
            }
        }
        return marks;
    }

    /// The ratio with its limits, or what stands in its place.
    String ratioText(ForestRow.Estimate estimate) {
        return switch (estimate) {
            case ForestRow.Ratio ratio -> "%s (%s–%s)"
                    .formatted(numbers.ratio(ratio.ratio()), numbers.ratio(ratio.lower()), numbers.ratio(ratio.upper()));
            case ForestRow.Reference _ -> messages.text("figure.forest.reference");
            case ForestRow.NoRatio none -> none.text();
        };
    }

    private String text(Column column, ForestRow.Entry entry) {
        ForestRow.Estimate estimate = entry.estimates().get(column.model());
        return switch (column.kind()) {
            case PATIENTS -> messages.numbers().count(entry.patients());
            case EVENTS -> messages.numbers().count(entry.events());
            case RATIO -> ratioText(estimate);
            case P_VALUE -> estimate instanceof ForestRow.Ratio ratio && content.arms().isEmpty()
                    ? numbers.value(ratio.pValue())
                    : "";
        };
    }

    private String title(Kind kind) {
        return switch (kind) {
            case PATIENTS -> messages.text("figure.patients");
            case EVENTS -> messages.text("figure.events");
            case RATIO -> messages.text("figure.forest.ratio", messages.numbers().shortest(100 * content.level()));
            case P_VALUE -> content.arms().isPresent() ? messages.text("figure.forest.interaction-p", numbers.letter()) : numbers.letter();
        };
    }

    private double place(double x, Kind kind, int model) {
        double right = x + gap() + width(kind, model);
        columns.add(new Column(kind, model, right));
        return right;
    }

    private double width(Kind kind, int model) {
        Font font = type.small(Rgb.BLACK);
        double widest = type.width(title(kind), font);
        for (ForestRow row : content.rows()) {
            if (row instanceof ForestRow.Entry entry) {
                widest = Math.max(widest, type.width(text(new Column(kind, model, 0), entry), font));
            }
        }
        return widest;
    }

    private double modelRoom(Column column) {
        double width = width(Kind.RATIO, column.model());
        return column.model() == 0 ? width + gap() * (counts ? 4 : 1) : width + gap() * 4;
    }

    private double widestName() {
        double widest = 0;
        for (int i = 0; i < content.rows().size(); i++) {
            double width =
                    switch (content.rows().get(i)) {
                        case ForestRow.Heading heading -> headingShare(heading);
                        case ForestRow.Entry entry -> indent(i) + type.width(entry.label(), type.small(Rgb.BLACK));
                    };
            widest = Math.max(widest, width);
        }
        return widest;
    }

    /// Headings may reach over the columns beside them, which are empty in their row.
    private double headingShare(ForestRow.Heading heading) {
        return type.width(heading.text(), type.smallStrong(Rgb.BLACK)) * 0.6;
    }

    /// Levels stand under the name of their factor; what stands before the first factor belongs to none.
    private double indent(int row) {
        boolean underHeading =
                content.rows().subList(0, row).stream().anyMatch(ForestRow.Heading.class::isInstance);
        return underHeading || content.arms().isEmpty() ? style.type().small() : 0;
    }

    private double gap() {
        return style.type().small() * 1.2;
    }
}
