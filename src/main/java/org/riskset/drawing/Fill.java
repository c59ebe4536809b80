package org.riskset.drawing;

/// What a surface is filled with.
///
/// @param opacity 0 (invisible) to 1
public record Fill(Rgb colour, double opacity) {
    /// @throws IllegalArgumentException if the opacity lies outside 0 to 1
    public Fill {
        requireOpacity(opacity);
    }

    /// An opaque fill.
    public Fill(Rgb colour) {
        this(colour, 1);
    }

    public Fill withColour(Rgb other) {
        return new Fill(other, opacity);
    }

    static void requireOpacity(double opacity) {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity must lie in 0 to 1, but is " + opacity);
        }
    }
}
