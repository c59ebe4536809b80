package org.riskset.style;

import org.riskset.drawing.Face;

/// A bundled typeface in the cuts a figure needs.
public enum Typeface {
    /// Liberation Sans, with the letter widths of Arial, which it is named as in files.
    ARIAL(Face.REGULAR, Face.BOLD, Face.ITALIC),
    /// Noto Sans.
    NOTO_SANS(Face.NOTO_REGULAR, Face.NOTO_BOLD, Face.NOTO_ITALIC);

    private final Face regular;
    private final Face bold;
    private final Face italic;

    Typeface(Face regular, Face bold, Face italic) {
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
    }

    public Face regular() {
        return regular;
    }

    public Face bold() {
        return bold;
    }

    public Face italic() {
        return italic;
    }
}
