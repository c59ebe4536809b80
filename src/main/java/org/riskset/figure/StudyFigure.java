package org.riskset.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;
import org.riskset.style.Place;

/// A figure of a study on its page: the drawing, and where its plots stand, for the mouse.
///
/// @param drawing the page
/// @param plots   one per panel; the page itself where a figure has no plot of its own
/// @param style   it was drawn in
public record StudyFigure(Drawing drawing, List<Plot> plots, FigureStyle style) {
    /// How far beside a text the mouse still takes it, in points.
    private static final double GRIP = 2;

    public StudyFigure {
        plots = List.copyOf(plots);
    }

    /// One panel on the page.
    ///
    /// @param place of the whole panel
    /// @param plot  within its axes: what places put by hand are shares of
    /// @param title of the panel alone
    /// @param words what a reader who cannot see the panel is told of it
    public record Plot(Box place, Box plot, String title, String words) {
        /// The only panel of a page.
        static Plot of(Drawing page, Box plot) {
            return new Plot(page.page(), plot, page.title(), page.alternativeText());
        }
    }

    /// What a figure comes out as.
    public sealed interface Outcome {}

    /// The figure.
    public record Made(StudyFigure figure) implements Outcome {}

    /// Why there is nothing to draw, as a sentence.
    public record NotMade(String reason) implements Outcome {}

    /// The panel under a point of the page.
    public Optional<Integer> panelAt(double x, double y) {
        for (int panel = 0; panel < plots.size(); panel++) {
            if (plots.get(panel).place().contains(x, y)) {
                return Optional.of(panel);
            }
        }
        return Optional.empty();
    }

    /// What a person may drag.
    public enum Held {
        ANNOTATION,
        VERDICT,
        LEGEND
    }

    /// A text or legend that a person may drag.
    ///
    /// @param number of the annotation; 0 of what there is but one of
    /// @param box    it takes on the page
    /// @param place  where it stands now, as shares of its plot
    public record Handle(int panel, Held held, int number, Box box, Place place) {}

    /// What may be dragged under a point of the page: an annotation, the verdict, or a legend within its plot.
    public Optional<Handle> handleAt(double x, double y) {
        return handles().stream()
                .filter(handle -> handle.box().grown(GRIP).contains(x, y))
                .findFirst();
    }

    /// Everything that may be dragged, the topmost first.
    public List<Handle> handles() {
        Map<Role, Box> boxes = new LinkedHashMap<>();
        for (Mark.Label label : drawing.labels().toList().reversed()) {
            boolean verdict = label.role().is(Parts.VERDICT);
            if (isDraggable(label.role())) {
                Role whole = verdict ? label.role().index(0) : label.role();
                boxes.merge(whole, TextMeasurer.bundled().bounds(label), Box::union);
            }
        }
        return Stream.concat(
                        boxes.entrySet().stream().map(entry -> handle(entry.getKey(), entry.getValue())), legends())
                .toList();
    }

    private Stream<Handle> legends() {
        return drawing.marks().stream()
                .filter(mark -> mark.role().is(Parts.LEGEND) && mark.role().panel() < plots.size())
                .filter(Mark.Rectangle.class::isInstance)
                .map(mark -> legend(mark.role().panel(), ((Mark.Rectangle) mark).box()));
    }

    private Handle legend(int panel, Box ground) {
        Box plot = plots.get(panel).plot();
        Box box = ground.grown(-LegendBox.rim(style));
        Place place = new Place(
                (box.left() - plot.left()) / plot.width(), (box.top() - plot.top()) / plot.height());
        return new Handle(panel, Held.LEGEND, 0, ground, place);
    }

    private boolean isDraggable(Role role) {
        boolean inPlot = role.panel() < plots.size() && !plots.get(role.panel()).plot().equals(drawing.page());
        return role.is(Parts.ANNOTATION) || role.is(Parts.VERDICT) && inPlot;
    }

    private Handle handle(Role role, Box box) {
        Box plot = plots.get(Math.min(role.panel(), plots.size() - 1)).plot();
        boolean verdict = role.is(Parts.VERDICT);
        Mark.Label first = firstLine(role);
        double top = first.y()
                - (verdict
                        ? VerdictBlock.firstBaseline(style)
                        : TextMeasurer.bundled().capitalHeight(first.font()));
        Place place = new Place((box.left() - plot.left()) / plot.width(), (top - plot.top()) / plot.height());
        return new Handle(
                Math.min(role.panel(), plots.size() - 1),
                verdict ? Held.VERDICT : Held.ANNOTATION,
                verdict ? 0 : role.index(),
                box,
                place);
    }

    private Mark.Label firstLine(Role role) {
        return drawing.labels()
                .filter(label -> label.role().is(role.part())
                        && label.role().panel() == role.panel()
                        && (role.is(Parts.VERDICT) || label.role().index() == role.index()))
                .min(Comparator.comparingDouble(Mark.Label::y))
                .orElseThrow();
    }

    /// Each panel on a page of its own, as it stands on the whole page, so that panels put side by side are in line again.
    public List<Drawing> panelPages() {
        return IntStream.range(0, plots.size()).mapToObj(this::panelPage).toList();
    }

    private Drawing panelPage(int panel) {
        Plot plot = plots.get(panel);
        List<Mark> marks = drawing.marks(role -> role.panel() == panel).stream()
                .map(mark -> mark.moved(-plot.place().left(), -plot.place().top()))
                .toList();
        return new Drawing(
                plot.place().width(), plot.place().height(), drawing.background(), marks, plot.title(), plot.words());
    }

    /// The same page with more marks on top.
    StudyFigure with(List<Mark> added) {
        List<Mark> marks = new ArrayList<>(drawing.marks());
        marks.addAll(added);
        Drawing page = new Drawing(
                drawing.width(), drawing.height(), drawing.background(), marks, drawing.title(), drawing.alternativeText());
        return new StudyFigure(page, plots, style);
    }
}
