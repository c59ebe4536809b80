package org.riskset.figure;

import org.riskset.drawing.Font;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;

/// The fonts of a style, by what they set.
record Typography(FigureStyle style) {
    Font text(Rgb colour) {
        return new Font(style.typeface().regular(), style.type().text(), colour);
    }

    Font strong(Rgb colour) {
        return new Font(style.typeface().bold(), style.type().text(), colour);
    }

    Font small(Rgb colour) {
        return new Font(style.typeface().regular(), style.type().small(), colour);
    }

    Font smallStrong(Rgb colour) {
        return new Font(style.typeface().bold(), style.type().small(), colour);
    }

    Font letter() {
        return new Font(style.typeface().bold(), style.type().letter(), style.theme().ink());
    }

    double width(String text, Font font) {
        return TextMeasurer.bundled().width(text, font.showing(text));
    }

    double capitals(Font font) {
        return TextMeasurer.bundled().capitalHeight(font);
    }
}
