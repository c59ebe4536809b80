package org.riskset.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;

class SwappedDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static Registry registry(LocalDate[] start, LocalDate[] end) {
        int[] rows = new int[start.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row + 2;
        }
        return new Registry(
                "r", rows, List.of(new DateColumn("dx", "Diagnosis", days(start)), new DateColumn("last", "Last contact", days(end))));
    }

    private static int[] days(LocalDate[] dates) {
        int[] days = new int[dates.length];
        for (int row = 0; row < days.length; row++) {
            days[row] = (int) dates[row].toEpochDay();
        }
        return days;
    }

    private static List<Correction> corrections(Registry registry) {
        return SwappedDates.corrections(registry, "dx", "last", List.of(2), TODAY);
    }

    @Test
    void swapsBothDatesWhereThatPutsThemInOrder() {
        Registry registry = registry(
                new LocalDate[] {LocalDate.of(2014, 11, 4)}, new LocalDate[] {LocalDate.of(2014, 8, 9)});

        Registry corrected = Corrections.apply(registry, corrections(registry));

        assertThat(corrected.find("dx").orElseThrow().text(0)).isEqualTo("2014-04-11");
        assertThat(corrected.find("last").orElseThrow().text(0)).isEqualTo("2014-09-08");
    }

    @Test
    void swapsTheOneDateThatCanBe() {
        Registry registry = registry(
                new LocalDate[] {LocalDate.of(2014, 8, 20)}, new LocalDate[] {LocalDate.of(2014, 3, 9)});

        assertThat(corrections(registry)).containsExactly(new Correction.DayAndMonthSwapped("last", List.of(2)));
    }

    @Test
    void leavesWhatCannotBeMendedSo() {
        Registry neither = registry(
                new LocalDate[] {LocalDate.of(2016, 5, 20)}, new LocalDate[] {LocalDate.of(2015, 3, 25)});

        assertThat(corrections(neither)).isEmpty();
    }

    @Test
    void doesNotSwapIntoTheFuture() {
        Registry registry = registry(
                new LocalDate[] {LocalDate.of(2025, 8, 20)}, new LocalDate[] {LocalDate.of(2025, 3, 9)});

        assertThat(SwappedDates.corrections(registry, "dx", "last", List.of(2), LocalDate.of(2025, 9, 1))).isEmpty();
    }
}
