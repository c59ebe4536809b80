package org.riskset.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;

/// A grouping applied to a cohort: which group each patient is in.
///
/// Groups without a patient are kept, so that a grouping has the same groups whatever the cohort.
///
/// @param groups  the groups in display order
/// @param codes   group of every patient in cohort order, `-1` for none (value missing or level left out)
/// @param missing patients in no group because their value is missing
/// @param leftOut patients in no group because their level was left out
public record GroupAssignment(List<Group> groups, int[] codes, int missing, int leftOut) {
    public GroupAssignment {
        groups = List.copyOf(groups);
    }

    /// Splits the cohort. O(n), or O(n log n) for a text column.
    ///
    /// @return empty where the grouping's column is not in the registry, or cannot be grouped that way
    public static Optional<GroupAssignment> of(Cohort cohort, Grouping grouping) {
        return switch (grouping) {
            case Grouping.Whole _ -> Optional.of(new GroupAssignment(
                    List.of(new Group(new GroupLabel.Everyone(), 0)), new int[cohort.patients()], 0, 0));
            case Grouping.ByLevels byLevels ->
                cohort.registry().find(byLevels.column()).map(column -> byLevels(cohort, column, byLevels));
            case Grouping.ByCutPoints byCutPoints ->
                cohort.registry()
                        .find(byCutPoints.column())
                        .filter(NumberColumn.class::isInstance)
                        .map(column -> byCutPoints(cohort, (NumberColumn) column, byCutPoints));
        };
    }

    private static GroupAssignment byCutPoints(Cohort cohort, NumberColumn column, Grouping.ByCutPoints grouping) {
        double[] cuts =
                grouping.cutPoints().stream().mapToDouble(Double::doubleValue).toArray();
        int[] codes = new int[cohort.patients()];
        int missing = 0;
        for (int patient = 0; patient < codes.length; patient++) {
            double value = column.value(cohort.row(patient));
            if (Double.isNaN(value)) {
                codes[patient] = -1;
                missing++;
            } else {
                codes[patient] = side(value, cuts);
            }
        }
        return new GroupAssignment(cutPointGroups(cuts), codes, missing, 0);
    }

    /// The number of cut-points at or below a value; without a jump, which values in any order would mispredict.
    private static int side(double value, double[] cuts) {
        int side = 0;
        for (double cut : cuts) {
            side += value >= cut ? 1 : 0;
        }
        return side;
    }

    private static List<Group> cutPointGroups(double[] cuts) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(new GroupLabel.Below(cuts[0]), 0));
        for (int i = 1; i < cuts.length; i++) {
            groups.add(new Group(new GroupLabel.Between(cuts[i - 1], cuts[i]), i));
        }
        groups.add(new Group(new GroupLabel.AtLeast(cuts[cuts.length - 1]), cuts.length));
        return groups;
    }

    private static GroupAssignment byLevels(Cohort cohort, Column column, Grouping.ByLevels grouping) {
        LevelCodes levelCodes = LevelCodes.of(cohort, column);
        List<Integer> displayed = displayOrder(levelCodes.levels(), grouping.order());
        int[] groupOfLevel = new int[levelCodes.levels().size()];
        List<Group> groups = new ArrayList<>();
        for (int position = 0; position < displayed.size(); position++) {
            int level = displayed.get(position);
            String name = levelCodes.levels().get(level);
            if (grouping.leftOut().contains(name)) {
                groupOfLevel[level] = -1;
            } else {
                groupOfLevel[level] = groups.size();
                groups.add(new Group(new GroupLabel.Level(name), position));
            }
        }
        int[] codes = new int[cohort.patients()];
        int missing = 0;
        int leftOut = 0;
        for (int patient = 0; patient < codes.length; patient++) {
            int level = levelCodes.codes()[patient];
            codes[patient] = level < 0 ? -1 : groupOfLevel[level];
            missing += level < 0 ? 1 : 0;
            leftOut += level >= 0 && codes[patient] < 0 ? 1 : 0;
        }
        return new GroupAssignment(groups, codes, missing, leftOut);
    }

    private static List<Integer> displayOrder(List<String> levels, List<String> order) {
        List<Integer> displayed = new ArrayList<>();
        for (String name : order) {
            int level = levels.indexOf(name);
            if (level >= 0 && !displayed.contains(level)) {
                displayed.add(level);
            }
        }
        Set<Integer> named = new HashSet<>(displayed);
        for (int level = 0; level < levels.size(); level++) {
            if (!named.contains(level)) {
                displayed.add(level);
            }
        }
        return displayed;
    }

    /// Levels of any column that occur in the cohort, and the level of every patient.
    private record LevelCodes(List<String> levels, int[] codes) {
        static LevelCodes of(Cohort cohort, Column column) {
            return switch (column) {
                case CategoryColumn category -> ofCategory(cohort, category);
                case NumberColumn number -> ofNumber(cohort, number);
                case DateColumn date -> ofText(cohort, date);
                case TextColumn text -> ofText(cohort, text);
            };
        }

        private static LevelCodes ofCategory(Cohort cohort, CategoryColumn column) {
            int[] codes = new int[cohort.patients()];
            Arrays.setAll(codes, patient -> column.code(cohort.row(patient)));
            return new LevelCodes(column.levels(), codes);
        }

        private static LevelCodes ofNumber(Cohort cohort, NumberColumn column) {
            double[] values = cohort.distinctValues(column);
            List<String> levels = Arrays.stream(values)
                    .mapToObj(GroupAssignment::numberText)
                    .toList();
            int[] codes = new int[cohort.patients()];
            Arrays.setAll(codes, patient -> {
                int row = cohort.row(patient);
                return column.isMissing(row) ? -1 : Arrays.binarySearch(values, column.value(row));
            });
            return new LevelCodes(levels, codes);
        }

        private static LevelCodes ofText(Cohort cohort, Column column) {
            List<String> levels = IntStream.range(0, cohort.patients())
                    .map(cohort::row)
                    .filter(row -> !column.isMissing(row))
                    .mapToObj(column::text)
                    .distinct()
                    .sorted()
                    .toList();
            int[] codes = new int[cohort.patients()];
            Arrays.setAll(codes, patient -> {
                int row = cohort.row(patient);
                return column.isMissing(row) ? -1 : Collections.binarySearch(levels, column.text(row));
            });
            return new LevelCodes(levels, codes);
        }
    }

    private static String numberText(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
