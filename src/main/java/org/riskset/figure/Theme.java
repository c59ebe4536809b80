package org.riskset.figure;

import java.util.Arrays;
import java.util.List;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Rgb;

/// The colours of a figure.
///
/// The group colours start from those of Okabe and Ito (Color Universal Design, 2008), darkened where needed to stand
/// out 3:1 from the page. The first four stay apart with every colour-vision deficiency; from the fifth on no palette that
/// stands out from white does (amber and vermillion are one colour with deuteranopia), so that line patterns are added.
public enum Theme {
    SCREEN_LIGHT("#ffffff", "#24292f", "#57606a", "#57606a", "#e4e8ec", "#9a6700", 0.13),
    SCREEN_DARK("#0d1117", "#d5dce4", "#8b949e", "#8b949e", "#21262d", "#d29922", 0.16),
    PRINT("#ffffff", "#1f2328", "#3d444d", "#1f2328", "#e4e8ec", "#57606a", 0.13);

    /// So many groups are told apart by colour alone, whatever the reader's colour vision.
    static final int DISTINCT_COLOURS = 4;

    private static final List<Dash> PATTERNS = List.of(
            Dash.SOLID,
            Dash.DASHED,
            Dash.DOTTED,
            Dash.DASH_DOTTED,
            Dash.LONG_DASHED,
            Dash.SHORT_DASHED,
            Dash.DASH_DOT_DOTTED,
            Dash.SPACED);
    private static final List<Rgb> LIGHT_LINES =
            colours("#0072B2", "#D55E00", "#009E73", "#9A4A79", "#B57D00", "#24292F", "#8C4A1F", "#4F7C8A");
    private static final List<Rgb> LIGHT_TEXTS =
            colours("#0072B2", "#B24E00", "#00795A", "#9A4A79", "#8A5F00", "#24292F", "#8C4A1F", "#456D79");
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

    /// Ink of the group with that colour number; numbers beyond the eighth start again with another pattern.
    ///
    /// @param colour from 0
    public GroupInk group(int colour) {
        int size = LIGHT_LINES.size();
        int hue = Math.floorMod(colour, size);
        Dash pattern = PATTERNS.get(Math.floorMod(colour + colour / size, PATTERNS.size()));
        return this == SCREEN_DARK
                ? new GroupInk(DARK_INKS.get(hue), DARK_INKS.get(hue), pattern)
                : new GroupInk(LIGHT_LINES.get(hue), LIGHT_TEXTS.get(hue), pattern);
    }

    private static List<Rgb> colours(String... texts) {
        return Arrays.stream(texts).map(Rgb::hex).toList();
    }
}
