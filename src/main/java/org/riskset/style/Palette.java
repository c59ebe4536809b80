package org.riskset.style;

import java.util.Arrays;
import java.util.List;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Rgb;

/// Colours that groups are told apart by, in the order of their colour numbers, on a light page.
///
/// The first four of each stay apart with every colour-vision deficiency and stand out 3:1 from white; from the fifth on no
/// palette that stands out from white does (amber and vermillion are one colour with deuteranopia), so that line patterns
/// are added.
public enum Palette {
    /// Okabe and Ito (Color Universal Design, 2008), darkened where needed to stand out from the page.
    OKABE_ITO("#0072B2", "#D55E00", "#009E73", "#9A4A79"),
    /// After Paul Tol's high-contrast scheme (SRON technical note 09-002, 2021).
    TOL("#004488", "#BB5566", "#997700", "#4F94C4"),
    /// From dark to light, for groups that have an order: after viridis (Smith & van der Walt 2015), told apart in greyscale too.
    VIRIDIS("#2B0A57", "#30658E", "#1E9A7E", "#8A9A00"),
    /// From dark to light, for groups that have an order: after magma (Smith & van der Walt 2015).
    MAGMA("#3B0F70", "#8C2981", "#DE4968", "#D97B1A"),
    /// One ink and line patterns, for print without colour.
    BLACK("#000000", "#000000", "#000000", "#000000");

    /// So many groups are told apart by colour alone, whatever the reader's colour vision.
    public static final int DISTINCT_COLOURS = 4;

    private static final List<Dash> PATTERNS = List.of(
            Dash.SOLID,
            Dash.DASHED,
            Dash.DOTTED,
            Dash.DASH_DOTTED,
            Dash.LONG_DASHED,
            Dash.SHORT_DASHED,
            Dash.DASH_DOT_DOTTED,
            Dash.SPACED);
    private static final List<Rgb> FURTHER = Arrays.stream(new String[] {"#B57D00", "#24292F", "#8C4A1F", "#4F7C8A"})
            .map(Rgb::hex)
            .toList();
    private static final int SIZE = DISTINCT_COLOURS + FURTHER.size();

    private final List<Rgb> first;

    Palette(String... first) {
        this.first = Arrays.stream(first).map(Rgb::hex).toList();
    }

    /// Whether its groups differ by line pattern only.
    public boolean needsPatterns() {
        return this == BLACK;
    }

    /// Colour of a group's line; colours beyond the eighth start again with another pattern.
    ///
    /// @param colour from 0
    public Rgb line(int colour) {
        int hue = Math.floorMod(colour, SIZE);
        if (this == BLACK) {
            return Rgb.BLACK;
        }
        return hue < first.size() ? first.get(hue) : FURTHER.get(hue - first.size());
    }

    /// Line pattern of a group.
    ///
    /// @param colour from 0
    public static Dash pattern(int colour) {
        return PATTERNS.get(Math.floorMod(colour + colour / SIZE, PATTERNS.size()));
    }
}
