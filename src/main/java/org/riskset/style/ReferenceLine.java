package org.riskset.style;

/// A dotted line at a time or at a share of survivors, added by hand.
///
/// @param value time in the unit of the figure, or a share of 0 to 1
/// @param text  beside it; empty for none
public record ReferenceLine(Direction direction, double value, String text) {
    /// @throws IllegalArgumentException if the value is negative, infinite or NaN
    public ReferenceLine {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a reference line lies at 0 or beyond, not at " + value);
        }
    }

    /// What is held along the line.
    public enum Direction {
        /// Upright, at one time.
        AT_TIME,
        /// Level, at one share of survivors.
        AT_SURVIVAL
    }
}
