package org.riskset.registry;

import java.time.LocalDate;
import java.util.Optional;

/// A calendar day, one per patient; times of day are not kept.
public final class DateColumn implements Column {
    /// The stored day of a missing date; no real date is near it.
    public static final int MISSING = Integer.MIN_VALUE;

    private final String name;
    private final String label;
    private final int[] epochDays;
    private final int missingCount;
    private final int earliest;
    private final int latest;

    /// @param epochDays days since 1970-01-01, one per row, [#MISSING] where missing
    public DateColumn(String name, String label, int[] epochDays) {
        this.name = name;
        this.label = label;
        this.epochDays = epochDays.clone();
        int missing = 0;
        int first = Integer.MAX_VALUE;
        int last = MISSING;
        for (int day : epochDays) {
            if (day == MISSING) {
                missing++;
            } else {
                first = Math.min(first, day);
                last = Math.max(last, day);
            }
        }
        this.missingCount = missing;
        this.earliest = first;
        this.latest = last;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public VariableKind kind() {
        return VariableKind.DATE;
    }

    @Override
    public int size() {
        return epochDays.length;
    }

    @Override
    public boolean isMissing(int row) {
        return epochDays[row] == MISSING;
    }

    @Override
    public int missingCount() {
        return missingCount;
    }

    /// Days since 1970-01-01; [#MISSING] where, and only where, [#isMissing] is true.
    public int epochDay(int row) {
        return epochDays[row];
    }

    public Optional<LocalDate> date(int row) {
        return isMissing(row) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDays[row]));
    }

    /// The first date of the column; empty where every date is missing.
    public Optional<LocalDate> earliest() {
        return missingCount == epochDays.length ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(earliest));
    }

    /// The last date of the column; empty where every date is missing.
    public Optional<LocalDate> latest() {
        return missingCount == epochDays.length ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(latest));
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : LocalDate.ofEpochDay(epochDays[row]).toString();
    }

    @Override
    public String toString() {
        return "DateColumn[" + name + ", " + epochDays.length + " rows]";
    }
}
