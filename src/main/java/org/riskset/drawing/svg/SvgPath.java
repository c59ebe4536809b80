package org.riskset.drawing.svg;

import java.awt.geom.PathIterator;
import org.riskset.drawing.Vertices;

/// Path text of SVG with two decimals, in relative steps so that a long curve stays small.
///
/// Steps are differences of rounded positions, so rounding never adds up along a curve.
final class SvgPath {
    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;

    /// One connected line.
    static String of(Vertices vertices, boolean closed) {
        SvgPath path = new SvgPath();
        path.moveTo(vertices.x(0), vertices.y(0));
        for (int i = 1; i < vertices.count(); i++) {
            path.lineTo(vertices.x(i), vertices.y(i));
        }
        if (closed) {
            path.text.append('z');
        }
        return path.text.toString();
    }

    /// Separate strokes, two ends each.
    static String ofStrokes(Vertices ends) {
        SvgPath path = new SvgPath();
        for (int i = 0; i < ends.count(); i += 2) {
            path.moveTo(ends.x(i), ends.y(i));
            path.lineTo(ends.x(i + 1), ends.y(i + 1));
        }
        return path.text.toString();
    }

    /// The outline of letters: moves, lines and quadratic curves.
    static String of(PathIterator outline) {
        SvgPath path = new SvgPath();
        double[] at = new double[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> path.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> path.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> path.quadTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CLOSE -> path.text.append('z');
                default -> throw new IllegalArgumentException("TrueType letters have no cubic curves");
            }
        }
        return path.text.toString();
    }

    /// A length with at most two decimals.
    static String number(double value) {
        StringBuilder text = new StringBuilder();
        append(text, Math.round(value * 100));
        return text.toString();
    }

    private void moveTo(double toX, double toY) {
        x = Math.round(toX * 100);
        y = Math.round(toY * 100);
        text.append('M');
        append(text, x);
        text.append(' ');
        append(text, y);
    }

    private void lineTo(double toX, double toY) {
        long dx = Math.round(toX * 100) - x;
        long dy = Math.round(toY * 100) - y;
        x += dx;
        y += dy;
        if (dx == 0 && dy != 0) {
            text.append('v');
            append(text, dy);
        } else if (dy == 0 && dx != 0) {
            text.append('h');
            append(text, dx);
        } else if (dx != 0) {
            text.append('l');
            append(text, dx);
            text.append(' ');
            append(text, dy);
        }
    }

    private void quadTo(double controlX, double controlY, double toX, double toY) {
        long[] steps = {
            Math.round(controlX * 100) - x,
            Math.round(controlY * 100) - y,
            Math.round(toX * 100) - x,
            Math.round(toY * 100) - y
        };
        x += steps[2];
        y += steps[3];
        char separator = 'q';
        for (long step : steps) {
            text.append(separator);
            append(text, step);
            separator = ' ';
        }
    }

    private static void append(StringBuilder text, long hundredths) {
        if (hundredths < 0) {
            text.append('-');
        }
        long size = Math.abs(hundredths);
        long whole = size / 100;
        long rest = size % 100;
        if (whole != 0 || rest == 0) {
            text.append(whole);
        }
        if (rest != 0) {
            text.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                text.append(rest % 10);
            }
        }
    }
}
