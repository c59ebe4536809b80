package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.AxisEdits;
import org.riskset.style.FigureStyle;

/// Places the parts of a Kaplan-Meier figure: grid, bands, guides, curves, censoring marks, axes, names, verdict, numbers at risk.
final class KaplanMeierLayout {
    /// How strongly a curve is drawn where few patients remain.
    private static final double TAIL_OPACITY = 0.6;

    private static final double LEAST_PLOT_SHARE = 0.35;

    private final Layout layout;
    private final List<StepPath> curves;

    private KaplanMeierLayout(Layout layout) {
        this.layout = layout;
        this.curves = layout.content().groups().stream()
                .map(group -> StepPath.of(group.curve(), layout.frame(), layout.style().resolution()))
                .toList();
    }

    /// A figure's marks and its plot.
    record Placed(PlotFrame frame, TimeAxis axis, List<Mark> marks) {}

    /// The figure with the margins it needs.
    static Placed place(KaplanMeierContent content, FigureStyle style) {
        return place(content, style, Margins.of(content, style, 0));
    }

    /// The figure with chosen margins; a legend that fits nowhere in the plot goes above it.
    static Placed place(KaplanMeierContent content, FigureStyle style, Margins margins) {
        LegendBox legend = new LegendBox(content, style);
        Layout layout = settled(content, style, margins);
        Optional<List<Mark>> marks = new KaplanMeierLayout(layout).marks(legend, LegendPlace.IN_PLOT);
        if (marks.isEmpty()) {
            Margins above = margins.union(Margins.of(content, style, legend.heightAbove()));
            LegendPlace place = isTooLow(style, above) ? LegendPlace.NOWHERE : LegendPlace.ABOVE;
            layout = place == LegendPlace.ABOVE ? settled(content, style, above) : layout;
            marks = new KaplanMeierLayout(layout).marks(legend, place);
        }
        return new Placed(layout.frame(), layout.axis(), marks.orElseThrow());
    }

    /// Height of the legend a figure with these margins puts above its plot; 0 where it needs none there.
    static double legendAbove(KaplanMeierContent content, FigureStyle style, Margins margins) {
        LegendBox legend = new LegendBox(content, style);
        Layout layout = settled(content, style, margins);
        if (new KaplanMeierLayout(layout).marks(legend, LegendPlace.IN_PLOT).isPresent()) {
            return 0;
        }
        double height = legend.heightAbove() + layout.spacing().gap();
        Margins above = new Margins(margins.left(), margins.top() + height, margins.right(), margins.bottom());
        return isTooLow(style, above) ? 0 : height;
    }

    /// Whether a legend takes so much of the page that the names below the plot must do.
    private static boolean isTooLow(FigureStyle style, Margins margins) {
        boolean namedBelow = style.riskTable().isDrawn();
        return namedBelow && margins.plot(style).height() < LEAST_PLOT_SHARE * style.height();
    }

    /// Where a legend goes.
    private enum LegendPlace {
        /// In a free place of the plot, if it is needed.
        IN_PLOT,
        /// In rows above the plot.
        ABOVE,
        /// Left to the names in the table of numbers at risk, on a page too low for more.
        NOWHERE
    }

    private static Layout settled(KaplanMeierContent content, FigureStyle style, Margins margins) {
        Box plot = margins.plot(style);
        Typography type = new Typography(style);
        Font small = type.small(Rgb.BLACK);
        double widest = Math.max(
                type.width(content.timeText().apply(Math.ceil(content.longest())), small),
                new AtRiskPanel(content, style).widestNumber());
        int room = (int) (plot.width() / (widest + style.type().small()));
        TimeAxis axis = TimeAxis.of(content, room);
        boolean snapped = style.setting() == FigureStyle.Setting.SCREEN;
        return new Layout(content, style, frame(content, plot, axis, snapped), axis);
    }

    private static PlotFrame frame(KaplanMeierContent content, Box plot, TimeAxis axis, boolean snapped) {
        AxisEdits axes = content.edits().axes();
        return new PlotFrame(plot, axis.limit(), axes.survivalFrom().orElse(0), axes.survivalTo().orElse(1), snapped);
    }

    /// All marks in drawing order, or empty if a legend is needed above the plot.
    private Optional<List<Mark>> marks(LegendBox legend, LegendPlace place) {
        Obstacles obstacles = new Obstacles(curves);
        MedianGuides medians = new MedianGuides(layout);
        List<Mark> tags = medians.tags(obstacles);
        ByHand byHand = new ByHand(layout);
        List<Mark> texts = byHand.texts(obstacles);
        List<Mark> verdict = new VerdictBlock(layout).marks(obstacles);
        Optional<List<Mark>> names =
                switch (place) {
                    case IN_PLOT -> names(legend, obstacles);
                    case ABOVE -> Optional.of(legend.above(layout, legendTop(legend)));
                    case NOWHERE -> Optional.of(List.of());
                };
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Axes axes = new Axes(layout);
        List<Mark> marks = new ArrayList<>(axes.grid());
        addBands(marks);
        marks.addAll(medians.lines());
        addCurves(marks);
        marks.addAll(axes.marks());
        marks.addAll(byHand.lines());
        marks.addAll(tags);
        marks.addAll(names.get());
        marks.addAll(verdict);
        marks.addAll(texts);
        addTitle(marks);
        double top = layout.frame().box().bottom() + layout.spacing().axisBlock();
        marks.addAll(new AtRiskPanel(layout.content(), layout.style()).marks(layout.frame(), layout.axis(), top));
        return Optional.of(marks);
    }

    private double legendTop(LegendBox legend) {
        return layout.frame().box().top() - layout.spacing().gap() - legend.heightAbove();
    }

    private Optional<List<Mark>> names(LegendBox legend, Obstacles obstacles) {
        boolean nobody = layout.content().groups().size() < 2 && layout.content().verdict().isEmpty();
        if (layout.style().labelling() == FigureStyle.Labelling.NONE || layout.content().groups().isEmpty() || nobody) {
            return Optional.of(List.of());
        }
        boolean direct = layout.style().labelling() == FigureStyle.Labelling.DIRECT && curves.size() <= CurveLabels.MOST_DIRECT;
        Optional<List<Mark>> labels =
                direct ? new CurveLabels(layout, curves, obstacles).marks() : Optional.empty();
        return labels.or(() -> legend.inPlot(layout, obstacles));
    }

    private void addBands(List<Mark> marks) {
        if (layout.style().shown().bands()) {
            for (int g = 0; g < curves.size(); g++) {
                ConfidenceBand.of(layout, g).ifPresent(marks::add);
            }
        }
    }

    private void addCurves(List<Mark> marks) {
        for (int g = 0; g < curves.size(); g++) {
            StepPath curve = curves.get(g);
            Pen pen = layout.curvePen(g);
            Role role = Role.of(Parts.CURVE).group(g);
            Role tail = Role.of(Parts.TAIL).group(g);
            switch (layout.style().tail()) {
                case FULL -> addLine(marks, curve.whole(), pen, role);
                case CUT -> addLine(marks, curve.body(), pen, role);
                case FADED -> {
                    addLine(marks, curve.body(), pen, role);
                    addLine(marks, curve.tail(), pen.withOpacity(TAIL_OPACITY), tail);
                }
                case DASHED -> {
                    addLine(marks, curve.body(), pen, role);
                    addLine(marks, curve.tail(), pen.withDash(Dash.SHORT_DASHED), tail);
                }
            }
        }
        if (layout.style().shown().censoring()) {
            for (int g = 0; g < curves.size(); g++) {
                CensoringMarks.of(layout, g).ifPresent(marks::add);
            }
        }
    }

    private static void addLine(List<Mark> marks, Optional<Vertices> line, Pen pen, Role role) {
        line.ifPresent(vertices -> marks.add(new Mark.Line(vertices, pen, role)));
    }

    private void addTitle(List<Mark> marks) {
        if (layout.style().title()) {
            Font font = layout.type().letter();
            String title = TextMeasurer.bundled().fitted(layout.content().title(), font, room());
            double baseline = layout.spacing().top() + layout.style().type().letter() * 0.8;
            marks.add(Mark.Label.of(title, layout.spacing().page(), baseline, Anchor.START, font, Role.of(Parts.TITLE)));
        }
    }

    private double room() {
        return layout.style().width() - 2 * layout.spacing().page();
    }
}
