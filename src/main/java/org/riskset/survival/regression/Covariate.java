package org.riskset.survival.regression;

import java.util.OptionalInt;

/// One covariate of a Cox model, with a value for every patient of the cohort, in the cohort's order.
public sealed interface Covariate {

    /// Number of patients with a value or without.
    int patients();

    /// Whether a patient has a value.
    boolean isKnown(int patient);

    /// A covariate entered by its value: one coefficient, per unit.
    final class Continuous implements Covariate {
        private final double[] values;

        /// @param values one per patient, `NaN` where missing; copied
        /// @throws IllegalArgumentException if a value is infinite
        public Continuous(double[] values) {
            this.values = values.clone();
            for (int i = 0; i < values.length; i++) {
                if (Double.isInfinite(values[i])) {
                    throw new IllegalArgumentException("value of patient " + i + " is infinite");
                }
            }
        }

        @Override
        public int patients() {
            return values.length;
        }

        @Override
        public boolean isKnown(int patient) {
            return !Double.isNaN(values[patient]);
        }

        double value(int patient) {
            return values[patient];
        }
    }

    /// A covariate with levels, entered by reference coding: one coefficient for every level but the reference.
    final class Categorical implements Covariate {
        private final int[] codes;
        private final int levels;
        private final int reference;

        /// @param codes     level of every patient, `0 .. levels - 1`, or -1 where missing; copied
        /// @param levels    number of levels
        /// @param reference level the others are compared with
        /// @throws IllegalArgumentException if a code or the reference is out of range
        public Categorical(int[] codes, int levels, int reference) {
            this.codes = codes.clone();
            this.levels = levels;
            this.reference = reference;
            if (reference < 0 || reference >= levels) {
                throw new IllegalArgumentException("reference " + reference + " is not in 0 .. " + (levels - 1));
            }
            for (int i = 0; i < codes.length; i++) {
                if (codes[i] < -1 || codes[i] >= levels) {
                    throw new IllegalArgumentException("code " + codes[i] + " of patient " + i + " is out of range");
                }
            }
        }

        @Override
        public int patients() {
            return codes.length;
        }

        @Override
        public boolean isKnown(int patient) {
            return codes[patient] >= 0;
        }

        int code(int patient) {
            return codes[patient];
        }

        /// Number of levels.
        public int levels() {
            return levels;
        }

        /// Level the others are compared with.
        public int reference() {
            return reference;
        }
    }

    /// A column of the design matrix made from a covariate.
    ///
    /// @param covariate position of the covariate in the model
    /// @param level     level that the column marks; empty for a continuous covariate
    record Column(int covariate, OptionalInt level) {}
}
