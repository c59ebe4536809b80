package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.drawing.ColourVision;
import org.riskset.drawing.Rgb;
import org.riskset.style.GroupInk;
import org.riskset.style.Palette;

class PaletteTest {
    @ParameterizedTest
    @EnumSource(Palette.class)
    void firstFourStandOutFromThePageAndTheirNamesCanBeRead(Palette palette) {
        for (int colour = 0; colour < Palette.DISTINCT_COLOURS; colour++) {
            GroupInk ink = GroupInk.of(palette.line(colour), Palette.pattern(colour), Rgb.WHITE);
            assertThat(ink.line().contrastWith(Rgb.WHITE)).as(palette + " " + colour).isGreaterThanOrEqualTo(3);
            assertThat(ink.text().contrastWith(Rgb.WHITE)).as(palette + " " + colour).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Palette.class, mode = EnumSource.Mode.EXCLUDE, names = "BLACK")
    void firstFourStayApartWithEveryColourVision(Palette palette) {
        for (ColourVision vision : ColourVision.values()) {
            for (int one = 0; one < Palette.DISTINCT_COLOURS && vision != ColourVision.GREYSCALE; one++) {
                for (int other = one + 1; other < Palette.DISTINCT_COLOURS; other++) {
                    assertThat(vision.of(palette.line(one)).distanceTo(vision.of(palette.line(other))))
                            .as("%s %s: %d and %d", palette, vision, one, other)
                            .isGreaterThanOrEqualTo(0.075);
                }
            }
        }
    }
}
