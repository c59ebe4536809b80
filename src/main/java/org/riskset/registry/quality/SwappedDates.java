package org.riskset.registry.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;

/// Finds follow-up that ends before it begins because day and month were taken for each other.
public final class SwappedDates {
    private SwappedDates() {}

    /// The same day with its month and day of the month exchanged; empty where there is no such month, or nothing changes.
    static OptionalInt swapped(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        boolean exchangeable = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
        return exchangeable
                ? OptionalInt.of((int) LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()).toEpochDay())
                : OptionalInt.empty();
    }

    /// Corrections that make follow-up end after its start, one for each column concerned. In a row both dates are swapped where
    /// that suffices, since one person writes dates in one way; otherwise the one date that suffices alone. Where either date
    /// alone would do, both do too. A row that cannot be mended so is left as it is.
    ///
    /// @param sourceRows rows whose follow-up ends before it begins
    /// @param today      the last day on which anything can have happened
    public static List<Correction> corrections(
            Registry registry, String startName, String endName, List<Integer> sourceRows, LocalDate today) {
        Optional<DateColumn> start = date(registry, startName);
        Optional<DateColumn> end = date(registry, endName);
        if (start.isEmpty() || end.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> bySourceRow = new TreeMap<>();
        for (int row = 0; row < registry.rows(); row++) {
            bySourceRow.put(registry.sourceRow(row), row);
        }
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int sourceRow : sourceRows) {
            int row = bySourceRow.getOrDefault(sourceRow, -1);
            if (row >= 0 && !start.get().isMissing(row) && !end.get().isMissing(row)) {
                Row dates = new Row(start.get().epochDay(row), end.get().epochDay(row), (int) today.toEpochDay());
                if (dates.both() || dates.startAlone()) {
                    starts.add(sourceRow);
                }
                if (dates.both() || dates.endAlone()) {
                    ends.add(sourceRow);
                }
            }
        }
        List<Correction> corrections = new ArrayList<>();
        if (!starts.isEmpty()) {
            corrections.add(new Correction.DayAndMonthSwapped(startName, starts));
        }
        if (!ends.isEmpty()) {
            corrections.add(new Correction.DayAndMonthSwapped(endName, ends));
        }
        return corrections;
    }

    private static Optional<DateColumn> date(Registry registry, String name) {
        return registry.find(name).filter(DateColumn.class::isInstance).map(DateColumn.class::cast);
    }

    /// The two dates of one patient, in days since 1970-01-01.
    private record Row(int start, int end, int today) {
        private boolean both() {
            return swapped(start).isPresent() && swapped(end).isPresent()
                    && inOrder(swapped(start).getAsInt(), swapped(end).getAsInt());
        }

        private boolean startAlone() {
            return swapped(start).isPresent() && inOrder(swapped(start).getAsInt(), end);
        }

        private boolean endAlone() {
            return swapped(end).isPresent() && inOrder(start, swapped(end).getAsInt());
        }

        private boolean inOrder(int first, int last) {
            return first <= last && last <= today;
        }
    }
}
