package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.drawing.ColourVision;
import org.riskset.drawing.Rgb;
import org.riskset.style.Theme;

class ThemeTest {
    private static final int COLOURS = 8;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextStandsOutFromThePage(Theme theme) {
        assertThat(theme.ink().contrastWith(theme.page())).isGreaterThan(7);
        assertThat(theme.quiet().contrastWith(theme.page())).isGreaterThan(4.5);
        assertThat(theme.caution().contrastWith(theme.page())).isGreaterThan(4.5);
        for (int g = 0; g < COLOURS; g++) {
            assertThat(theme.group(g).text().contrastWith(theme.page())).as("group " + g).isGreaterThanOrEqualTo(4.5);
            assertThat(theme.group(g).line().contrastWith(theme.page())).as("group " + g).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void firstFourGroupsStayApartWithEveryColourVision(Theme theme) {
        for (ColourVision vision : new ColourVision[] {
            ColourVision.TYPICAL, ColourVision.PROTANOPIA, ColourVision.DEUTERANOPIA, ColourVision.TRITANOPIA
        }) {
            for (int a = 0; a < 4; a++) {
                for (int b = a + 1; b < 4; b++) {
                    Rgb one = vision.of(theme.group(a).line());
                    Rgb other = vision.of(theme.group(b).line());
                    assertThat(one.distanceTo(other)).as("%s: %d and %d", vision, a, b).isGreaterThan(0.075);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyGroupHasItsOwnPattern(Theme theme) {
        for (int a = 0; a < COLOURS; a++) {
            for (int b = a + 1; b < COLOURS; b++) {
                assertThat(theme.group(a).pattern()).isNotEqualTo(theme.group(b).pattern());
            }
        }
        assertThat(theme.group(COLOURS).line()).isEqualTo(theme.group(0).line());
        assertThat(theme.group(COLOURS).pattern()).isNotEqualTo(theme.group(0).pattern());
    }
}
