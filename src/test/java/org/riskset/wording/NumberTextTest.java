package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberTextTest {
    private final NumberText english = new NumberText(Language.ENGLISH);

    @Test
    void roundsHalvesAwayFromZeroAsReadersDo() {
        assertThat(english.fixed(2.675, 2)).isEqualTo("2.68");
        assertThat(english.fixed(7.25, 1)).isEqualTo("7.3");
        assertThat(english.fixed(-0.04, 1)).isEqualTo("0.0");
    }

    @Test
    void writesMinusAndRangesAsPrintDoes() {
        assertThat(english.fixed(-1.5, 1)).isEqualTo("\u22121.5");
        assertThat(english.range(2.56, 31.2, 1)).isEqualTo("2.6\u201331.2");
    }

    @Test
    void givesPercentagesThatAgreeWithTheirCounts() {
        assertThat(english.percent(11 / 31.0, 1)).isEqualTo("35.5");
        assertThat(english.percent(0.355, 0)).isEqualTo("36");
    }

    @Test
    void refusesWhatIsNoNumberBecauseNotReachedIsAWord() {
        assertThatThrownBy(() -> english.fixed(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A limit of 1.04 printed as 1.0 would hide that it lies above 1.
    @Test
    void printsRatiosNearOneWithTwoDecimals() {
        NumberText english = new NumberText(Language.ENGLISH);

        assertThat(english.ratio(1.0497)).isEqualTo("1.05");
        assertThat(english.ratio(1.004)).isEqualTo("1.00");
        assertThat(english.ratio(0.996)).isEqualTo("1.00");
        assertThat(english.ratio(1.06)).isEqualTo("1.1");
    }
}
