package org.riskset.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;

class RoleGuessTest {
    private static Column days(String name, String... dates) {
        int[] days = new int[dates.length];
        for (int row = 0; row < dates.length; row++) {
            days[row] = (int) LocalDate.parse(dates[row]).toEpochDay();
        }
        return new DateColumn(name, name, days);
    }

    private static RoleGuess guess(Column... columns) {
        return RoleGuess.of(new Registry("sheet", new int[] {2, 3, 4}, List.of(columns)));
    }

    @ParameterizedTest
    @CsvSource({"DOB", "Date of birth", "Ngày sinh", "Geburtsdatum"})
    void neverStartsTheClockAtBirth(String birth) {
        RoleGuess guess = guess(
                days(birth, "1950-01-01", "1960-01-01", "1970-01-01"),
                days("Tx date", "2010-01-01", "2011-01-01", "2012-01-01"),
                days("Last seen", "2015-01-01", "2016-01-01", "2017-01-01"));

        assertThat(guess.time()).contains(new TimeRule.Dates("Tx date", "Last seen"));
    }

    @Test
    void hasNoFollowUpFromBirthToDiagnosisAlone() {
        RoleGuess guess = guess(
                days("DOB", "1950-01-01", "1960-01-01", "1970-01-01"),
                days("Diagnosis", "2010-01-01", "2011-01-01", "2012-01-01"));

        assertThat(guess.time()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1,8,1", "0,1,9,1", "1,2,9,2", "0,1,2,2", "0,8,8,8"})
    void takesTheHighestCodeThatSaysSomethingForTheEvent(double first, double second, double third, String event) {
        Column status = new NumberColumn("Vitalstatus", "Vitalstatus", Optional.empty(), new double[] {first, second, third});

        assertThat(guess(status).status().map(StatusRule::eventValues)).contains(Set.of(event));
    }

    @Test
    void tellsDatesOfBirthAndDiagnosisByTheirNames() {
        assertThat(List.of("dob", "Ngày sinh", "birth_date")).allMatch(name -> RoleGuess.isDateOfBirth(name));
        assertThat(List.of("Ngày chẩn đoán", "diagnosis_date", "Dx")).allMatch(RoleGuess::isDateOfDiagnosis);
        assertThat(List.of("last_contact", "Ngày tái phát")).noneMatch(name -> RoleGuess.isDateOfBirth(name)).noneMatch(RoleGuess::isDateOfDiagnosis);
    }

    @ParameterizedTest
    @CsvSource({"rfstime", "PFS_mo", "OS", "survmonths", "ttp", "Follow-up", "Thời gian theo dõi"})
    void findsTheRecordedTimeByTheNamesItGoesBy(String time) {
        RoleGuess guess = guess(number("age", 50, 60, 70), number(time, 4, 12, 30), number("size", 1, 2, 3));

        assertThat(guess.time()).contains(new TimeRule.Duration(time, TimeUnit.MONTHS));
        assertThat(guess.dated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"size", "estimate", "surgery", "deaths"})
    void takesNoOtherNumberForTheTime(String name) {
        assertThat(guess(number(name, 4, 12, 30)).time()).isEmpty();
    }

    @Test
    void knowsColumnsThatPromiseDates() {
        assertThat(guess(number("Date of surgery", 1, 2, 3)).dated()).isTrue();
        assertThat(guess(days("seen", "2010-01-01", "2011-01-01", "2012-01-01")).dated()).isTrue();
    }

    private static Column number(String name, double... values) {
        return new NumberColumn(name, name, Optional.empty(), values);
    }

    @ParameterizedTest
    @CsvSource({
        "rfstime, status, DISEASE_FREE_SURVIVAL",
        "time, DFS_event, DISEASE_FREE_SURVIVAL",
        "PFS months, progressed, PROGRESSION_FREE_SURVIVAL",
        "css_time, css_event, DISEASE_SPECIFIC_SURVIVAL",
        "OS months, dead, OVERALL_SURVIVAL",
        "time, status, OVERALL_SURVIVAL"
    })
    void callsTheEndpointByTheAbbreviationInItsColumns(String time, String status, EndpointName.Kind kind) {
        assertThat(EndpointGuess.name(
                        Optional.of(new TimeRule.Duration(time, TimeUnit.MONTHS)),
                        Optional.of(new StatusRule(status, Set.of("1")))))
                .isEqualTo(EndpointName.of(kind));
    }

    @Test
    void takesDatesHalfALifetimeBeforeAllOthersForBirthWhateverTheyAreCalled() {
        RoleGuess guess = guess(
                days("ns", "1950-01-01", "1960-01-01", "1970-01-01"),
                days("ngay_cd", "2010-01-01", "2011-01-01", "2012-01-01"),
                days("ngay_cuoi", "2015-01-01", "2016-01-01", "2017-01-01"));

        assertThat(guess.time()).contains(new TimeRule.Dates("ngay_cd", "ngay_cuoi"));
    }

    @Test
    void keepsAnEarlyStartThatSaysSo() {
        RoleGuess guess = guess(
                days("Diagnosis", "1980-01-01", "1981-01-01", "1982-01-01"),
                days("Second operation", "2010-01-01", "2011-01-01", "2012-01-01"),
                days("Last seen", "2015-01-01", "2016-01-01", "2017-01-01"));

        assertThat(guess.time()).contains(new TimeRule.Dates("Diagnosis", "Last seen"));
    }

    @Test
    void findsColumnsByTheirLabelsWhereNamesSayNothing() {
        RoleGuess guess = guess(
                labelled("d1", "Ngày liên hệ cuối", "2015-01-01", "2016-01-01", "2017-01-01"),
                labelled("d2", "Ngày chẩn đoán", "2010-01-01", "2011-01-01", "2012-01-01"),
                new NumberColumn("tt", "Tình trạng", Optional.empty(), new double[] {1, 2, 2}));

        assertThat(guess.time()).contains(new TimeRule.Dates("d2", "d1"));
        assertThat(guess.status().map(StatusRule::column)).contains("tt");
    }

    @Test
    void takesTheCodesWithDatesOfDeathForDeath() {
        RoleGuess guess = guess(
                new NumberColumn("Tình trạng", "Tình trạng", Optional.empty(), new double[] {1, 2, 3}),
                partlyKnown("Ngày tử vong", DateColumn.MISSING, 17_000, 17_500));

        assertThat(guess.status().map(StatusRule::eventValues)).contains(Set.of("2", "3"));
    }

    @Test
    void takesTheHighestCodeWhereDatesOfDeathDoNotTellTheCodesApart() {
        RoleGuess guess = guess(
                new NumberColumn("Status", "Status", Optional.empty(), new double[] {1, 2, 2}),
                partlyKnown("Date of death", DateColumn.MISSING, DateColumn.MISSING, 17_500));

        assertThat(guess.status().map(StatusRule::eventValues)).contains(Set.of("2"));
    }

    private static Column labelled(String name, String label, String... dates) {
        return new DateColumn(name, label, Arrays.stream(dates).mapToInt(date -> (int) LocalDate.parse(date).toEpochDay()).toArray());
    }

    private static Column partlyKnown(String name, int... days) {
        return new DateColumn(name, name, days);
    }
}
