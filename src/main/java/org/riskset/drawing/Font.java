package org.riskset.drawing;

/// How a text is set.
///
/// @param size   in points, greater than 0
/// @param colour of the letters
public record Font(Face face, double size, Rgb colour) {
    /// @throws IllegalArgumentException if the size is not positive
    public Font {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("font size must be positive, but is " + size);
        }
    }

    /// The font a text is set in: the other typeface where this one lacks a letter that the other has, such as the sign of
    /// "at least" in Noto Sans.
    public Font showing(String text) {
        TextMeasurer measurer = TextMeasurer.bundled();
        boolean other = !measurer.canShow(text, face) && measurer.canShow(text, face.ofOtherFamily());
        return other ? withFace(face.ofOtherFamily()) : this;
    }

    public Font withColour(Rgb other) {
        return new Font(face, size, other);
    }

    public Font withSize(double other) {
        return new Font(face, other, colour);
    }

    public Font withFace(Face other) {
        return new Font(other, size, colour);
    }
}
