package org.riskset.ui.figures;

import org.riskset.figure.FigureFile;
import org.riskset.style.FigureStyle;

/// How the figure is to be printed and filed.
///
/// @param widthMm   width in millimetres
/// @param heightMm  height in millimetres
/// @param bands     whether confidence bands are drawn
/// @param censoring whether censoring marks are drawn
/// @param medians   whether median guides are drawn
/// @param verdict   whether p and hazard ratio are printed
/// @param patterns  whether groups have line patterns, for print without colour
/// @param table     what stands under the axis
/// @param file      kind of file
/// @param dpi       dots per inch of pixel files
public record FigureChoices(
        double widthMm,
        double heightMm,
        boolean bands,
        boolean censoring,
        boolean medians,
        boolean verdict,
        boolean patterns,
        FigureStyle.RiskTable table,
        FigureFile file,
        int dpi) {
    /// One and a half columns wide, everything shown, PNG at 600 dpi.
    static final FigureChoices FIRST = new FigureChoices(
            129, 100, true, true, true, true, false, FigureStyle.RiskTable.AT_RISK, FigureFile.PNG, 600);

    /// The print style these choices make.
    FigureStyle style() {
        FigureStyle style = FigureStyle.print(widthMm, heightMm);
        return style.withShown(style.shown()
                        .withBands(bands)
                        .withCensoring(censoring)
                        .withMedians(medians)
                        .withVerdict(verdict))
                .withRiskTable(table)
                .withPatterns(patterns);
    }

    FigureChoices withSize(double width, double height) {
        return new FigureChoices(width, height, bands, censoring, medians, verdict, patterns, table, file, dpi);
    }

    FigureChoices withParts(boolean showBands, boolean showCensoring, boolean showMedians, boolean showVerdict) {
        return new FigureChoices(
                widthMm, heightMm, showBands, showCensoring, showMedians, showVerdict, patterns, table, file, dpi);
    }

    FigureChoices withPatterns(boolean on) {
        return new FigureChoices(widthMm, heightMm, bands, censoring, medians, verdict, on, table, file, dpi);
    }

    FigureChoices withTable(FigureStyle.RiskTable other) {
        return new FigureChoices(widthMm, heightMm, bands, censoring, medians, verdict, patterns, other, file, dpi);
    }

    FigureChoices withFile(FigureFile other) {
        return new FigureChoices(widthMm, heightMm, bands, censoring, medians, verdict, patterns, table, other, dpi);
    }

    FigureChoices withDpi(int other) {
        return new FigureChoices(widthMm, heightMm, bands, censoring, medians, verdict, patterns, table, file, other);
    }

    /// Pixels across, as written to a pixel file.
    long pixelsWide() {
        return Math.round(widthMm / 25.4 * dpi);
    }

    long pixelsHigh() {
        return Math.round(heightMm / 25.4 * dpi);
    }
}
