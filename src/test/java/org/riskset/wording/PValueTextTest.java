package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PValueTextTest {
    private final PValueText english = new PValueText(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0.24, 0.24",
        "0.0031, 0.003",
        "0.0099, 0.010",
        "0.049, 0.049",
        "0.0496, 0.0496",
        "0.051, 0.051",
        "0.05, 0.05",
        "0.0451, 0.045",
        "0.12345, 0.12",
        "1, 1.00",
        "0.5, 0.50"
    })
    void hasThreeDecimalsBelowOneHundredthTwoAboveAndNeverHidesTheSideOfFivePerCent(double p, String text) {
        assertThat(english.value(p)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.00099", "0.00004", "1e-300", "0"})
    void isNeverZero(double p) {
        assertThat(english.value(p)).isEqualTo("<\u00a00.001");
        assertThat(english.equation(p)).isEqualTo("p\u00a0<\u00a00.001");
    }

    @Test
    void followsTheLanguagesDecimalMark() {
        assertThat(new PValueText(Language.VIETNAMESE).equation(0.003)).isEqualTo("p\u00a0=\u00a00,003");
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> english.value(1.2)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1.2");
    }
}
