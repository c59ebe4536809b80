package org.riskset.drawing;

/// What a line is drawn with: flat ends, mitred corners.
///
/// @param width   in points, greater than 0
/// @param opacity 0 (invisible) to 1
public record Pen(double width, Rgb colour, double opacity, Dash dash) {
    /// @throws IllegalArgumentException if the width is not positive or the opacity outside 0 to 1
    public Pen {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("pen width must be positive, but is " + width);
        }
        Fill.requireOpacity(opacity);
    }

    /// A solid, opaque pen.
    public Pen(double width, Rgb colour) {
        this(width, colour, 1, Dash.SOLID);
    }

    public Pen withDash(Dash other) {
        return new Pen(width, colour, opacity, other);
    }

    public Pen withOpacity(double other) {
        return new Pen(width, colour, other, dash);
    }

    public Pen withColour(Rgb other) {
        return new Pen(width, other, opacity, dash);
    }

    public Pen withWidth(double other) {
        return new Pen(other, colour, opacity, dash);
    }
}
