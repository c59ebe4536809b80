package org.riskset.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
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
            case Grouping.Crossed crossed ->
                of(cohort, crossed.first())
                        .flatMap(first -> of(cohort, crossed.second())
                                .map(second -> crossed(cohort, crossed, first, second)));
        };
    }

    /// A patient is in a crossed group where both sides know one.
    private static GroupAssignment crossed(
            Cohort cohort, Grouping.Crossed crossed, GroupAssignment first, GroupAssignment second) {
        List<Group> groups = new ArrayList<>();
        for (Group outer : first.groups()) {
            for (Group inner : second.groups()) {
                groups.add(new Group(
                        new GroupLabel.Both(
                                part(cohort, crossed.first(), outer), part(cohort, crossed.second(), inner)),
                        groups.size()));
            }
        }
        int[] codes = new int[cohort.patients()];
        int missing = 0;
        int leftOut = 0;
        for (int patient = 0; patient < codes.length; patient++) {
            int outer = first.codes[patient];
            int inner = second.codes[patient];
            if (outer >= 0 && inner >= 0) {
                codes[patient] = outer * second.groups().size() + inner;
            } else {
                codes[patient] = -1;
                boolean unknown = isMissing(cohort, crossed.first(), patient) || isMissing(cohort, crossed.second(), patient);
                missing += unknown ? 1 : 0;
                leftOut += unknown ? 0 : 1;
            }
        }
        return new GroupAssignment(groups, codes, missing, leftOut);
    }

    private static GroupLabel.Part part(Cohort cohort, Grouping.Single grouping, Group group) {
        Column column = cohort.registry().find(grouping.column()).orElseThrow();
        Optional<String> unit = column instanceof NumberColumn number ? number.unit() : Optional.empty();
        return new GroupLabel.Part(column.name(), column.label(), unit, group.label());
    }

    private static boolean isMissing(Cohort cohort, Grouping.Single grouping, int patient) {
        return cohort.registry().find(grouping.column()).orElseThrow().isMissing(cohort.row(patient));
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
        List<String> names = displayOrder(levelCodes.levels(), grouping);
        List<Group> groups = new ArrayList<>();
        int[] groupOfLevel = new int[levelCodes.levels().size()];
        Arrays.fill(groupOfLevel, -1);
        for (String name : names) {
            if (!grouping.leftOut().contains(name)) {
                int firstLevel = -1;
                for (int level = 0; level < groupOfLevel.length; level++) {
                    if (grouping.groupOf(levelCodes.levels().get(level)).equals(name)) {
                        groupOfLevel[level] = groups.size();
                        firstLevel = firstLevel < 0 ? level : firstLevel;
                    }
                }
                groups.add(new Group(grouping.label(name), firstLevel));
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

    /// Names of the groups the levels make, each once: those with a place of their own, then the others.
    private static List<String> displayOrder(List<String> levels, Grouping.ByLevels grouping) {
        Set<String> known = new LinkedHashSet<>();
        levels.forEach(level -> known.add(grouping.groupOf(level)));
        Set<String> displayed = new LinkedHashSet<>(grouping.order());
        displayed.retainAll(known);
        displayed.addAll(known);
        return List.copyOf(displayed);
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
