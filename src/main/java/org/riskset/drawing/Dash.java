package org.riskset.drawing;

/// How a line is broken into strokes, so that groups differ without colour.
public enum Dash {
    SOLID,
    DASHED(6, 3),
    DOTTED(2, 2),
    DASH_DOTTED(8, 3, 2, 3),
    LONG_DASHED(10, 4),
    DASH_DOT_DOTTED(8, 3, 2, 3, 2, 3),
    SHORT_DASHED(4, 2),
    SPACED(4, 4),
    /// The fine dots of a median guide or a reference line.
    GUIDE(2, 3);

    private final double[] lengths;

    Dash(double... lengths) {
        this.lengths = lengths;
    }

    /// Stroke and gap lengths in points, alternating, starting with a stroke; empty for a solid line. A new array on each call.
    public double[] lengths() {
        return lengths.clone();
    }
}
