package org.riskset.cohort;

import java.math.BigDecimal;

/// What a group of patients is called: the level of a category, or a side of a cut-point.
public sealed interface GroupLabel {
    /// The label in plain ASCII, as files and the command line use it: `IVA`, `< 6`, `>= 6`, `>= 3, < 6`.
    String plain();

    /// A level of a category, or several merged under one name.
    record Level(String name) implements GroupLabel {
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

    private static String decimal(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
