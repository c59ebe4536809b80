package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZeroTest {
    @ParameterizedTest
    @CsvSource({
        "Diagnosis date, diagnosis",
        "diagnosis_date, diagnosis",
        "Date of surgery, surgery",
        "Ngày chẩn đoán, chẩn đoán",
        "RT date, RT",
        "Randomisation, randomisation"
    })
    void readsTheEventFromTheNameOfTheStartDate(String label, String event) {
        assertThat(TimeZero.of(label)).contains(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date", "date", " ", "date_"})
    void saysNothingWhereTheNameSaysNothing(String label) {
        assertThat(TimeZero.of(label)).isEmpty();
    }
}
