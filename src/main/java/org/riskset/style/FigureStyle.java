package org.riskset.style;

import org.riskset.drawing.Drawing;

/// How figures look: their size, type, lines, colours and which parts are shown. Shared by all panels of a page.
///
/// @param width      of the page in points; on the screen one point is one logical pixel
/// @param height     of the page in points
/// @param type       sizes of text
/// @param lines      widths of lines
/// @param shown      which parts are drawn
/// @param labelling  how groups are named in the plot
/// @param riskTable  what stands under the axis
/// @param tail       how a curve is drawn where few patients remain
/// @param patterns   true to give each group its own line pattern, for print without colour
/// @param title      true to print the title above the plot
/// @param setting    habits of the screen or of print
/// @param palette    colours of the groups on a light page
/// @param typeface   of all texts
/// @param numbers    how p-values and ratios are printed
public record FigureStyle(
        double width,
        double height,
        Theme theme,
        Type type,
        Lines lines,
        Shown shown,
        Labelling labelling,
        RiskTable riskTable,
        Tail tail,
        boolean patterns,
        boolean title,
        Setting setting,
        Palette palette,
        Typeface typeface,
        NumberStyle numbers) {

    /// Sizes of text in points.
    ///
    /// @param text   axis titles, group names, p-values
    /// @param small  tick labels and numbers at risk
    /// @param letter letter of a panel and title of a figure
    public record Type(double text, double small, double letter) {}

    /// Widths of lines in points.
    ///
    /// @param curve   of a survival curve
    /// @param censor  of a censoring mark
    /// @param axis    of axes and ticks
    /// @param guide   of a median guide
    public record Lines(double curve, double censor, double axis, double guide) {}

    /// Which parts are drawn.
    ///
    /// @param bands      confidence bands
    /// @param censoring  a mark where a patient was censored
    /// @param medians    guides from one half down to the time axis
    /// @param medianTags the medians as numbers at the axis
    /// @param verdict    the p-value, its adjustment and the hazard ratio
    /// @param grid       horizontal lines behind the curves
    public record Shown(
            boolean bands, boolean censoring, boolean medians, boolean medianTags, boolean verdict, boolean grid) {
        public Shown withBands(boolean on) {
            return new Shown(on, censoring, medians, medianTags, verdict, grid);
        }

        public Shown withCensoring(boolean on) {
            return new Shown(bands, on, medians, medianTags, verdict, grid);
        }

        /// Guides together with their numbers.
        public Shown withMedians(boolean on) {
            return new Shown(bands, censoring, on, on, verdict, grid);
        }

        public Shown withMedianTags(boolean on) {
            return new Shown(bands, censoring, medians, on, verdict, grid);
        }

        public Shown withVerdict(boolean on) {
            return new Shown(bands, censoring, medians, medianTags, on, grid);
        }

        public Shown withGrid(boolean on) {
            return new Shown(bands, censoring, medians, medianTags, verdict, on);
        }
    }

    /// How groups are named in the plot.
    public enum Labelling {
        /// The group's name beside its curve; a legend where that cannot be done without overlap.
        DIRECT,
        LEGEND,
        NONE
    }

    /// What stands under the time axis, in columns at its ticks.
    public enum RiskTable {
        NONE,
        AT_RISK,
        /// Patients at risk, censored and with the event, as proposed by Morris et al., BMJ Open 2019;9:e030215.
        KMUNICATE,
        /// None, and no count of patients beside a name either: where small counts are not printed.
        WITHOUT_COUNTS;

        /// Whether there is a table.
        public boolean isDrawn() {
            return this != NONE && this != WITHOUT_COUNTS;
        }
    }

    /// How a curve is drawn where fewer than a tenth of its patients, or fewer than three, remain.
    public enum Tail {
        FADED,
        DASHED,
        CUT,
        FULL
    }

    /// Habits of the medium.
    public enum Setting {
        /// Straight lines on whole pixels, patients counted beside the group's name.
        SCREEN,
        /// Short names and an italic p, as journals set them.
        PRINT,
        /// As on the screen, in sizes for a projector.
        SLIDE
    }

    private static final Shown EVERYTHING = new Shown(true, true, true, true, true, true);

    /// @throws IllegalArgumentException if width or height is not positive
    public FigureStyle {
        if (!(width > 0 && height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("figure size must be positive, but is " + width + " x " + height);
        }
    }

    /// The style of the screen.
    ///
    /// @param width  in logical pixels
    /// @param height in logical pixels
    /// @param dark   true for light lines on a dark page
    public static FigureStyle screen(double width, double height, boolean dark) {
        return new FigureStyle(
                width,
                height,
                dark ? Theme.SCREEN_DARK : Theme.SCREEN_LIGHT,
                new Type(12, 12, 14),
                new Lines(2, 1.6, 1, 1.2),
                EVERYTHING,
                Labelling.DIRECT,
                RiskTable.AT_RISK,
                Tail.FADED,
                false,
                false,
                Setting.SCREEN,
                Palette.OKABE_ITO,
                Typeface.ARIAL,
                NumberStyle.GENERAL);
    }

    /// A style for print in 8 and 7 point type.
    ///
    /// @param widthMillimetres  such as 84, 129 or 174
    /// @param heightMillimetres of the page
    public static FigureStyle print(double widthMillimetres, double heightMillimetres) {
        return new FigureStyle(
                widthMillimetres * Drawing.POINTS_PER_MILLIMETRE,
                heightMillimetres * Drawing.POINTS_PER_MILLIMETRE,
                Theme.PRINT,
                new Type(8, 7, 10),
                new Lines(1, 0.75, 0.6, 0.6),
                new Shown(true, true, true, false, true, false),
                Labelling.DIRECT,
                RiskTable.AT_RISK,
                Tail.FADED,
                false,
                false,
                Setting.PRINT,
                Palette.OKABE_ITO,
                Typeface.ARIAL,
                NumberStyle.GENERAL);
    }

    /// A style for a widescreen slide.
    public static FigureStyle slide() {
        return new FigureStyle(
                960,
                540,
                Theme.PRINT,
                new Type(18, 16, 22),
                new Lines(3, 2, 1.25, 1.25),
                EVERYTHING,
                Labelling.DIRECT,
                RiskTable.AT_RISK,
                Tail.FADED,
                false,
                false,
                Setting.SLIDE,
                Palette.OKABE_ITO,
                Typeface.ARIAL,
                NumberStyle.GENERAL);
    }

    public FigureStyle withSize(double newWidth, double newHeight) {
        return new FigureStyle(
                newWidth, newHeight, theme, type, lines, shown, labelling, riskTable, tail,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withTheme(Theme other) {
        return new FigureStyle(
                width, height, other, type, lines, shown, labelling, riskTable, tail,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withType(Type other) {
        return new FigureStyle(
                width, height, theme, other, lines, shown, labelling, riskTable, tail,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withLines(Lines other) {
        return new FigureStyle(
                width, height, theme, type, other, shown, labelling, riskTable, tail,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withShown(Shown other) {
        return new FigureStyle(
                width, height, theme, type, lines, other, labelling, riskTable, tail,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withLabelling(Labelling other) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, other, riskTable, tail,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withRiskTable(RiskTable other) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, labelling, other, tail,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withTail(Tail other) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, labelling, riskTable, other,
                patterns, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withPatterns(boolean on) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, labelling, riskTable, tail,
                on, title, setting, palette, typeface, numbers);
    }

    public FigureStyle withTitle(boolean on) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, labelling, riskTable, tail,
                patterns, on, setting, palette, typeface, numbers);
    }

    public FigureStyle withPalette(Palette other) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, labelling, riskTable, tail,
                patterns, title, setting, other, typeface, numbers);
    }

    public FigureStyle withTypeface(Typeface other) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, labelling, riskTable, tail,
                patterns, title, setting, palette, other, numbers);
    }

    public FigureStyle withNumbers(NumberStyle other) {
        return new FigureStyle(
                width, height, theme, type, lines, shown, labelling, riskTable, tail,
                patterns, title, setting, palette, typeface, other);
    }

    /// Ink of the group with that colour number.
    ///
    /// @param colour from 0
    public GroupInk ink(int colour) {
        return theme.group(colour, palette);
    }

    /// Whether so many groups need line patterns to be told apart.
    public boolean needsPatterns(int groups) {
        return patterns || palette.needsPatterns() || groups > Palette.DISTINCT_COLOURS;
    }

    /// The least height of a drop worth a corner of its own, in points: half a pixel at two pixels
    /// per point on the screen, and at 600 dots per inch in print.
    public double resolution() {
        return switch (setting) {
            case SCREEN, SLIDE -> 0.25;
            case PRINT -> 0.06;
        };
    }
}
