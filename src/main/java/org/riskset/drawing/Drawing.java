package org.riskset.drawing;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A page of marks, the same for screen, print and slide.
///
/// @param width           in points, greater than 0; on the screen one point is one logical pixel
/// @param height          in points, greater than 0
/// @param background      colour of the page
/// @param marks           in drawing order
/// @param title           what the page shows in a few words
/// @param alternativeText what a reader who cannot see the page is told
public record Drawing(
        double width, double height, Rgb background, List<Mark> marks, String title, String alternativeText) {
    /// Points in a millimetre: 72 points are one inch of 25.4 mm.
    public static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /// @throws IllegalArgumentException if width or height is not positive
    public Drawing {
        if (!(width > 0 && height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("page size must be positive, but is " + width + " x " + height);
        }
        marks = List.copyOf(marks);
    }

    /// The page as a box.
    public Box page() {
        return new Box(0, 0, width, height);
    }

    /// The page seen otherwise: in greyscale, or as with a colour-vision deficiency.
    public Drawing recoloured(UnaryOperator<Rgb> change) {
        List<Mark> changed = marks.stream().map(mark -> mark.recoloured(change)).toList();
        return new Drawing(width, height, change.apply(background), changed, title, alternativeText);
    }

    /// The same page with other words for a reader who cannot see it.
    public Drawing withAlternativeText(String words) {
        return new Drawing(width, height, background, marks, title, words);
    }

    /// The marks whose role answers the question, in drawing order.
    public List<Mark> marks(Predicate<Role> wanted) {
        return marks.stream().filter(mark -> wanted.test(mark.role())).toList();
    }

    /// All texts on the page, in drawing order.
    public Stream<Mark.Label> labels() {
        return marks.stream().filter(Mark.Label.class::isInstance).map(Mark.Label.class::cast);
    }
}
