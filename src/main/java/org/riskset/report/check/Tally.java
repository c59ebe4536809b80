package org.riskset.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was compared in a draft, what does not agree, and what was left, line by line.
final class Tally {
    private final Map<DraftCheck.Kind, Integer> compared = new EnumMap<>(DraftCheck.Kind.class);
    private final LinkedHashSet<Found> found = new LinkedHashSet<>();
    private final LinkedHashSet<String> leftIn = new LinkedHashSet<>();
    private final Set<Integer> done = new HashSet<>();
    private int line;
    private int left;

    private record Found(int line, DraftFinding finding) {}

    /// Begins the next line of the draft.
    void next() {
        line++;
        done.clear();
    }

    /// The line that is being read.
    int line() {
        return line;
    }

    /// Whether a cell of the line was compared.
    boolean hasComparedInLine() {
        return !done.isEmpty();
    }

    void compared(DraftCheck.Kind kind) {
        compared.merge(kind, 1, Integer::sum);
    }

    /// A cell of the line was compared.
    void compared(DraftCheck.Kind kind, int cell) {
        compared(kind);
        done.add(cell);
    }

    /// A cell of the line holds nothing to compare.
    void understood(int cell) {
        done.add(cell);
    }

    void found(DraftFinding finding) {
        found(line, finding);
    }

    void found(int where, DraftFinding finding) {
        found.add(new Found(where, finding));
    }

    /// A cell of the line with a number that could not be compared, unless it was.
    ///
    /// @param name of its column or row
    void leftUnlessDone(int cell, String name) {
        if (!done.contains(cell)) {
            left++;
            leftIn.add(name);
        }
    }

    DraftCheck check() {
        List<DraftFinding> inOrder = new ArrayList<>(new LinkedHashSet<>(found.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .map(Found::finding)
                .toList()));
        return new DraftCheck(inOrder, compared, left, List.copyOf(leftIn));
    }
}
