package org.riskset.style;

import org.riskset.drawing.Drawing;

/// A figure's look without its data: what one figure can hand on to another, in this study or the next, under a name.
///
/// @param journal its preset
/// @param columns width of the preset
/// @param letters of panels
/// @param style   sizes, type, lines, colours and parts, as changed since the preset was chosen
public record FigureLook(
        JournalPreset journal, JournalPreset.Columns columns, JournalPreset.Letters letters, FigureStyle style) {
    /// The look a preset gives.
    ///
    /// @param heightMillimetres of the page
    public static FigureLook of(JournalPreset journal, JournalPreset.Columns columns, double heightMillimetres) {
        return new FigureLook(journal, columns, journal.letters(), journal.style(columns, heightMillimetres));
    }

    /// Another preset's sizes, type, lines and numbers; which parts are shown and the colours stay.
    ///
    /// @param height of the page in millimetres
    public FigureLook withPreset(JournalPreset other, JournalPreset.Columns width, double height) {
        FigureStyle fresh = other.style(width, height);
        return new FigureLook(
                other,
                width,
                letters,
                fresh.withShown(style.shown())
                        .withLabelling(style.labelling())
                        .withRiskTable(style.riskTable())
                        .withTail(style.tail())
                        .withPatterns(style.patterns())
                        .withTitle(style.title())
                        .withPalette(style.palette())
                        .withTypeface(style.typeface()));
    }

    public FigureLook withStyle(FigureStyle other) {
        return new FigureLook(journal, columns, letters, other);
    }

    public FigureLook withLetters(JournalPreset.Letters other) {
        return new FigureLook(journal, columns, other, style);
    }

    /// Width of the page in millimetres.
    public double widthMillimetres() {
        return style.width() / Drawing.POINTS_PER_MILLIMETRE;
    }

    /// Height of the page in millimetres.
    public double heightMillimetres() {
        return style.height() / Drawing.POINTS_PER_MILLIMETRE;
    }

    /// The look on a page of another size.
    public FigureLook withMillimetres(double width, double height) {
        return withStyle(style.withSize(width * Drawing.POINTS_PER_MILLIMETRE, height * Drawing.POINTS_PER_MILLIMETRE));
    }
}
