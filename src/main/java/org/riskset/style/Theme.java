package org.riskset.style;

import java.util.Arrays;
import java.util.List;
import org.riskset.drawing.Rgb;

/// The colours of a figure.
///
/// Groups have the colours of a [Palette].
public enum Theme {
    SCREEN_LIGHT("#ffffff", "#24292f", "#57606a", "#57606a", "#e4e8ec", "#9a6700", 0.13),
    SCREEN_DARK("#0d1117", "#d5dce4", "#8b949e", "#8b949e", "#21262d", "#d29922", 0.16),
    PRINT("#ffffff", "#1f2328", "#3d444d", "#1f2328", "#e4e8ec", "#57606a", 0.13);

    private static final List<Rgb> DARK_INKS =
            colours("#56B4E9", "#E8861A", "#1FA37C", "#D98FB9", "#E6C229", "#D5DCE4", "#C98A5B", "#8FB8C4");

    private final Rgb page;
    private final Rgb ink;
    private final Rgb quiet;
    private final Rgb axis;
    private final Rgb grid;
    private final Rgb caution;
    private final double bandOpacity;

    Theme(String page, String ink, String quiet, String axis, String grid, String caution, double bandOpacity) {
        this.page = Rgb.hex(page);
        this.ink = Rgb.hex(ink);
        this.quiet = Rgb.hex(quiet);
        this.axis = Rgb.hex(axis);
        this.grid = Rgb.hex(grid);
        this.caution = Rgb.hex(caution);
        this.bandOpacity = bandOpacity;
    }

    /// Colour of the page.
    public Rgb page() {
        return page;
    }

    /// Colour of titles and numbers.
    public Rgb ink() {
        return ink;
    }

    /// Colour of tick labels and of text that stands back.
    public Rgb quiet() {
        return quiet;
    }

    /// Colour of axes and ticks.
    public Rgb axis() {
        return axis;
    }

    /// Colour of the lines behind the curves.
    public Rgb grid() {
        return grid;
    }

    /// Colour of a value to be read with care.
    public Rgb caution() {
        return caution;
    }

    /// How strongly a confidence band is filled.
    public double bandOpacity() {
        return bandOpacity;
    }

    /// Ink of the group with that colour number by the palette of Okabe and Ito; numbers beyond the eighth start again with
    /// another pattern.
    ///
    /// @param colour from 0
    public GroupInk group(int colour) {
        return group(colour, Palette.OKABE_ITO);
    }

    /// Ink of the group with that colour number; a dark page has its own palette.
    GroupInk group(int colour, Palette palette) {
        Rgb line = this == SCREEN_DARK ? DARK_INKS.get(Math.floorMod(colour, DARK_INKS.size())) : palette.line(colour);
        return GroupInk.of(line, Palette.pattern(colour), page);
    }

    private static List<Rgb> colours(String... texts) {
        return Arrays.stream(texts).map(Rgb::hex).toList();
    }
}
