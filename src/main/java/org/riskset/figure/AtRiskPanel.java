package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;

/// The table under the time axis: patients at risk and, on request, censored and with the event, in columns at the ticks.
///
/// Names stand left of the numbers; where they are long, above them on a line of their own.
final class AtRiskPanel {
    /// Names wider than this share of the page go above their numbers, if the plot stays high enough.
    private static final double WIDE_NAME = 0.26;
    /// Names wider than this share of the page are cut.
    private static final double WIDEST_NAME = 0.45;

    private static final double LEAST_PLOT_SHARE = 0.45;

    private final KaplanMeierContent content;
    private final FigureStyle style;
    private final Typography type;
    private final Spacing spacing;
    private final boolean namesAbove;

    AtRiskPanel(KaplanMeierContent content, FigureStyle style) {
        this.content = content;
        this.style = style;
        this.type = new Typography(style);
        this.spacing = new Spacing(style);
        this.namesAbove = widestName() > WIDE_NAME * style.width() && plotShare(2) >= LEAST_PLOT_SHARE;
    }

    /// The share of the page's height left for the plot with so many rows per group.
    private double plotShare(int rowsPerGroup) {
        double rows = content.counted().size() * (rowsPerGroup + 0.25) * spacing.row();
        double around = spacing.top() + spacing.axisBlock() + titleHeight() + rows + spacing.bottom();
        return 1 - around / style.height();
    }

    /// Width from the edge of the page to the axis that names and first column need; 0 without a table.
    double nameBlock() {
        if (!style.riskTable().isDrawn()) {
            return 0;
        }
        double firstNumber = widestNumber() / 2;
        double name = namesAbove ? 0 : Math.min(widestName(), WIDEST_NAME * style.width());
        return spacing.page() + Math.max(name, widestRowName()) + 2 * spacing.gap() + firstNumber;
    }

    /// Width of the widest number, in points.
    double widestNumber() {
        Font font = type.small(Rgb.BLACK);
        return content.counted().stream()
                .mapToDouble(group -> type.width(number(group.curve().patients()), font))
                .max()
                .orElse(0);
    }

    /// Height in points; 0 without a table.
    double height() {
        int groups = content.counted().size();
        double gaps = Math.max(groups - 1, 0) * groupGap();
        return !style.riskTable().isDrawn()
                ? 0
                : titleHeight() + groups * rowsPerGroup() * spacing.row() + gaps;
    }

    /// @param top where the table starts on the page
    List<Mark> marks(PlotFrame frame, TimeAxis axis, double top) {
        if (!style.riskTable().isDrawn()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        double baseline = top + titleHeight() - spacing.row() * 0.3;
        Font title = type.smallStrong(style.theme().ink());
        marks.add(Mark.Label.of(heading(), spacing.page(), baseline, Anchor.START, title, Role.of(Parts.RISK_TITLE)));
        for (int g = 0; g < content.counted().size(); g++) {
            baseline = addGroup(marks, g, frame, axis, baseline);
        }
        return marks;
    }

    private double addGroup(List<Mark> marks, int g, PlotFrame frame, TimeAxis axis, double above) {
        GroupCurve group = content.counted().get(g);
        double baseline = above + spacing.row() + (g > 0 ? groupGap() : 0);
        Font font = type.smallStrong(group.look().ink().text());
        double room = namesAbove ? style.width() - 2 * spacing.page() : frame.box().left() - spacing.page() - spacing.gap() - widestNumber() / 2;
        String name = TextMeasurer.bundled().fitted(group.name(), font, room);
        marks.add(Mark.Label.of(name, spacing.page(), baseline, Anchor.START, font, Role.of(Parts.RISK_NAME).group(g)));
        if (style.riskTable() == FigureStyle.RiskTable.AT_RISK) {
            baseline += namesAbove ? spacing.row() : 0;
            addNumbers(marks, Parts.AT_RISK, g, frame, axis, baseline, atRisk(group.curve(), axis));
            return baseline;
        }
        int[] events = eventsBefore(group.curve(), axis);
        int[] atRisk = atRisk(group.curve(), axis);
        int[] censored = new int[atRisk.length];
        for (int i = 0; i < atRisk.length; i++) {
            censored[i] = group.curve().patients() - atRisk[i] - events[i];
        }
        baseline = addRow(marks, content.numbers().atRisk(), Parts.AT_RISK, g, frame, axis, baseline, atRisk);
        baseline = addRow(marks, content.numbers().censored(), Parts.CENSORED, g, frame, axis, baseline, censored);
        return addRow(marks, content.numbers().events(), Parts.EVENTS, g, frame, axis, baseline, events);
    }

    private double addRow(
            List<Mark> marks, String name, String part, int group, PlotFrame frame, TimeAxis axis, double above, int[] numbers) {
        double baseline = above + spacing.row();
        Font font = type.small(style.theme().quiet());
        marks.add(Mark.Label.of(name, spacing.page(), baseline, Anchor.START, font, Role.of(Parts.RISK_NAME).group(group)));
        addNumbers(marks, part, group, frame, axis, baseline, numbers);
        return baseline;
    }

    private void addNumbers(
            List<Mark> marks, String part, int group, PlotFrame frame, TimeAxis axis, double baseline, int[] numbers) {
        Font font = type.small(style.theme().ink());
        for (int i = 0; i < numbers.length; i++) {
            double x = frame.line(frame.x(axis.ticks().get(i)));
            marks.add(Mark.Label.of(
                    number(numbers[i]), x, baseline, Anchor.MIDDLE, font, Role.of(part).group(group).index(i)));
        }
    }

    private static int[] atRisk(StepCurve curve, TimeAxis axis) {
        return axis.ticks().stream().mapToInt(curve::atRiskAt).toArray();
    }

    /// Patients with the event before each tick: those at risk at it, censored and with the event add up to all.
    private static int[] eventsBefore(StepCurve curve, TimeAxis axis) {
        int[] events = new int[axis.ticks().size()];
        int step = 0;
        int sum = 0;
        for (int i = 0; i < events.length; i++) {
            while (step < curve.size() && curve.time(step) < axis.ticks().get(i)) {
                sum += curve.events(step);
                step++;
            }
            events[i] = sum;
        }
        return events;
    }

    private String heading() {
        return style.riskTable() == FigureStyle.RiskTable.KMUNICATE ? content.numbers().kmunicateTitle() : content.numbers().title();
    }

    private int rowsPerGroup() {
        return switch (style.riskTable()) {
            case NONE, WITHOUT_COUNTS -> 0;
            case AT_RISK -> namesAbove ? 2 : 1;
            case KMUNICATE -> 4;
        };
    }

    /// Space between groups of several rows.
    private double groupGap() {
        return rowsPerGroup() > 1 ? spacing.row() * 0.25 : 0;
    }

    private double titleHeight() {
        return spacing.row() * 1.3;
    }

    private double widestName() {
        Font font = type.smallStrong(Rgb.BLACK);
        return content.counted().stream()
                .mapToDouble(group -> type.width(group.name(), font))
                .max()
                .orElse(0);
    }

    private double widestRowName() {
        if (style.riskTable() != FigureStyle.RiskTable.KMUNICATE) {
            return 0;
        }
        Font font = type.small(Rgb.BLACK);
        KaplanMeierContent.RiskWords words = content.numbers();
        return Math.max(
                type.width(words.atRisk(), font), Math.max(type.width(words.censored(), font), type.width(words.events(), font)));
    }

    private String number(int value) {
        return content.countText().apply(value);
    }
}
