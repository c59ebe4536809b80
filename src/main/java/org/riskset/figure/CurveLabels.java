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
            Optional<Place> place = places(group, text).stream().min(Comparator.comparingDouble(Place::cost));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private List<Place> places(int group, String text) {
        StepPath curve = curves.get(group);
        Font font = font(group);
        double width = layout.type().width(text, font);
        double gap = layout.spacing().label();
        double above = TextMeasurer.bundled().ascent(text, font);
        double below = TextMeasurer.bundled().descent(text, font);
        List<Place> found = new ArrayList<>();
        double capital = layout.type().capitals(font);
        double lineMiddle = curve.levelBeforeEnd() == curve.endY()
                ? curve.endY() + capital / 2
                : Math.min(curve.levelBeforeEnd() + capital / 2, curve.endY() - gap);
        offer(found, group, text, curve.endX() + gap, lineMiddle, -0.05);
        double length = curve.endX() - curve.startX();
        for (int i = 0; i <= PLACES; i++) {
            double start = curve.startX() + length * i / PLACES;
            double end = Math.min(start + width, curve.endX());
            if (i == PLACES) { // ending where the curve does
                end = curve.endX() - gap / 2;
                start = end - width;
            }
            double early = 0.6 * (1 - (end - curve.startX()) / Math.max(length, 1));
            double steepAfter = steepness(curve, start, start + width);
            double first = start <= curve.startX() ? curve.yAt(curve.startX()) : curve.yAt(Math.nextDown(start));
            double last = curve.yAt(start + width);
            double highest = Math.min(first, last);
            double lowest = Math.max(first, last);
            offer(found, group, text, start, highest - gap - below, early + steepAfter);
            offer(found, group, text, start, lowest + gap + above, 0.2 + early + steepAfter);
            double dropMiddle = (curve.yAt(Math.nextDown(start)) + curve.yAt(start)) / 2 + capital / 2;
            offer(found, group, text, start + gap, dropMiddle, 0.3 + early);
        }
        return found;
    }

    /// How much a curve falls under a name, as a share of the plot's height, weighed against the other costs.
    private double steepness(StepPath curve, double from, double to) {
        double fall = Math.abs(curve.yAt(Math.min(to, curve.endX())) - curve.yAt(from));
        return 3 * fall / layout.frame().box().height();
    }

    private void offer(List<Place> found, int group, String text, double x, double baseline, double cost) {
        Font font = font(group);
        double width = layout.type().width(text, font);
        Box box = new Box(
                x,
                baseline - TextMeasurer.bundled().ascent(text, font),
                x + width,
                baseline + TextMeasurer.bundled().descent(text, font));
        double margin = layout.spacing().label() * 0.4;
        Box plot = layout.frame().box();
        Box room = new Box(plot.left() + margin, plot.top() - layout.spacing().censor(), plot.right(), plot.bottom() - margin);
        if (room.contains(box) && obstacles.free(box.grown(margin))) {
            double crowded = obstacles.nearOtherCurve(box.grown(3 * margin), group) ? 0.5 : 0;
            crowded += obstacles.overGuide(box) ? 0.15 : 0;
            boolean atEnd = box.right() > plot.right() - margin;
            // A name that ends at its curve's end is anchored there, so that another typeface does not push it out.
            found.add(
                    atEnd
                            ? new Place(group, text, box.right(), baseline, Anchor.END, box, cost + crowded)
                            : new Place(group, text, x, baseline, Anchor.START, box, cost + crowded));
        }
    }

    private Font font(int group) {
        return layout.type().strong(layout.ink(group).text());
    }
}
