package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.inference.ChiSquare;
import org.riskset.inference.ContingencyTable;
import org.riskset.inference.Description;
import org.riskset.inference.FisherExact;
import org.riskset.inference.MannWhitney;
import org.riskset.inference.Outcome;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;

/// Counts and compares the characteristics of a cohort.
///
/// Percentages are of patients with a known value. Levels left out of survival comparisons are counted here all the
/// same: a description leaves nobody out.
public final class CharacteristicsRunner {
    private static final double LEAST_EXPECTED = 5;

    private final Cohort cohort;

    public CharacteristicsRunner(Cohort cohort) {
        this.cohort = cohort;
    }

    /// The characteristics by the given groupings, one block each. O(n) per block, beside Fisher's test.
    ///
    /// @param by grouping that makes the columns
    public Characteristics describe(List<Grouping> rows, Optional<Grouping> by) {
        Optional<GroupAssignment> columns = by.flatMap(grouping -> GroupAssignment.of(cohort, everyLevel(grouping)));
        List<Group> groups = columns.map(GroupAssignment::groups).orElse(List.of());
        int[] columnOf = columns.map(GroupAssignment::codes).orElseGet(() -> allUngrouped(cohort.patients()));
        List<Integer> sizes = count(columnOf, groups.size());
        List<Characteristics.Block> blocks = new ArrayList<>();
        for (Grouping row : rows) {
            GroupAssignment.of(cohort, everyLevel(row))
                    .ifPresent(levels -> blocks.add(block(row, levels, columnOf, groups.size())));
        }
        Optional<GroupingFacts> facts =
                by.flatMap(grouping -> columns.map(assignment -> GroupingFacts.of(cohort, grouping, assignment)));
        return new Characteristics(facts, groups, sizes, cohort.patients(), blocks);
    }

    private static Grouping everyLevel(Grouping grouping) {
        return grouping instanceof Grouping.ByLevels byLevels
                ? byLevels.withLeftOut(Set.of())
                : grouping;
    }

    private static int[] allUngrouped(int patients) {
        int[] none = new int[patients];
        Arrays.fill(none, -1);
        return none;
    }

    private static List<Integer> count(int[] codes, int groups) {
        int[] sizes = new int[groups];
        for (int code : codes) {
            if (code >= 0) {
                sizes[code]++;
            }
        }
        return Arrays.stream(sizes).boxed().toList();
    }

    private Characteristics.Block block(Grouping row, GroupAssignment levels, int[] columnOf, int columns) {
        int[][] counts = new int[levels.groups().size()][columns];
        int[] all = new int[levels.groups().size()];
        for (int patient = 0; patient < cohort.patients(); patient++) {
            int level = levels.codes()[patient];
            if (level >= 0) {
                all[level]++;
                if (columnOf[patient] >= 0) {
                    counts[level][columnOf[patient]]++;
                }
            }
        }
        List<Characteristics.LevelCounts> levelCounts = new ArrayList<>();
        for (int level = 0; level < all.length; level++) {
            levelCounts.add(new Characteristics.LevelCounts(
                    levels.groups().get(level),
                    all[level],
                    Arrays.stream(counts[level]).boxed().toList()));
        }
        Optional<NumberColumn> number = row.columnName()
                .flatMap(cohort.registry()::find)
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast);
        Optional<CharacteristicTest> test =
                columns < 2 ? Optional.empty() : Optional.of(compareCounts(counts));
        return new Characteristics.Block(
                row.columnName().orElse(""),
                GroupingFacts.of(cohort, row, levels),
                levelCounts,
                number.map(column -> describe(column, columnOf, columns)),
                test);
    }

    /// The comparison of a number between columns by ranks, for tables that describe it by its median.
    ///
    /// @param column the number
    /// @param by     grouping that makes the columns
    /// @return empty where the grouping makes fewer than two columns
    public Optional<CharacteristicTest> compareRanks(NumberColumn column, Grouping by) {
        return GroupAssignment.of(cohort, everyLevel(by))
                .filter(groups -> groups.groups().size() >= 2)
                .map(groups -> ranks(IntStream.range(0, groups.groups().size())
                        .mapToObj(group -> values(column, groups.codes(), group))
                        .filter(values -> values.length > 0)
                        .toArray(double[][]::new)));
    }

    private static CharacteristicTest compareCounts(int[][] counts) {
        int[][] used = withoutEmptyRowsAndColumns(counts);
        if (used.length < 2 || used[0].length < 2) {
            return new CharacteristicTest(
                    CharacteristicTest.Kind.PEARSON, OptionalDouble.empty(), OptionalDouble.empty());
        }
        ContingencyTable table = new ContingencyTable(used);
        if (table.smallestExpected() < LEAST_EXPECTED) {
            OptionalDouble p =
                    switch (table.fisher()) {
                        case Outcome.Computed<FisherExact> exact ->
                            OptionalDouble.of(exact.result().pValue());
                        case Outcome.NotComputable<FisherExact> _ -> OptionalDouble.empty();
                    };
            return new CharacteristicTest(CharacteristicTest.Kind.FISHER, OptionalDouble.empty(), p);
        }
        return chiSquare(CharacteristicTest.Kind.PEARSON, table.pearson());
    }

    private static CharacteristicTest chiSquare(CharacteristicTest.Kind kind, Outcome<ChiSquare> outcome) {
        return switch (outcome) {
            case Outcome.Computed<ChiSquare> test ->
                new CharacteristicTest(
                        kind,
                        OptionalDouble.of(test.result().chiSquare()),
                        OptionalDouble.of(test.result().pValue()));
            case Outcome.NotComputable<ChiSquare> _ ->
                new CharacteristicTest(kind, OptionalDouble.empty(), OptionalDouble.empty());
        };
    }

    private static CharacteristicTest ranks(double[][] groups) {
        if (groups.length != 2) {
            return chiSquare(CharacteristicTest.Kind.KRUSKAL_WALLIS, ChiSquare.kruskalWallis(groups));
        }
        return switch (MannWhitney.of(groups[0], groups[1])) {
            case Outcome.Computed<MannWhitney> test ->
                new CharacteristicTest(
                        CharacteristicTest.Kind.MANN_WHITNEY,
                        OptionalDouble.of(test.result().u()),
                        OptionalDouble.of(test.result().pValue()));
            case Outcome.NotComputable<MannWhitney> _ ->
                new CharacteristicTest(
                        CharacteristicTest.Kind.MANN_WHITNEY, OptionalDouble.empty(), OptionalDouble.empty());
        };
    }

    private static int[][] withoutEmptyRowsAndColumns(int[][] counts) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        int[] keptColumns = IntStream.range(0, columns)
                .filter(column -> Arrays.stream(counts).anyMatch(row -> row[column] > 0))
                .toArray();
        return Arrays.stream(counts)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .map(row -> Arrays.stream(keptColumns).map(column -> row[column]).toArray())
                .toArray(int[][]::new);
    }

    private Characteristics.Numbers describe(NumberColumn column, int[] columnOf, int columns) {
        double[] all = IntStream.range(0, cohort.patients())
                .map(cohort::row)
                .filter(row -> !column.isMissing(row))
                .mapToDouble(column::value)
                .toArray();
        List<Optional<Description>> perColumn = new ArrayList<>();
        for (int group = 0; group < columns; group++) {
            perColumn.add(description(values(column, columnOf, group)));
        }
        return new Characteristics.Numbers(description(all), perColumn);
    }

    private double[] values(NumberColumn column, int[] columnOf, int group) {
        return IntStream.range(0, cohort.patients())
                .filter(patient -> columnOf[patient] == group)
                .map(cohort::row)
                .filter(row -> !column.isMissing(row))
                .mapToDouble(column::value)
                .toArray();
    }

    private static Optional<Description> description(double[] values) {
        return switch (Description.of(values)) {
            case Outcome.Computed<Description> described -> Optional.of(described.result());
            case Outcome.NotComputable<Description> _ -> Optional.empty();
        };
    }
}
