package org.riskset.drawing;

/// Sizes of texts in the bundled typeface: the same on every machine and for every painter.
///
/// Widths are sums of the letters' advances, without kerning; heights are those of the ink. Safe for use by several threads.
public final class TextMeasurer {
    private static final TextMeasurer BUNDLED = new TextMeasurer();

    private TextMeasurer() {}

    /// The measurer of the bundled typeface.
    public static TextMeasurer bundled() {
        return BUNDLED;
    }

    /// Width of a text in points.
    public double width(String text, Font font) {
        TrueTypeFile file = TrueTypeFile.of(font.face());
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            width += file.advance(file.glyph(letter));
            i += Character.charCount(letter);
        }
        return width * font.size();
    }

    /// How far the ink of a text reaches above its baseline, in points; 0 without ink.
    public double ascent(String text, Font font) {
        TrueTypeFile file = TrueTypeFile.of(font.face());
        double highest = 0;
        for (int i = 0; i < text.length(); i++) {
            highest = Math.max(highest, file.top(file.glyph(text.charAt(i))));
        }
        return highest * font.size();
    }

    /// How far the ink of a text reaches below its baseline, in points; 0 where it does not.
    public double descent(String text, Font font) {
        TrueTypeFile file = TrueTypeFile.of(font.face());
        double lowest = 0;
        for (int i = 0; i < text.length(); i++) {
            lowest = Math.min(lowest, file.bottom(file.glyph(text.charAt(i))));
        }
        return -lowest * font.size();
    }

    /// Height of a capital letter in points: what a row of text is centred by.
    public double capitalHeight(Font font) {
        TrueTypeFile file = TrueTypeFile.of(font.face());
        return file.top(file.glyph('H')) * font.size();
    }

    /// The upright box around a label, as wide as its advances and as high as its ink, after its turn; without its halo.
    public Box bounds(Mark.Label label) {
        double width = width(label.text(), label.font());
        double left = -label.anchor().share() * width;
        Box flat = new Box(
                left,
                -ascent(label.text(), label.font()),
                left + width,
                descent(label.text(), label.font()));
        return turned(flat, Math.toRadians(label.angle())).moved(label.x(), label.y());
    }

    /// True if the typeface has every letter of the text.
    public boolean canShow(String text, Face face) {
        TrueTypeFile file = TrueTypeFile.of(face);
        return text.codePoints().allMatch(letter -> file.glyph(letter) != 0);
    }

    /// The text cut to a width in points, ending in an ellipsis where something was cut.
    public String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.offsetByCodePoints(end, -1);
            String shortened = text.substring(0, end).stripTrailing() + "…";
            if (width(shortened, font) <= width) {
                return shortened;
            }
        }
        return "…";
    }

    private static Box turned(Box box, double radians) {
        if (radians == 0) {
            return box;
        }
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return Vertices.of(
                        box.left() * cos - box.top() * sin, box.left() * sin + box.top() * cos,
                        box.right() * cos - box.top() * sin, box.right() * sin + box.top() * cos,
                        box.right() * cos - box.bottom() * sin, box.right() * sin + box.bottom() * cos,
                        box.left() * cos - box.bottom() * sin, box.left() * sin + box.bottom() * cos)
                .bounds();
    }
}
