package org.riskset.style;

import org.riskset.drawing.Dash;
import org.riskset.drawing.Rgb;

/// How one group is told from the others.
///
/// @param line    colour of its curve
/// @param text    colour of its name: dark enough, or light enough, to be read (4.5:1 on the page)
/// @param pattern of its curve where colour alone is not enough
public record GroupInk(Rgb line, Rgb text, Dash pattern) {
    private static final double READABLE = 4.5;
    private static final double SHADE = 0.96;

    /// The ink of a line's colour, its text darkened until it can be read on a light page, or lightened on a dark one.
    public static GroupInk of(Rgb line, Dash pattern, Rgb page) {
        Rgb towards = page.luminance() > 0.5 ? Rgb.BLACK : Rgb.WHITE;
        Rgb text = line;
        while (text.contrastWith(page) < READABLE) {
            Rgb darker = text.over(towards, SHADE);
            if (darker.equals(text)) {
                break;
            }
            text = darker;
        }
        return new GroupInk(line, text, pattern);
    }

    public GroupInk withPattern(Dash other) {
        return new GroupInk(line, text, other);
    }
}
