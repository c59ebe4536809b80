package org.riskset.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How the cohort is split into groups that are compared.
public sealed interface Grouping {
    /// The column whose values decide, the first of two that are crossed; empty where nobody is split off.
    Optional<String> columnName();

    /// Every column whose values decide.
    default List<String> columns() {
        return columnName().stream().toList();
    }

    /// A grouping by one column.
    sealed interface Single extends Grouping {
        /// The column whose values decide.
        String column();

        @Override
        default Optional<String> columnName() {
            return Optional.of(column());
        }
    }

    /// The whole cohort as one curve.
    record Whole() implements Grouping {
        @Override
        public Optional<String> columnName() {
            return Optional.empty();
        }
    }

    /// One group per level of a category, or per several levels taken together.
    ///
    /// @param column  name of the category column
    /// @param order   names of groups in the order wanted; groups not named follow in the column's own order
    /// @param leftOut names of groups whose patients are in none
    /// @param merged  levels taken together; a level is in one of them at most
    record ByLevels(String column, List<String> order, Set<String> leftOut, List<Merged> merged) implements Single {
        /// @throws IllegalArgumentException if a level is merged twice
        public ByLevels {
            order = List.copyOf(order);
            leftOut = Set.copyOf(leftOut);
            merged = List.copyOf(merged);
            List<String> levels = merged.stream().flatMap(group -> group.levels().stream()).toList();
            if (levels.size() != Set.copyOf(levels).size()) {
                throw new IllegalArgumentException("a level is merged twice: " + merged);
            }
        }

        /// Without levels taken together.
        public ByLevels(String column, List<String> order, Set<String> leftOut) {
            this(column, order, leftOut, List.of());
        }

        /// All levels in the column's own order.
        public static ByLevels of(String column) {
            return new ByLevels(column, List.of(), Set.of());
        }

        public ByLevels withOrder(List<String> groups) {
            return new ByLevels(column, groups, leftOut, merged);
        }

        public ByLevels withLeftOut(Set<String> groups) {
            return new ByLevels(column, order, groups, merged);
        }

        /// The levels a group is made of: the merged ones, or the level of that name.
        public List<String> levelsOf(String group) {
            return merged.stream()
                    .filter(present -> present.name().equals(group))
                    .findFirst()
                    .map(Merged::levels)
                    .orElse(List.of(group));
        }

        /// What a group is called.
        GroupLabel label(String group) {
            List<String> levels = levelsOf(group);
            return levels.size() > 1 ? new GroupLabel.Together(group, levels) : new GroupLabel.Level(group);
        }

        /// The name of the group a level is in.
        public String groupOf(String level) {
            return merged.stream()
                    .filter(present -> present.levels().contains(level))
                    .findFirst()
                    .map(Merged::name)
                    .orElse(level);
        }

        /// Two groups taken together as one, named by its levels, in the place of the second.
        public ByLevels merging(String group, String into) {
            List<String> levels = new ArrayList<>(levelsOf(into));
            levels.addAll(levelsOf(group));
            Merged together = new Merged(String.join(" + ", levels), levels);
            List<Merged> all = new ArrayList<>(merged);
            all.removeIf(present -> present.name().equals(group) || present.name().equals(into));
            all.add(together);
            List<String> renamed = new ArrayList<>(order);
            renamed.remove(group);
            renamed.replaceAll(name -> name.equals(into) ? together.name() : name);
            return new ByLevels(column, renamed, without(leftOut, Set.of(group, into)), all);
        }

        /// A merged group taken apart into its levels again.
        public ByLevels separating(String group) {
            List<Merged> all = new ArrayList<>(merged);
            all.removeIf(present -> present.name().equals(group));
            List<String> renamed = new ArrayList<>();
            order.forEach(name -> renamed.addAll(name.equals(group) ? levelsOf(group) : List.of(name)));
            return new ByLevels(column, renamed, without(leftOut, Set.of(group)), all);
        }

        private static Set<String> without(Set<String> all, Set<String> gone) {
            return all.stream().filter(name -> !gone.contains(name)).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Levels of a category taken together as one group.
    record Merged(String name, List<String> levels) {
        public Merged {
            levels = List.copyOf(levels);
        }
    }

    /// Groups of a number: below the first cut-point, between, and from the last one up.
    record ByCutPoints(String column, List<Double> cutPoints) implements Single {
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
    }

    /// Every group of one grouping split by another: the four groups of surgery and radiotherapy.
    record Crossed(Single first, Single second) implements Grouping {
        /// @throws IllegalArgumentException if both are by the same column
        public Crossed {
            if (first.column().equals(second.column())) {
                throw new IllegalArgumentException("crossed with itself: " + first.column());
            }
        }

        @Override
        public Optional<String> columnName() {
            return first.columnName();
        }

        @Override
        public List<String> columns() {
            return List.of(first.column(), second.column());
        }
    }
}
