package org.riskset.drawing;

/// A rim in the colour of the page behind a text, so that it can be read over lines.
///
/// @param width how far the rim reaches beyond the letters, in points
public record Halo(Rgb colour, double width) {
    /// @throws IllegalArgumentException if the width is not positive
    public Halo {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("halo width must be positive, but is " + width);
        }
    }
}
