package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2014-01-08            | YEAR_MONTH_DAY | 2014-01-08",
        "2014-01-08T00:00:00Z  | YEAR_MONTH_DAY | 2014-01-08",
        "2014-01-08 13:45      | YEAR_MONTH_DAY | 2014-01-08",
        "2014/1/8              | DAY_MONTH_YEAR | 2014-01-08",
        "20140108              | DAY_MONTH_YEAR | 2014-01-08",
        "08/01/2014            | DAY_MONTH_YEAR | 2014-01-08",
        "08/01/2014            | MONTH_DAY_YEAR | 2014-08-01",
        "8.1.2014              | DAY_MONTH_YEAR | 2014-01-08",
        "8.1.14                | DAY_MONTH_YEAR | 2014-01-08",
        "8.1.30                | DAY_MONTH_YEAR | 1930-01-08",
        "14-01-08              | YEAR_MONTH_DAY | 2014-01-08",
        "8 Jan 2014            | MONTH_DAY_YEAR | 2014-01-08",
        "8-JAN-14              | MONTH_DAY_YEAR | 2014-01-08",
        "January 8, 2014       | DAY_MONTH_YEAR | 2014-01-08",
        "8 tháng 1 2014        | MONTH_DAY_YEAR | 2014-01-08",
        "ngày 8 tháng 1 năm 2014 | MONTH_DAY_YEAR | 2014-01-08",
        "8 tháng mười hai 2014 | DAY_MONTH_YEAR | 2014-12-08",
        "8 tháng năm 2014      | DAY_MONTH_YEAR | 2014-05-08",
        "8. März 2014          | DAY_MONTH_YEAR | 2014-03-08",
        "3/2014                | DAY_MONTH_YEAR | 2014-03-15",
        "2014-03               | DAY_MONTH_YEAR | 2014-03-15",
        "Mar 2014              | DAY_MONTH_YEAR | 2014-03-15",
        "29/02/2016            | DAY_MONTH_YEAR | 2016-02-29",
    })
    void readsDatesAsPeopleWriteThem(String text, DateOrder order, LocalDate expected) {
        DateReading reading = DateReading.of(text, order);

        assertThat(reading).isInstanceOfSatisfying(
                DateReading.Found.class, found -> assertThat(LocalDate.ofEpochDay(found.day())).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2021", "31/02/2019", "29/02/2015", "00/01/2014", "13/13/2014", "2014-13-01", "01/01/0014", "01/01/3014"})
    void saysThatThereIsNoSuchDay(String text) {
        assertThat(DateReading.of(text, DateOrder.DAY_MONTH_YEAR)).isInstanceOf(DateReading.NoSuchDay.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Dead", "12", "123456789012", "1/2/3/4", "P-2014-03-02x", "May", "maybe 2014", "5.3", "14:30", "99999999", "-1-1-2014a"})
    void doesNotTakeOtherTextsForDates(String text) {
        assertThat(DateReading.of(text, DateOrder.DAY_MONTH_YEAR)).isInstanceOf(DateReading.NoDate.class);
    }

    @Test
    void tellsWhichDatesDependOnTheOrder() {
        assertThat(needsOrder("08/01/2014")).isTrue();
        assertThat(needsOrder("08/08/2014")).isFalse();
        assertThat(needsOrder("13/08/2014")).isFalse();
        assertThat(needsOrder("2014-08-01")).isFalse();
    }

    private static boolean needsOrder(String text) {
        return DateReading.of(text, DateOrder.AMBIGUOUS) instanceof DateReading.Found found && found.needsOrder();
    }

    @Test
    void doesNotInventAMonth() {
        assertThat(DateReading.of("2014", DateOrder.DAY_MONTH_YEAR)).isInstanceOf(DateReading.OnlyAYear.class);
    }
}
