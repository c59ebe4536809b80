package org.riskset.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the cohort is split into groups that are compared.
public sealed interface Grouping {
    /// The column whose values decide, empty where nobody is split off.
    Optional<String> columnName();

    /// The whole cohort as one curve.
    record Whole() implements Grouping {
        @Override
        public Optional<String> columnName() {
            return Optional.empty();
        }
    }

    /// One group per level of a category.
    ///
    /// @param column      name of the category column
    /// @param order       levels in the order wanted; levels not named follow in the column's own order
    /// @param leftOut     levels whose patients are in no group
    record ByLevels(String column, List<String> order, Set<String> leftOut) implements Grouping {
        public ByLevels {
            order = List.copyOf(order);
            leftOut = Set.copyOf(leftOut);
        }

        /// All levels in the column's own order.
        public static ByLevels of(String column) {
            return new ByLevels(column, List.of(), Set.of());
        }

        @Override
        public Optional<String> columnName() {
            return Optional.of(column);
        }
    }

    /// Groups of a number: below the first cut-point, between, and from the last one up.
    record ByCutPoints(String column, List<Double> cutPoints) implements Grouping {
        /// @throws IllegalArgumentException if there is no cut-point, one is not finite, or they do not increase
        public ByCutPoints {
            cutPoints = List.copyOf(cutPoints);
            if (cutPoints.isEmpty()) {
                throw new IllegalArgumentException("no cut-point");
            }
            for (int i = 0; i < cutPoints.size(); i++) {
                if (!Double.isFinite(cutPoints.get(i)) || i > 0 && cutPoints.get(i) <= cutPoints.get(i - 1)) {
                    throw new IllegalArgumentException("cut-points must increase: " + cutPoints);
                }
            }
        }

        public static ByCutPoints at(String column, double... cutPoints) {
            return new ByCutPoints(column, Arrays.stream(cutPoints).boxed().toList());
        }

        @Override
        public Optional<String> columnName() {
            return Optional.of(column);
        }
    }
}
