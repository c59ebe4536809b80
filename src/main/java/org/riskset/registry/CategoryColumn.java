package org.riskset.registry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/// One of a few levels per patient, such as a stage, a sex, or an answer of yes or no.
///
/// Levels stand in display order; a row holds the position of its level in that order.
public final class CategoryColumn implements Column {
    /// The code of a row without a level.
    public static final int MISSING = -1;

    private final String name;
    private final String label;
    private final List<Level> levels;
    private final boolean ordered;
    private final boolean yesNo;
    private final int[] codes;
    private final int[] counts;
    private final int missingCount;

    /// One level of a category.
    ///
    /// @param value what the file holds, such as `1`; the key scripts and recipes use
    /// @param label what figures and tables show, such as `Male`; the value itself where the file names no other
    public record Level(String value, String label) {}

    /// @param levels  in display order, values and labels each different
    /// @param ordered whether the order means more or less of something, as for a stage
    /// @param yesNo   whether the levels are the answers yes and no
    /// @param codes   position in `levels` per row, [#MISSING] where missing
    /// @throws IllegalArgumentException if two levels share a value or a label, or a code is out of range
    public CategoryColumn(String name, String label, List<Level> levels, boolean ordered, boolean yesNo, int[] codes) {
        this.name = name;
        this.label = label;
        this.levels = List.copyOf(levels);
        this.ordered = ordered;
        this.yesNo = yesNo;
        this.codes = codes.clone();
        this.counts = new int[levels.size()];
        requireDistinct(levels.stream().map(Level::value).toList());
        requireDistinct(levels.stream().map(Level::label).toList());
        int missing = 0;
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (code == MISSING) {
                missing++;
            } else if (code < 0 || code >= counts.length) {
                throw new IllegalArgumentException("column " + name + ", row " + row + ": no level " + code);
            } else {
                counts[code]++;
            }
        }
        this.missingCount = missing;
    }

    private void requireDistinct(List<String> words) {
        if (new HashSet<>(words).size() < words.size()) {
            throw new IllegalArgumentException("column " + name + " repeats a level: " + words);
        }
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
        return yesNo ? VariableKind.YES_NO : VariableKind.CATEGORY;
    }

    /// The level labels in display order.
    public List<String> levels() {
        return levels.stream().map(Level::label).toList();
    }

    /// The levels with their values in the file, in display order.
    public List<Level> valueLabels() {
        return levels;
    }

    public boolean isOrdered() {
        return ordered;
    }

    public boolean isYesNo() {
        return yesNo;
    }

    @Override
    public int size() {
        return codes.length;
    }

    /// Position of the row's level in [#levels]; [#MISSING] where, and only where, [#isMissing] is true.
    public int code(int row) {
        return codes[row];
    }

    /// Number of rows with the level at this position.
    public int count(int code) {
        return counts[code];
    }

    /// Position of the level with this label or, failing that, this value in the file; empty where there is none.
    public OptionalInt codeOf(String labelOrValue) {
        for (int code = 0; code < levels.size(); code++) {
            if (levels.get(code).label().equals(labelOrValue)) {
                return OptionalInt.of(code);
            }
        }
        for (int code = 0; code < levels.size(); code++) {
            if (levels.get(code).value().equals(labelOrValue)) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] == MISSING;
    }

    @Override
    public int missingCount() {
        return missingCount;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : levels.get(codes[row]).label();
    }

    /// A copy of all codes, [#MISSING] where missing.
    public int[] codes() {
        return Arrays.copyOf(codes, codes.length);
    }

    @Override
    public String toString() {
        return "CategoryColumn[" + name + ", " + codes.length + " rows, " + levels.size() + " levels]";
    }
}
