package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.style.FigureStyle;
import org.riskset.style.Place;
import org.riskset.style.Theme;

/// The result of comparing the groups, in the top right corner of the plot or, where curves are in the way, in another free place.
final class VerdictBlock {
    private static final int PLACES_DOWN = 8;

    private final Layout layout;
    private final List<VerdictLine> lines;

    VerdictBlock(Layout layout) {
        this.layout = layout;
        this.lines = layout.style().shown().verdict() ? layout.content().verdict() : List.of();
    }

    /// The lines as text; their box is added to the obstacles.
    List<Mark> marks(Obstacles obstacles) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Spot place = place(obstacles);
        obstacles.add(place.box());
        List<Mark> marks = new ArrayList<>();
        double baseline = place.box().top() + firstBaseline();
        for (int i = 0; i < lines.size(); i++) {
            addLine(marks, i, place, baseline);
            baseline += pitch();
        }
        return marks;
    }

    private record Spot(Box box, boolean rightAligned, boolean free) {}

    private Spot place(Obstacles obstacles) {
        Box plot = layout.frame().box();
        double width = lines.stream().mapToDouble(this::width).max().orElseThrow();
        double height = firstBaseline() + (lines.size() - 1) * pitch() + layout.style().type().text() * 0.3;
        Optional<Place> byHand = layout.content().edits().verdictPlace();
        if (byHand.isPresent()) {
            double handLeft = plot.left() + byHand.get().across() * plot.width();
            double handTop = plot.top() + byHand.get().down() * plot.height();
            return new Spot(new Box(handLeft, handTop, handLeft + width, handTop + height), handLeft + width / 2 > plot.middleX(), false);
        }
        double step = (plot.height() - height) / PLACES_DOWN;
        double left = plot.left() + layout.spacing().gap();
        List<Spot> places = new ArrayList<>();
        for (int i = 0; i <= PLACES_DOWN; i++) { // down the right edge, then up the left one
            double top = plot.top() + i * step;
            places.add(at(plot.right() - width, top, width, height, true, obstacles));
        }
        for (int i = PLACES_DOWN; i >= 0; i--) {
            places.add(at(left, plot.top() + i * step, width, height, false, obstacles));
        }
        return places.stream().filter(Spot::free).findFirst().orElse(places.getFirst());
    }

    private Spot at(double left, double top, double width, double height, boolean rightAligned, Obstacles obstacles) {
        Box box = new Box(left, top, left + width, top + height);
        double margin = layout.spacing().label() * 0.6;
        return new Spot(box, rightAligned, obstacles.free(box.grown(margin)));
    }

    private void addLine(List<Mark> marks, int number, Spot place, double baseline) {
        VerdictLine line = lines.get(number);
        Font font = font(line);
        Role role = Role.of(Parts.VERDICT).index(number);
        double x = place.rightAligned() ? place.box().right() : place.box().left();
        List<VerdictLine.Run> runs = line.runs(italics());
        if (runs.size() == 1) {
            Anchor anchor = place.rightAligned() ? Anchor.END : Anchor.START;
            marks.add(label(runs.getFirst().text(), x, baseline, anchor, font, role, place));
            return;
        }
        x = place.rightAligned() ? x - width(line) : x;
        for (VerdictLine.Run run : runs) {
            Font face = run.italic() ? font.withFace(layout.style().typeface().italic()) : font;
            marks.add(label(run.text(), x, baseline, Anchor.START, face, role, place));
            x += layout.type().width(run.text(), face);
        }
    }

    private Mark label(String text, double x, double baseline, Anchor anchor, Font font, Role role, Spot place) {
        Mark.Label label = Mark.Label.of(text, x, baseline, anchor, font, role);
        return place.free() ? label : label.withHalo(layout.halo());
    }

    private double width(VerdictLine line) {
        Font font = font(line);
        return line.runs(italics()).stream()
                .mapToDouble(run -> layout.type().width(run.text(), run.italic() ? font.withFace(layout.style().typeface().italic()) : font))
                .sum();
    }

    private Font font(VerdictLine line) {
        Theme theme = layout.style().theme();
        boolean print = layout.style().setting() == FigureStyle.Setting.PRINT;
        return switch (line.emphasis()) {
            case STRONG -> print ? layout.type().text(theme.ink()) : layout.type().strong(theme.ink());
            case CAUTION -> print ? layout.type().small(theme.caution()) : layout.type().strong(theme.caution());
            case QUIET -> print ? layout.type().small(theme.quiet()) : layout.type().text(theme.quiet());
        };
    }

    private boolean italics() {
        return layout.style().setting() == FigureStyle.Setting.PRINT;
    }

    private double firstBaseline() {
        return firstBaseline(layout.style());
    }

    /// From the top of the block to the baseline of its first line.
    static double firstBaseline(FigureStyle style) {
        return style.type().text() * 1.25;
    }

    private double pitch() {
        return layout.style().type().text() * 1.5;
    }
}
