package org.riskset.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;

/// Names the groups beside their curves: at a free end, or along the curve where it runs flat and alone.
///
/// Every place is weighed by how steep the curve is under the name, how far it is from the curve's end and whether
/// another curve comes near; a place that covers a curve or a text is not taken. Where a group finds no place
/// with its shortest name, nobody is named and the figure needs a legend.
final class CurveLabels {
    /// Beyond so many groups a legend is easier to read.
    static final int MOST_DIRECT = 5;

    private static final int PLACES = 40;

    private final Layout layout;
    private final List<StepPath> curves;
    private final Obstacles obstacles;

    CurveLabels(Layout layout, List<StepPath> curves, Obstacles obstacles) {
        this.layout = layout;
        this.curves = curves;
        this.obstacles = obstacles;
    }

    private record Place(int group, String text, double x, double baseline, Anchor anchor, Box box, double cost) {}

    /// The names, or empty if a legend is needed.
    Optional<List<Mark>> marks() {
        List<Place> places = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            open.add(g);
        }
        open.sort(Comparator.comparingDouble(group -> curves.get(group).endX())); // short curves have fewer places
        for (int group : open) {
            Optional<Place> place = best(group);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            obstacles.add(place.get().box());
            places.add(place.get());
        }
        places.sort(Comparator.comparingInt(Place::group));
        return Optional.of(places.stream().map(this::label).toList());
    }

    private Mark label(Place place) {
        Role role = Role.of(Parts.LABEL).group(place.group());
        return Mark.Label.of(place.text(), place.x(), place.baseline(), place.anchor(), font(place.group()), role)
                .withHalo(layout.halo());
    }

    private Optional<Place> best(int group) {
        for (String text : layout.content().groups().get(group).labels()) {
            Optional<Place> place = new Search(group, text).cheapest();
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /// The search for the place of one name, which is measured once.
    private final class Search {
        private final int group;
        private final String text;
        private final StepPath curve;
        private final double width;
        private final double above;
        private final double below;
        private final double capital;
        private final double gap = layout.spacing().label();
        private final double margin = gap * 0.4;
        private final Box plot = layout.frame().box();
        private final Box room = new Box(
                plot.left() + margin, plot.top() - layout.spacing().censor(), plot.right(), plot.bottom() - margin);
        private Optional<Place> best = Optional.empty();

        Search(int group, String text) {
            this.group = group;
            this.text = text;
            this.curve = curves.get(group);
            Font font = font(group);
            this.width = layout.type().width(text, font);
            this.above = TextMeasurer.bundled().ascent(text, font);
            this.below = TextMeasurer.bundled().descent(text, font);
            this.capital = layout.type().capitals(font);
        }

        Optional<Place> cheapest() {
            double lineMiddle = curve.levelBeforeEnd() == curve.endY()
                    ? curve.endY() + capital / 2
                    : Math.min(curve.levelBeforeEnd() + capital / 2, curve.endY() - gap);
            offer(curve.endX() + gap, lineMiddle, -0.05);
            double length = curve.endX() - curve.startX();
            for (int i = 0; i <= PLACES; i++) {
                double start = curve.startX() + length * i / PLACES;
                double end = Math.min(start + width, curve.endX());
                if (i == PLACES) { // ending where the curve does
                    end = curve.endX() - gap / 2;
                    start = end - width;
                }
                offerAlong(start, 0.6 * (1 - (end - curve.startX()) / Math.max(length, 1)));
            }
            return best;
        }

        /// Above the curve, below it, and in the middle of a drop.
        private void offerAlong(double start, double early) {
            double steep = early + steepness(start, start + width);
            double before = curve.yAt(Math.nextDown(start));
            double first = start <= curve.startX() ? curve.yAt(curve.startX()) : before;
            double last = curve.yAt(start + width);
            offer(start, Math.min(first, last) - gap - below, steep);
            offer(start, Math.max(first, last) + gap + above, 0.2 + steep);
            offer(start + gap, (before + curve.yAt(start)) / 2 + capital / 2, 0.3 + early);
        }

        /// How much a curve falls under a name, as a share of the plot's height, weighed against the other costs.
        private double steepness(double from, double to) {
            double fall = Math.abs(curve.yAt(Math.min(to, curve.endX())) - curve.yAt(from));
            return 3 * fall / plot.height();
        }

        /// Takes a place that is free and costs less than the best so far; what crowds it can only make it dearer.
        private void offer(double x, double baseline, double cost) {
            if (best.isPresent() && cost >= best.get().cost()) {
                return;
            }
            Box box = new Box(x, baseline - above, x + width, baseline + below);
            if (!room.contains(box) || !obstacles.free(box.grown(margin))) {
                return;
            }
            double crowded = obstacles.nearOtherCurve(box.grown(3 * margin), group) ? 0.5 : 0;
            crowded += obstacles.overGuide(box) ? 0.15 : 0;
            if (best.isPresent() && cost + crowded >= best.get().cost()) {
                return;
            }
            boolean atEnd = box.right() > plot.right() - margin;
            // A name that ends at its curve's end is anchored there, so that another typeface does not push it out.
            best = Optional.of(
                    atEnd
                            ? new Place(group, text, box.right(), baseline, Anchor.END, box, cost + crowded)
                            : new Place(group, text, x, baseline, Anchor.START, box, cost + crowded));
        }
    }

    private Font font(int group) {
        return layout.type().strong(layout.ink(group).text());
    }
}
