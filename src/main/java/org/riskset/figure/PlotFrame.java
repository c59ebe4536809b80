package org.riskset.figure;

import org.riskset.drawing.Box;

/// The area between the axes: where a time and a share of survivors lie on the page.
///
/// @param box       of the plot, in points
/// @param timeLimit time at its right edge, greater than 0; time 0 is its left edge
/// @param from      share at its lower edge
/// @param to        share at its upper edge, greater than that at the lower
/// @param snapped   true to put straight lines on the middle of pixels
public record PlotFrame(Box box, double timeLimit, double from, double to, boolean snapped) {
    /// @throws IllegalArgumentException if the time limit is not positive, or the upper share not above the lower
    public PlotFrame {
        if (!(from < to)) {
            throw new IllegalArgumentException("shares from " + from + " to " + to);
        }
        if (!(timeLimit > 0) || Double.isInfinite(timeLimit)) {
            throw new IllegalArgumentException("time limit must be positive, but is " + timeLimit);
        }
    }

    /// A frame from 0 to 1.
    public PlotFrame(Box box, double timeLimit, boolean snapped) {
        this(box, timeLimit, 0, 1, snapped);
    }

    /// The same frame elsewhere on the page.
    public PlotFrame moved(double dx, double dy) {
        return new PlotFrame(box.moved(dx, dy), timeLimit, from, to, snapped);
    }

    public double x(double time) {
        return box.left() + time / timeLimit * box.width();
    }

    /// Where a share of 0 to 1 lies.
    public double y(double share) {
        return box.bottom() - (share - from) / (to - from) * box.height();
    }

    /// The time under a point of the page; below 0 or above the limit outside the plot.
    public double timeAt(double x) {
        return (x - box.left()) / box.width() * timeLimit;
    }

    /// The share at the height of a point of the page; beyond its edges outside the plot.
    public double shareAt(double y) {
        return from + (box.bottom() - y) / box.height() * (to - from);
    }

    /// Where a straight line at that position is drawn.
    double line(double position) {
        return snapped ? Math.floor(position) + 0.5 : position;
    }
}
