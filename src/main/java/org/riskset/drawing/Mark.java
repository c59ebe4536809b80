package org.riskset.drawing;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// One thing drawn on a page. Positions are points from the page's top left corner, x to the right, y downwards.
///
/// Marks are drawn in the order of the page's list, later ones over earlier ones. Painters switch over
/// these alternatives without a default, so a new kind does not compile until every painter draws it.
public sealed interface Mark {
    /// What the mark stands for; [Role#NONE] where nobody asks.
    Role role();

    /// The mark elsewhere on the page.
    Mark moved(double dx, double dy);

    /// The mark with each of its colours replaced: for greyscale and for colour-vision previews.
    Mark recoloured(UnaryOperator<Rgb> change);

    /// The mark with another role.
    Mark withRole(Role other);

    /// One connected line through the corners in order, not closed.
    ///
    /// @param vertices two or more
    record Line(Vertices vertices, Pen pen, Role role) implements Mark {
        /// @throws IllegalArgumentException with fewer than two corners
        public Line {
            if (vertices.count() < 2) {
                throw new IllegalArgumentException("a line needs two corners, but has " + vertices.count());
            }
        }

        @Override
        public Line moved(double dx, double dy) {
            return new Line(vertices.moved(dx, dy), pen, role);
        }

        @Override
        public Line recoloured(UnaryOperator<Rgb> change) {
            return new Line(vertices, pen.withColour(change.apply(pen.colour())), role);
        }

        @Override
        public Line withRole(Role other) {
            return new Line(vertices, pen, other);
        }
    }

    /// Separate straight strokes of one pen: corners 0 and 1 are the ends of the first, 2 and 3 of the second, and so on.
    ///
    /// @param ends an even number, two or more
    record Segments(Vertices ends, Pen pen, Role role) implements Mark {
        /// @throws IllegalArgumentException if the number of ends is odd or 0
        public Segments {
            if (ends.count() == 0 || ends.count() % 2 != 0) {
                throw new IllegalArgumentException("strokes need two ends each, but there are " + ends.count() + " ends");
            }
        }

        /// How many strokes there are.
        public int count() {
            return ends.count() / 2;
        }

        @Override
        public Segments moved(double dx, double dy) {
            return new Segments(ends.moved(dx, dy), pen, role);
        }

        @Override
        public Segments recoloured(UnaryOperator<Rgb> change) {
            return new Segments(ends, pen.withColour(change.apply(pen.colour())), role);
        }

        @Override
        public Segments withRole(Role other) {
            return new Segments(ends, pen, other);
        }
    }

    /// A filled polygon without an outline; the last corner joins the first.
    ///
    /// @param vertices three or more
    record Area(Vertices vertices, Fill fill, Role role) implements Mark {
        /// @throws IllegalArgumentException with fewer than three corners
        public Area {
            if (vertices.count() < 3) {
                throw new IllegalArgumentException("an area needs three corners, but has " + vertices.count());
            }
        }

        @Override
        public Area moved(double dx, double dy) {
            return new Area(vertices.moved(dx, dy), fill, role);
        }

        @Override
        public Area recoloured(UnaryOperator<Rgb> change) {
            return new Area(vertices, fill.withColour(change.apply(fill.colour())), role);
        }

        @Override
        public Area withRole(Role other) {
            return new Area(vertices, fill, other);
        }
    }

    /// An upright rectangle, filled, outlined or both.
    ///
    /// @param radius of the corners in points; half the shorter side makes a circle or a capsule
    record Rectangle(Box box, double radius, Optional<Fill> fill, Optional<Pen> outline, Role role) implements Mark {
        /// @throws IllegalArgumentException if the radius is negative, infinite or NaN
        public Rectangle {
            if (!(radius >= 0) || Double.isInfinite(radius)) {
                throw new IllegalArgumentException("corner radius must not be negative, but is " + radius);
            }
        }

        /// A filled rectangle with square corners.
        public static Rectangle filled(Box box, Fill fill, Role role) {
            return new Rectangle(box, 0, Optional.of(fill), Optional.empty(), role);
        }

        /// An outlined rectangle with square corners.
        public static Rectangle outlined(Box box, Pen outline, Role role) {
            return new Rectangle(box, 0, Optional.empty(), Optional.of(outline), role);
        }

        /// The radius that fits: at most half the shorter side.
        public double fittingRadius() {
            return Math.min(radius, Math.min(box.width(), box.height()) / 2);
        }

        @Override
        public Rectangle moved(double dx, double dy) {
            return new Rectangle(box.moved(dx, dy), radius, fill, outline, role);
        }

        @Override
        public Rectangle recoloured(UnaryOperator<Rgb> change) {
            return new Rectangle(
                    box,
                    radius,
                    fill.map(f -> f.withColour(change.apply(f.colour()))),
                    outline.map(pen -> pen.withColour(change.apply(pen.colour()))),
                    role);
        }

        @Override
        public Rectangle withRole(Role other) {
            return new Rectangle(box, radius, fill, outline, other);
        }
    }

    /// One line of text.
    ///
    /// @param text  in composed form (NFC), no line breaks
    /// @param x     where the anchor stands
    /// @param y     the baseline
    /// @param angle turn around (x, y) in degrees, clockwise on the page: -90 reads upwards
    /// @param font  the other typeface takes its place where it lacks a letter of the text
    record Label(String text, double x, double y, Anchor anchor, double angle, Font font, Optional<Halo> halo, Role role)
            implements Mark {
        /// @throws IllegalArgumentException if a position or the angle is infinite or NaN
        public Label {
            if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(angle)) {
                throw new IllegalArgumentException("label '%s' is not on the page: %s, %s, %s".formatted(text, x, y, angle));
            }
            font = font.showing(text);
        }

        /// Upright text without a halo.
        public static Label of(String text, double x, double y, Anchor anchor, Font font, Role role) {
            return new Label(text, x, y, anchor, 0, font, Optional.empty(), role);
        }

        public Label withHalo(Halo rim) {
            return new Label(text, x, y, anchor, angle, font, Optional.of(rim), role);
        }

        public Label turned(double degrees) {
            return new Label(text, x, y, anchor, degrees, font, halo, role);
        }

        @Override
        public Label moved(double dx, double dy) {
            return new Label(text, x + dx, y + dy, anchor, angle, font, halo, role);
        }

        @Override
        public Label recoloured(UnaryOperator<Rgb> change) {
            return new Label(
                    text,
                    x,
                    y,
                    anchor,
                    angle,
                    font.withColour(change.apply(font.colour())),
                    halo.map(rim -> new Halo(change.apply(rim.colour()), rim.width())),
                    role);
        }

        @Override
        public Label withRole(Role other) {
            return new Label(text, x, y, anchor, angle, font, halo, other);
        }
    }
}
