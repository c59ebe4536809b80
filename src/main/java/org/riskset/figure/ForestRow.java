package org.riskset.figure;

import java.util.List;
import java.util.OptionalDouble;

/// One row of a forest plot.
public sealed interface ForestRow {
    /// The name of a factor, above its levels.
    ///
    /// @param interactionP p of the interaction between a subgroup's factor and the treatment; empty elsewhere
    record Heading(String text, OptionalDouble interactionP) implements ForestRow {
        /// A factor without an interaction test.
        public Heading(String text) {
            this(text, OptionalDouble.empty());
        }
    }

    /// A level of a factor, or a factor that is a number.
    ///
    /// @param patients  in the level
    /// @param events    among them
    /// @param estimates one per model, in the order of the figure's models
    record Entry(String label, int patients, int events, List<Estimate> estimates) implements ForestRow {
        public Entry {
            estimates = List.copyOf(estimates);
        }
    }

    /// What a model says about a row.
    sealed interface Estimate {}

    /// A hazard ratio with its limits.
    ///
    /// @param ratio  greater than 0
    /// @param lower  greater than 0
    /// @param upper  at least `lower`
    /// @param pValue in `[0, 1]`
    record Ratio(double ratio, double lower, double upper, double pValue) implements Estimate {
        /// @throws IllegalArgumentException if the limits are not in order or not positive and finite
        public Ratio {
            if (!(0 < lower && lower <= ratio && ratio <= upper && upper < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("limits are not in order: %s, %s, %s".formatted(lower, ratio, upper));
            }
        }
    }

    /// The level the others are compared with.
    record Reference() implements Estimate {}

    /// No ratio: the level is not in this model, or its ratio cannot be estimated.
    ///
    /// @param text what the table says instead, such as "not estimable"
    record NoRatio(String text) implements Estimate {}
}
