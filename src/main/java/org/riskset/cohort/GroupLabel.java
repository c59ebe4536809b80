package org.riskset.cohort;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a group of patients is called: the level of a category, or a side of a cut-point.
public sealed interface GroupLabel {
    /// The label in plain ASCII, as files and the command line use it: `IVA`, `< 6`, `>= 6`, `>= 3, < 6`.
    String plain();

    /// A level of a category.
    record Level(String name) implements GroupLabel {
        @Override
        public String plain() {
            return name;
        }
    }

    /// Several levels of a category taken together.
    ///
    /// @param name   of the group
    /// @param levels it is made of
    record Together(String name, List<String> levels) implements GroupLabel {
        public Together {
            levels = List.copyOf(levels);
        }

        @Override
        public String plain() {
            return name;
        }
    }

    /// Everyone in the cohort.
    record Everyone() implements GroupLabel {
        @Override
        public String plain() {
            return "all";
        }
    }

    /// Values below a cut-point.
    record Below(double cutPoint) implements GroupLabel {
        @Override
        public String plain() {
            return "< " + decimal(cutPoint);
        }
    }

    /// Values from one cut-point up to below the next.
    record Between(double from, double below) implements GroupLabel {
        @Override
        public String plain() {
            return ">= " + decimal(from) + ", < " + decimal(below);
        }
    }

    /// Values at a cut-point or above it.
    record AtLeast(double cutPoint) implements GroupLabel {
        @Override
        public String plain() {
            return ">= " + decimal(cutPoint);
        }
    }

    /// A group of one grouping within a group of another.
    record Both(Part first, Part second) implements GroupLabel {
        @Override
        public String plain() {
            return first.plain() + " & " + second.plain();
        }
    }

    /// One side of a crossed group.
    ///
    /// @param column      name of the column
    /// @param columnLabel its name in figures and tables
    /// @param unit        its unit, where it is a number that has one
    /// @param label       of the group
    record Part(String column, String columnLabel, Optional<String> unit, GroupLabel label) {
        String plain() {
            boolean named = label instanceof Level || label instanceof Together;
            return column + " " + (named ? "= " : "") + label.plain();
        }
    }

    private static String decimal(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
