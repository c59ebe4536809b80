package org.riskset.registry.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;

/// Finds follow-up that ends before it begins because day and month were taken for each other.
///
/// @param ways      the ways to mend it, each for the rows that it mends; which is right only the reader can know
/// @param ambiguous rows that more than one way mends
public record SwappedDates(List<Way> ways, int ambiguous) {
    /// Nothing can be mended so.
    public static final SwappedDates NONE = new SwappedDates(List.of(), 0);

    public SwappedDates {
        ways = List.copyOf(ways);
    }

    /// The date in which day and month are exchanged.
    public enum Place {
        START,
        END,
        BOTH
    }

    /// One way to mend follow-up.
    ///
    /// @param sourceRows  the rows it mends
    /// @param corrections what does so, one for each column concerned
    public record Way(Place place, List<Integer> sourceRows, List<Correction> corrections) {
        public Way {
            sourceRows = List.copyOf(sourceRows);
            corrections = List.copyOf(corrections);
        }

        private static Way of(Place place, List<Integer> rows, String start, String end) {
            List<Correction> corrections = new ArrayList<>();
            if (place != Place.END) {
                corrections.add(new Correction.DayAndMonthSwapped(start, rows));
            }
            if (place != Place.START) {
                corrections.add(new Correction.DayAndMonthSwapped(end, rows));
            }
            return new Way(place, rows, corrections);
        }
    }

    /// The same day with its month and day of the month exchanged; empty where there is no such month, or nothing changes.
    static OptionalInt swapped(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        boolean exchangeable = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
        return exchangeable
                ? OptionalInt.of((int) LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()).toEpochDay())
                : OptionalInt.empty();
    }

    /// Every way to make follow-up end after its start. A row that cannot be mended so is in none. O(rows).
    ///
    /// @param sourceRows rows whose follow-up ends before it begins
    /// @param today      the last day on which anything can have happened
    public static SwappedDates of(Registry registry, String startName, String endName, List<Integer> sourceRows, LocalDate today) {
        Optional<DateColumn> start = date(registry, startName);
        Optional<DateColumn> end = date(registry, endName);
        if (start.isEmpty() || end.isEmpty()) {
            return NONE;
        }
        Map<Integer, Integer> bySourceRow = new TreeMap<>();
        for (int row = 0; row < registry.rows(); row++) {
            bySourceRow.put(registry.sourceRow(row), row);
        }
        Map<Place, List<Integer>> rows = new EnumMap<>(Place.class);
        int ambiguous = 0;
        for (int sourceRow : sourceRows) {
            int row = bySourceRow.getOrDefault(sourceRow, -1);
            if (row >= 0 && !start.get().isMissing(row) && !end.get().isMissing(row)) {
                List<Place> places = new Row(start.get().epochDay(row), end.get().epochDay(row), (int) today.toEpochDay()).mended();
                places.forEach(place -> rows.computeIfAbsent(place, _ -> new ArrayList<>()).add(sourceRow));
                ambiguous += places.size() > 1 ? 1 : 0;
            }
        }
        List<Way> ways = new ArrayList<>();
        rows.forEach((place, mended) -> ways.add(Way.of(place, mended, startName, endName)));
        return new SwappedDates(ways, ambiguous);
    }

    private static Optional<DateColumn> date(Registry registry, String name) {
        return registry.find(name).filter(DateColumn.class::isInstance).map(DateColumn.class::cast);
    }

    /// The two dates of one patient, in days since 1970-01-01.
    private record Row(int start, int end, int today) {
        /// Where a swap puts the dates in order.
        private List<Place> mended() {
            OptionalInt first = swapped(start);
            OptionalInt last = swapped(end);
            List<Place> places = new ArrayList<>();
            if (first.isPresent() && inOrder(first.getAsInt(), end)) {
                places.add(Place.START);
            }
            if (last.isPresent() && inOrder(start, last.getAsInt())) {
                places.add(Place.END);
            }
            if (first.isPresent() && last.isPresent() && inOrder(first.getAsInt(), last.getAsInt())) {
                places.add(Place.BOTH);
            }
            return places;
        }

        private boolean inOrder(int first, int last) {
            return first <= last && last <= today;
        }
    }
}
