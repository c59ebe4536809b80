package org.riskset.ui.figures;

import org.riskset.figure.FigureFile;

/// How a figure is filed.
///
/// @param file       kind of file
/// @param dpi        dots per inch of pixel files
/// @param greyscale  whether colours are turned to greys
/// @param companions whether caption, alternative text and the numbers are written beside it
public record ExportChoices(FigureFile file, int dpi, boolean greyscale, boolean companions) {
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /// PNG at 600 dpi in colour, with its companions.
    static final ExportChoices FIRST = new ExportChoices(FigureFile.PNG, 600, false, true);

    ExportChoices withFile(FigureFile other) {
        return new ExportChoices(other, dpi, greyscale, companions);
    }

    ExportChoices withDpi(int other) {
        return new ExportChoices(file, other, greyscale, companions);
    }

    ExportChoices withGreyscale(boolean on) {
        return new ExportChoices(file, dpi, on, companions);
    }

    ExportChoices withCompanions(boolean on) {
        return new ExportChoices(file, dpi, greyscale, on);
    }

    /// Pixels of a length, as written to a pixel file.
    long pixels(double millimetres) {
        return Math.round(millimetres / MILLIMETRES_PER_INCH * dpi);
    }
}
