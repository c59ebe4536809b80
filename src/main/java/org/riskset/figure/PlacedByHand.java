package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskset.drawing.Box;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.study.PlannedFigure;
import org.riskset.style.FigureEdits;
import org.riskset.style.Place;

/// Texts and legends that a person put where they want them: whether they lie on the page and clear of other texts, and
/// where they would.
///
/// A larger page does not help them, as they keep their share of it.
final class PlacedByHand {
    private static final double APART = 1.2;
    private static final int MOST_STEPS = 40;

    private final PlannedFigure figure;
    private final StudyFigure drawn;

    PlacedByHand(PlannedFigure figure, StudyFigure drawn) {
        this.figure = figure;
        this.drawn = drawn;
    }

    /// Whether a mark belongs to something placed by hand.
    boolean has(Role role) {
        if (role.panel() >= figure.panels().size()) {
            return false;
        }
        FigureEdits edits = figure.panels().get(role.panel()).edits();
        return role.is(Parts.ANNOTATION)
                || role.is(Parts.VERDICT) && edits.verdictPlace().isPresent()
                || role.is(Parts.LEGEND_TEXT) && edits.legendPlace().isPresent();
    }

    /// The texts that leave the page or lie on others.
    List<String> misplacedTexts() {
        return misplaced().stream()
                .flatMap(handle -> labels(handle).stream())
                .map(Mark.Label::text)
                .distinct()
                .toList();
    }

    private List<StudyFigure.Handle> misplaced() {
        return drawn.handles().stream()
                .filter(handle -> labels(handle).stream().anyMatch(label -> has(label.role())))
                .filter(handle -> !fits(handle))
                .toList();
    }

    /// Every misplaced text at a place that suits it; texts that have a place of their own go back to it.
    PlannedFigure tidied() {
        PlannedFigure tidy = figure;
        List<StudyFigure.Handle> misplaced = misplaced();
        List<Box> taken = drawn.drawing()
                .labels()
                .filter(label -> misplaced.stream().noneMatch(handle -> belongs(label.role(), handle)))
                .map(TextMeasurer.bundled()::bounds)
                .collect(Collectors.toCollection(ArrayList::new));
        for (StudyFigure.Handle handle : misplaced) {
            tidy = switch (handle.held()) {
                case VERDICT -> tidy.withEdits(handle.panel(), edits -> edits.withVerdictPlace(Optional.empty()));
                case LEGEND -> tidy.withEdits(handle.panel(), edits -> edits.withLegendPlace(Optional.empty()));
                case ANNOTATION -> moved(tidy, handle, taken);
            };
        }
        return tidy;
    }

    /// @param taken where other texts are; the new place of this one is added
    private PlannedFigure moved(PlannedFigure tidy, StudyFigure.Handle handle, List<Box> taken) {
        Box box = handle.box();
        Box page = drawn.drawing().page();
        double margin = new Spacing(drawn.style()).page();
        double across = Math.min(0, page.right() - margin - box.right());
        double within = across + Math.max(0, page.left() + margin - (box.left() + across));
        Optional<Box> free = steps(box.height() * APART)
                .mapToObj(down -> box.moved(within, down))
                .filter(place -> page.contains(place) && taken.stream().noneMatch(place::overlaps))
                .findFirst();
        free.ifPresent(taken::add);
        return free.map(place -> tidy.withEdits(
                        handle.panel(),
                        edits -> edits.withAnnotation(handle.number(), text -> text.withPlace(place(handle, place)))))
                .orElse(tidy);
    }

    /// Down and up by turns, ever further.
    private static DoubleStream steps(double step) {
        return IntStream.range(0, MOST_STEPS).mapToDouble(i -> (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * step);
    }

    private Place place(StudyFigure.Handle handle, Box box) {
        Box plot = drawn.plots().get(handle.panel()).plot();
        return new Place(
                handle.place().across() + (box.left() - handle.box().left()) / plot.width(),
                handle.place().down() + (box.top() - handle.box().top()) / plot.height());
    }

    private boolean fits(StudyFigure.Handle handle) {
        return drawn.drawing().page().contains(handle.box())
                && drawn.drawing()
                        .labels()
                        .filter(label -> !belongs(label.role(), handle))
                        .noneMatch(label -> TextMeasurer.bundled().bounds(label).overlaps(handle.box()));
    }

    private List<Mark.Label> labels(StudyFigure.Handle handle) {
        return drawn.drawing().labels().filter(label -> belongs(label.role(), handle)).toList();
    }

    private static boolean belongs(Role role, StudyFigure.Handle handle) {
        boolean part = switch (handle.held()) {
            case ANNOTATION -> role.is(Parts.ANNOTATION) && role.index() == handle.number();
            case VERDICT -> role.is(Parts.VERDICT);
            case LEGEND -> role.is(Parts.LEGEND_TEXT);
        };
        return part && role.panel() == handle.panel();
    }
}
