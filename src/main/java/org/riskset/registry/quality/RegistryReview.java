package org.riskset.registry.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;

/// Looks through a registry for what may be mistakes.
public final class RegistryReview {
    private static final double MUCH = 0.2;
    private static final int FEWEST_DATES = 20;
    /// A day of the month holds 3 % of all dates by chance.
    private static final double HEAP = 0.15;
    private static final int[] FILLED_IN_DAYS = {1, 15};

    private RegistryReview() {}

    /// Every finding, those about patients first and then column by column.
    ///
    /// @param today the last day on which anything can have happened
    public static List<Finding> findings(Registry registry, LocalDate today) {
        List<Finding> findings = new ArrayList<>(repeatedRows(registry));
        for (Column column : registry.columns()) {
            switch (column) {
                case TextColumn text -> findings.addAll(repeatedIdentifiers(text));
                case NumberColumn number -> findings.addAll(UnitReview.findings(number));
                case CategoryColumn category -> findings.addAll(LevelReview.findings(category));
                case DateColumn date -> {
                    findings.addAll(inTheFuture(date, today));
                    findings.addAll(heaped(date));
                }
            }
            findings.addAll(muchMissing(column));
        }
        return List.copyOf(findings);
    }

    private static List<Finding> repeatedIdentifiers(TextColumn column) {
        if (!column.isIdentifier()) {
            return List.of();
        }
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                rows.computeIfAbsent(column.text(row), text -> new ArrayList<>(1)).add(row);
            }
        }
        List<List<Integer>> repeated = rows.values().stream().filter(same -> same.size() > 1).toList();
        List<Integer> all = repeated.stream().flatMap(List::stream).sorted().toList();
        return repeated.isEmpty() ? List.of() : List.of(new Finding.RepeatedIdentifier(column.name(), repeated.size(), all));
    }

    private static List<Finding> repeatedRows(Registry registry) {
        List<Column> compared = registry.columns().stream()
                .filter(column -> !(column instanceof TextColumn text && text.isIdentifier()))
                .toList();
        if (compared.size() < 3) {
            return List.of(); // too little to call two patients the same
        }
        long[] marks = new long[registry.rows()];
        for (int row = 0; row < marks.length; row++) {
            marks[row] = mark(compared, row);
        }
        long[] sorted = marks.clone();
        Arrays.sort(sorted);
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < registry.rows(); row++) {
            if (isRepeated(sorted, marks[row])) {
                rows.computeIfAbsent(values(compared, row), text -> new ArrayList<>(1)).add(row);
            }
        }
        List<List<Integer>> same = rows.values().stream().filter(each -> each.size() > 1).toList();
        if (same.isEmpty()) {
            return List.of();
        }
        List<Integer> repeated = same.stream().flatMap(List::stream).sorted().toList();
        List<Integer> copies = copies(registry, repeated);
        return List.of(new Finding.RepeatedRow(repeated, copies, repeated.size() - same.size() - copies.size()));
    }

    private static List<Integer> copies(Registry registry, List<Integer> repeated) {
        Set<String> met = new HashSet<>();
        return repeated.stream().filter(row -> !met.add(values(registry.columns(), row))).toList();
    }

    /// A number that two rows of the same values share; rows of different values hardly ever do.
    private static long mark(List<Column> columns, int row) {
        long mark = 17;
        for (Column column : columns) {
            long value = switch (column) {
                case NumberColumn number -> Double.doubleToLongBits(number.value(row));
                case DateColumn date -> date.epochDay(row);
                case CategoryColumn category -> category.isMissing(row) ? -1 : category.code(row);
                case TextColumn text -> text.text(row).hashCode();
            };
            mark = mark * 0x9E3779B97F4A7C15L + (value ^ value >>> 29);
        }
        return mark;
    }

    private static boolean isRepeated(long[] sorted, long mark) {
        int place = Arrays.binarySearch(sorted, mark);
        return place > 0 && sorted[place - 1] == mark || place < sorted.length - 1 && sorted[place + 1] == mark;
    }

    private static String values(List<Column> columns, int row) {
        StringBuilder values = new StringBuilder();
        for (Column column : columns) {
            values.append(column.text(row)).append('\u0000');
        }
        return values.toString();
    }

    private static List<Finding> inTheFuture(DateColumn column, LocalDate today) {
        long limit = today.toEpochDay();
        List<Integer> rows = IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row) && column.epochDay(row) > limit)
                .boxed()
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Finding.DateInTheFuture(column.name(), today, rows));
    }

    private static List<Finding> heaped(DateColumn column) {
        int dates = column.size() - column.missingCount();
        if (dates < FEWEST_DATES) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int day : FILLED_IN_DAYS) {
            List<Integer> rows = IntStream.range(0, column.size())
                    .filter(row -> !column.isMissing(row) && LocalDate.ofEpochDay(column.epochDay(row)).getDayOfMonth() == day)
                    .boxed()
                    .toList();
            double share = (double) rows.size() / dates;
            if (share >= HEAP) {
                findings.add(new Finding.HeapedDates(column.name(), day, share, rows));
            }
        }
        return findings;
    }

    private static List<Finding> muchMissing(Column column) {
        if (column.missingCount() == 0 || column.missingCount() < MUCH * column.size()) {
            return List.of();
        }
        List<Integer> rows = IntStream.range(0, column.size()).filter(column::isMissing).boxed().toList();
        return List.of(new Finding.MuchMissing(column.name(), (double) column.missingCount() / column.size(), rows));
    }
}
