package org.riskset.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RgbTest {
    @Test
    void readsAndWritesHexadecimal() {
        assertThat(Rgb.hex("#0072B2")).isEqualTo(new Rgb(0, 114, 178));
        assertThat(new Rgb(0, 114, 178).hex()).isEqualTo("#0072b2");
        assertThatIllegalArgumentException().isThrownBy(() -> Rgb.hex("blue")).withMessageContaining("blue");
    }

    @Test
    void refusesAComponentBeyondAByte() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rgb(0, 256, 0)).withMessageContaining("green");
    }

    @Test
    void contrastOfBlackOnWhiteIsTwentyOne() {
        assertThat(Rgb.BLACK.contrastWith(Rgb.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Rgb.WHITE.contrastWith(Rgb.WHITE)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ColourVision.class)
    void greysLookTheSameToEverybody(ColourVision vision) {
        Rgb seen = vision.of(new Rgb(128, 128, 128));

        assertThat(seen.red()).isBetween(126, 130);
        assertThat(seen.green()).isBetween(126, 130);
        assertThat(seen.blue()).isBetween(126, 130);
    }

    @Test
    void greyscaleHasNoColourLeft() {
        Rgb seen = ColourVision.GREYSCALE.of(Rgb.hex("#D55E00"));

        assertThat(seen.red()).isEqualTo(seen.green()).isEqualTo(seen.blue());
    }
}
