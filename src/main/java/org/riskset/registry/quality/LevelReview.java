package org.riskset.registry.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;

/// Finds levels that are one level spelt in two ways, and codes nobody explained.
final class LevelReview {
    /// Codes in use follow each other; the one for unknown is kept at a distance.
    private static final int APART = 4;

    private LevelReview() {}

    static List<Finding> findings(CategoryColumn column) {
        List<Finding> findings = new ArrayList<>(speltDifferently(column));
        findings.addAll(withoutLabel(column));
        return findings;
    }

    private static List<Finding> speltDifferently(CategoryColumn column) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int code = 0; code < column.levels().size(); code++) {
            alike.computeIfAbsent(bare(column.levels().get(code)), key -> new ArrayList<>()).add(code);
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Integer> codes : alike.values()) {
            if (codes.size() > 1) {
                List<Integer> byCount = codes.stream().sorted(Comparator.comparing(column::count, Comparator.reverseOrder())).toList();
                List<String> spellings = byCount.stream().map(column.levels()::get).toList();
                findings.add(new Finding.SpeltDifferently(column.name(), spellings, rows(column, byCount.subList(1, byCount.size()))));
            }
        }
        return findings;
    }

    /// A level without capitals and spaces; signs count, since `<6` and `6` differ, but hyphens and points do not.
    private static String bare(String level) {
        String bare = level.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_.,'\"]+", "");
        return bare.isEmpty() ? level : bare;
    }

    private static List<Finding> withoutLabel(CategoryColumn column) {
        List<Level> levels = column.valueLabels();
        List<Integer> unexplained = IntStream.range(0, levels.size())
                .filter(code -> levels.get(code).label().equals(levels.get(code).value()))
                .boxed()
                .toList();
        if (unexplained.size() == levels.size()) {
            return codeApart(column);
        }
        return unexplained.stream()
                .<Finding>map(code -> new Finding.CodeWithoutLabel(column.name(), levels.get(code).value(), rows(column, List.of(code))))
                .toList();
    }

    /// A 9 or 99 far from the other codes of a column in which none is explained.
    private static List<Finding> codeApart(CategoryColumn column) {
        List<Level> levels = column.valueLabels();
        if (levels.size() < 3 || !levels.stream().allMatch(level -> level.value().matches("\\d{1,2}"))) {
            return List.of();
        }
        List<Integer> codes = levels.stream().map(level -> Integer.parseInt(level.value())).toList();
        int last = codes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        int before = codes.stream().mapToInt(Integer::intValue).filter(code -> code < last).max().orElseThrow();
        boolean apart = (last == 9 || last == 99) && last - before >= APART;
        return apart
                ? List.of(new Finding.CodeWithoutLabel(
                        column.name(), levels.get(codes.indexOf(last)).value(), rows(column, List.of(codes.indexOf(last)))))
                : List.of();
    }

    private static List<Integer> rows(CategoryColumn column, List<Integer> codes) {
        return IntStream.range(0, column.size()).filter(row -> codes.contains(column.code(row))).boxed().toList();
    }
}
