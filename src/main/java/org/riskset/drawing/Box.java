package org.riskset.drawing;

/// An upright rectangle on the page, in points from its top left corner, y downwards.
///
/// @param left   never greater than `right`
/// @param top    never greater than `bottom`
public record Box(double left, double top, double right, double bottom) {
    /// @throws IllegalArgumentException if left exceeds right, top exceeds bottom, or a side is not a number
    public Box {
        if (!(left <= right && top <= bottom)) {
            throw new IllegalArgumentException(
                    "sides are not in order: %s, %s, %s, %s".formatted(left, top, right, bottom));
        }
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double middleX() {
        return (left + right) / 2;
    }

    public double middleY() {
        return (top + bottom) / 2;
    }

    /// True if the two share more than an edge.
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /// True if the other lies in this one; edges may touch.
    public boolean contains(Box other) {
        return left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom;
    }

    /// True if the point lies inside or on an edge.
    public boolean contains(double x, double y) {
        return left <= x && x <= right && top <= y && y <= bottom;
    }

    /// The box with every side moved outwards, or inwards for a negative margin (never past its middle).
    public Box grown(double margin) {
        double horizontal = Math.max(margin, -width() / 2);
        double vertical = Math.max(margin, -height() / 2);
        return new Box(left - horizontal, top - vertical, right + horizontal, bottom + vertical);
    }

    public Box moved(double dx, double dy) {
        return new Box(left + dx, top + dy, right + dx, bottom + dy);
    }

    /// The smallest box around both.
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
