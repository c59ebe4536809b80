package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.spreadsheet.raw.DecimalSign;

class NumberReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "6          | POINT | 6",
        "-6.25      | POINT | -6.25",
        "\u22126.25 | POINT | -6.25",
        "6,2        | POINT | 6.2",
        "6,25       | COMMA | 6.25",
        "1,234      | POINT | 1234",
        "1,234      | COMMA | 1.234",
        "1.234      | COMMA | 1234",
        "1.234      | POINT | 1.234",
        "0,125      | POINT | 0.125",
        "1,234.5    | COMMA | 1234.5",
        "1.234,5    | POINT | 1234.5",
        "1.234.567  | POINT | 1234567",
        "1 234,5    | COMMA | 1234.5",
        "1'234.5    | POINT | 1234.5",
        "1.5e3      | POINT | 1500",
        "007        | POINT | 7",
        "6 cm       | POINT | 6",
        "6.5cm      | POINT | 6.5",
        "45 %       | POINT | 45",
        "62 tuổi    | POINT | 62",
    })
    void readsNumbersAsPeopleWriteThem(String text, DecimalSign decimal, double expected) {
        NumberReading reading = NumberReading.of(text, decimal);

        assertThat(reading).isInstanceOfSatisfying(NumberReading.Found.class, found -> assertThat(found.value()).isCloseTo(expected, within(0.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "abc", "IVA", "1-3", "10+", "T2", "2a", "6 x 4", "1,23,4", "12.03.2014", "NaN", "Infinity", "0x10", "1e999", "5d1", "1 2"})
    void doesNotTakeOtherTextsForNumbers(String text) {
        assertThat(NumberReading.of(text, DecimalSign.POINT)).isInstanceOf(NumberReading.NoNumber.class);
    }

    @ParameterizedTest
    @CsvSource({"<5,true", "< 0.1,true", "<=5,true", "≤5 cm,true", ">100,false", "≥ 100,false", ">=100,false"})
    void keepsALimitApartFromANumber(String text, boolean below) {
        assertThat(NumberReading.of(text, DecimalSign.POINT)).isEqualTo(new NumberReading.Limit(below));
    }
}
