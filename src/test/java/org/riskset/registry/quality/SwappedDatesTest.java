package org.riskset.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.SwappedDates.Place;
import org.riskset.registry.quality.SwappedDates.Way;

class SwappedDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    /// One patient a row, from row 2, as start and end.
    private static Registry registry(String... dates) {
        int patients = dates.length / 2;
        int[] rows = new int[patients];
        int[] start = new int[patients];
        int[] end = new int[patients];
        for (int row = 0; row < patients; row++) {
            rows[row] = row + 2;
            start[row] = (int) LocalDate.parse(dates[2 * row]).toEpochDay();
            end[row] = (int) LocalDate.parse(dates[2 * row + 1]).toEpochDay();
        }
        return new Registry("r", rows, List.of(new DateColumn("dx", "Diagnosis", start), new DateColumn("last", "Last contact", end)));
    }

    private static SwappedDates swaps(Registry registry) {
        return SwappedDates.of(registry, "dx", "last", List.of(2, 3, 4, 5).subList(0, registry.rows()), TODAY);
    }

    private static Correction swap(String column, Integer... rows) {
        return new Correction.DayAndMonthSwapped(column, List.of(rows));
    }

    @Test
    void offersEveryWayApartWhereSeveralPutTheDatesInOrder() {
        // 11 April to 9 August, or 11 April to 8 September; not 4 November to 8 September
        Registry registry = registry("2014-11-04", "2014-08-09");

        SwappedDates swaps = swaps(registry);

        assertThat(swaps.ambiguous()).isEqualTo(1);
        assertThat(swaps.ways()).containsExactly(
                new Way(Place.START, List.of(2), List.of(swap("dx", 2))),
                new Way(Place.BOTH, List.of(2), List.of(swap("dx", 2), swap("last", 2))));
        Registry both = Corrections.apply(registry, swaps.ways().getLast().corrections());
        assertThat(both.find("dx").orElseThrow().text(0)).isEqualTo("2014-04-11");
        assertThat(both.find("last").orElseThrow().text(0)).isEqualTo("2014-09-08");
    }

    @Test
    void offersOnlyTheDateThatSufficesAlone() {
        assertThat(swaps(registry("2023-12-07", "2023-12-02")).ways()).extracting(Way::place).containsExactly(Place.START);
        assertThat(swaps(registry("2023-05-20", "2023-04-10")).ways()).extracting(Way::place).containsExactly(Place.END);
    }

    @Test
    void countsTheRowsThatEachWayMends() {
        Registry registry = registry("2014-11-04", "2014-08-09", "2014-08-20", "2014-03-09", "2023-12-07", "2023-12-02", "2016-05-20", "2015-03-25");

        SwappedDates swaps = swaps(registry);

        assertThat(swaps.ways()).extracting(Way::place).containsExactly(Place.START, Place.END, Place.BOTH);
        assertThat(swaps.ways()).extracting(Way::sourceRows).containsExactly(List.of(2, 4), List.of(3), List.of(2));
        assertThat(swaps.ambiguous()).isEqualTo(1);
    }

    @Test
    void isNeverAmongWhatIsCorrectedWithoutLooking() {
        assertThat(swaps(registry("2014-08-20", "2014-03-09")).ways())
                .allSatisfy(way -> assertThat(way.corrections()).noneMatch(Correction::isSafe));
    }

    @Test
    void leavesWhatCannotBeMendedSo() {
        assertThat(swaps(registry("2016-05-20", "2015-03-25"))).isEqualTo(SwappedDates.NONE);
    }

    @Test
    void doesNotSwapIntoTheFuture() {
        Registry registry = registry("2025-08-20", "2025-03-09");

        assertThat(SwappedDates.of(registry, "dx", "last", List.of(2), LocalDate.of(2025, 9, 1)).ways()).isEmpty();
    }
}
