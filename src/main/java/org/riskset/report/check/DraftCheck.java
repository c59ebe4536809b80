package org.riskset.report.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What became of comparing a draft with the analysis.
///
/// @param findings what does not agree, in the order of the draft
/// @param numbers  how many of each kind could be compared
/// @param left     cells of tables with a number that could not be compared
/// @param leftIn   names of their columns, or of their rows where the column has none
public record DraftCheck(List<DraftFinding> findings, Map<Kind, Integer> numbers, int left, List<String> leftIn) {
    public DraftCheck {
        findings = List.copyOf(findings);
        numbers = Map.copyOf(numbers);
        leftIn = List.copyOf(leftIn);
    }

    /// A kind of number.
    public enum Kind {
        /// Patients or events.
        COUNT,
        /// A percentage of patients.
        PERCENTAGE,
        /// Median survival, with its error or limits where it has them.
        MEDIAN,
        /// A mean or median of a characteristic with its spread.
        DESCRIPTION,
        /// A hazard ratio with its limits where it has them.
        RATIO,
        /// A p.
        PROBABILITY
    }

    /// How many numbers could be compared; where it is 0, nothing was found because nothing was understood.
    public int compared() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The kinds compared with their numbers, in the order of the kinds.
    public Map<Kind, Integer> byKind() {
        Map<Kind, Integer> sorted = new EnumMap<>(Kind.class);
        sorted.putAll(numbers);
        return sorted;
    }
}
