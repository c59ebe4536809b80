package org.riskset.registry.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            alike.computeIfAbsent(Spelling.of(column.levels().get(code)), key -> new ArrayList<>()).add(code);
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Integer> codes : alike.values()) {
            if (codes.size() > 1) {
                List<Integer> byCount = mostFrequentFirst(column, codes);
                findings.add(new Finding.SpeltDifferently(
                        column.name(), levels(column, byCount), rows(column, byCount.subList(1, byCount.size()))));
            }
        }
        findings.addAll(typedWithoutMarks(column, alike));
        return findings;
    }

    /// A level typed without its marks, where only one other level can be meant.
    private static List<Finding> typedWithoutMarks(CategoryColumn column, Map<String, List<Integer>> alike) {
        Map<String, List<String>> marked = alike.keySet().stream()
                .filter(Spelling::hasMarks)
                .collect(Collectors.groupingBy(Spelling::withoutMarks));
        List<Finding> findings = new ArrayList<>();
        alike.forEach((spelling, bare) -> {
            List<String> meant = marked.getOrDefault(spelling, List.of());
            if (meant.size() == 1) {
                List<Integer> codes = new ArrayList<>(mostFrequentFirst(column, alike.getOrDefault(meant.getFirst(), List.of())));
                codes.addAll(bare);
                findings.add(new Finding.TypedWithoutMarks(column.name(), levels(column, codes), rows(column, bare)));
            }
        });
        return findings;
    }

    private static List<Integer> mostFrequentFirst(CategoryColumn column, List<Integer> codes) {
        return codes.stream().sorted(Comparator.comparing(column::count, Comparator.reverseOrder())).toList();
    }

    private static List<String> levels(CategoryColumn column, List<Integer> codes) {
        return codes.stream().map(column.levels()::get).toList();
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
