package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;
import org.riskset.style.Place;

/// Samples of the groups' lines with their names, in a free place of the plot or in rows above it.
final class LegendBox {
    private static final int PLACES = 12;

    private final KaplanMeierContent content;
    private final FigureStyle style;
    private final Typography type;

    LegendBox(KaplanMeierContent content, FigureStyle style) {
        this.content = content;
        this.style = style;
        this.type = new Typography(style);
    }

    /// The legend where it was put by hand, else in a free place of the plot, or empty if there is none. Its box is added to
    /// the obstacles.
    Optional<List<Mark>> inPlot(Layout layout, Obstacles obstacles) {
        Optional<Box> place = content.edits()
                .legendPlace()
                .map(byHand -> at(byHand, layout.frame().box()))
                .or(() -> free(layout.frame().box(), obstacles));
        place.ifPresent(obstacles::add);
        return place.map(box -> marks(layout, box));
    }

    private Box at(Place place, Box plot) {
        double left = plot.left() + place.across() * plot.width();
        double top = plot.top() + place.down() * plot.height();
        return new Box(left, top, left + width(), top + height());
    }

    private Optional<Box> free(Box plot, Obstacles obstacles) {
        double width = width();
        double height = height();
        double margin = gap() * 0.6;
        for (int down = 0; down <= PLACES; down++) {
            for (int across = PLACES; across >= 0; across--) { // the right edge first, where curves are low
                double left = plot.left() + gap() + (plot.width() - width - gap()) * across / PLACES;
                double top = plot.top() + (plot.height() - height) * down / PLACES;
                Box box = new Box(left, top, left + width, top + height);
                if (plot.contains(box) && obstacles.free(box.grown(margin))) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /// Height of the legend in rows above the plot.
    double heightAbove() {
        return rows(room()).size() * pitch();
    }

    /// The legend in rows above the plot.
    ///
    /// @param top where the first row starts
    List<Mark> above(Layout layout, double top) {
        double room = room();
        List<Mark> marks = new ArrayList<>();
        double baseline = top + pitch() * 0.75;
        for (List<Integer> row : rows(room)) {
            double x = layout.spacing().page();
            for (int group : row) {
                addEntry(marks, layout, group, x, baseline, room - sample() - gap());
                x += entry(group);
            }
            baseline += pitch();
        }
        return marks;
    }

    private List<Mark> marks(Layout layout, Box box) {
        List<Mark> marks = new ArrayList<>();
        Fill fill = new Fill(style.theme().page(), 0.8);
        marks.add(Mark.Rectangle.filled(box.grown(rim(style)), fill, Role.of(Parts.LEGEND)));
        for (int g = 0; g < content.groups().size(); g++) {
            addEntry(marks, layout, g, box.left(), box.top() + (g + 0.75) * pitch(), box.width());
        }
        return marks;
    }

    private void addEntry(List<Mark> marks, Layout layout, int group, double x, double baseline, double room) {
        Font font = font(group);
        double y = layout.frame().line(baseline - type.capitals(font) / 2);
        Vertices line = Vertices.of(x, y, x + sample(), y);
        marks.add(new Mark.Line(line, layout.curvePen(group), Role.of(Parts.LEGEND_SAMPLE).group(group)));
        String name = TextMeasurer.bundled().fitted(name(group), font, room);
        marks.add(Mark.Label.of(name, x + sample() + gap(), baseline, Anchor.START, font, Role.of(Parts.LEGEND_TEXT).group(group)));
    }

    private List<List<Integer>> rows(double room) {
        List<List<Integer>> rows = new ArrayList<>();
        double used = room + 1;
        for (int g = 0; g < content.groups().size(); g++) {
            if (used + entry(g) > room) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(g);
            used += entry(g);
        }
        return rows;
    }

    private double entry(int group) {
        return sample() + gap() + type.width(name(group), font(group)) + 2 * gap();
    }

    private double widest() {
        double widest = 0;
        for (int g = 0; g < content.groups().size(); g++) {
            widest = Math.max(widest, type.width(name(g), font(g)));
        }
        return widest;
    }

    private String name(int group) {
        return content.groups().get(group).labels().getFirst();
    }

    private Font font(int group) {
        Rgb colour = content.groups().get(group).look().ink().text();
        return type.smallStrong(colour);
    }

    private double room() {
        return style.width() - 2 * new Spacing(style).page();
    }

    private double sample() {
        return style.type().text() * 2.6;
    }

    private double gap() {
        return style.type().text() * 0.5;
    }

    private double width() {
        return sample() + gap() + widest();
    }

    private double height() {
        return content.groups().size() * pitch();
    }

    /// From the texts and samples to the edge of the ground behind them.
    static double rim(FigureStyle style) {
        return style.type().text() * 0.2;
    }

    private double pitch() {
        return style.type().small() * 1.45;
    }
}
