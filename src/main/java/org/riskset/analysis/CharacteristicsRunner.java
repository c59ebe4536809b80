package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.Statistic;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.analysis.tables.TestChoice;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.inference.Description;
import org.riskset.inference.Outcome;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;

/// Counts and compares the characteristics of a cohort.
///
/// Percentages are of patients with a known value. Levels left out of survival comparisons are counted here all the
/// same: a description leaves nobody out.
public final class CharacteristicsRunner {
    /// Beyond it a number is described by its median. Source: Bulmer, Principles of Statistics, p. 63.
    private static final double MOST_SKEWNESS = 1;

    private final Cohort cohort;

    public CharacteristicsRunner(Cohort cohort) {
        this.cohort = cohort;
    }

    /// The characteristics by the given groupings, one block each. O(n) per block, beside Fisher's test.
    ///
    /// @param by grouping that makes the columns
    public Characteristics describe(List<Grouping> rows, Optional<Grouping> by) {
        return describe(rows, by, TableDesign.FIRST);
    }

    /// The same with the statistics and tests that a design wants.
    public Characteristics describe(List<Grouping> rows, Optional<Grouping> by, TableDesign design) {
        Optional<GroupAssignment> columns = by.flatMap(grouping -> GroupAssignment.of(cohort, everyLevel(grouping)));
        List<Group> groups = columns.map(GroupAssignment::groups).orElse(List.of());
        int[] columnOf = columns.map(GroupAssignment::codes).orElseGet(() -> allUngrouped(cohort.patients()));
        List<Integer> sizes = count(columnOf, groups.size());
        List<Characteristics.Block> blocks = new ArrayList<>();
        for (Grouping row : rows) {
            GroupAssignment.of(cohort, everyLevel(row))
                    .ifPresent(levels -> blocks.add(block(
                            row, design.row(row.columnName().orElse("")), levels, columnOf, groups.size())));
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

    private Characteristics.Block block(
            Grouping row, RowDesign design, GroupAssignment levels, int[] columnOf, int columns) {
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
        Optional<Characteristics.Numbers> numbers = number.map(column -> describe(column, columnOf, columns));
        List<Statistic> statistics = statistics(design, numbers);
        Supplier<double[][]> values = () -> number.stream()
                .flatMap(column -> IntStream.range(0, columns).mapToObj(group -> values(column, columnOf, group)))
                .toArray(double[][]::new);
        boolean compared = columns >= 2;
        return new Characteristics.Block(
                row.columnName().orElse(""),
                GroupingFacts.of(cohort, row, levels),
                levelCounts,
                numbers,
                statistics,
                compared ? test(design.test(), statistics, counts, values) : Optional.empty(),
                !compared
                        ? OptionalDouble.empty()
                        : statistics.getFirst().isOfNumbers()
                                ? ColumnComparison.differenceOfMeans(values.get())
                                : ColumnComparison.differenceOfShares(counts));
    }

    /// A number is described by its mean, or by its median where it is skewed, and by the groups that Table II has.
    private static List<Statistic> statistics(RowDesign design, Optional<Characteristics.Numbers> numbers) {
        if (numbers.isEmpty()) {
            return List.of(Statistic.COUNTS);
        }
        if (!design.statistics().isEmpty()) {
            return design.statistics().stream().sorted().toList();
        }
        boolean skewed = numbers.get()
                .all()
                .map(described -> Math.abs(described.skewness().orElse(0)) > MOST_SKEWNESS)
                .orElse(false);
        return List.of(skewed ? Statistic.MEDIAN_QUARTILES : Statistic.MEAN, Statistic.COUNTS);
    }

    /// The comparison wanted; the automatic one compares what the row shows, counts before numbers.
    private static Optional<CharacteristicTest> test(
            TestChoice choice, List<Statistic> statistics, int[][] counts, Supplier<double[][]> values) {
        boolean number = values.get().length > 0;
        if (choice == TestChoice.NONE) {
            return Optional.empty();
        }
        if (number && choice.isOfNumbers()) {
            return Optional.of(ColumnComparison.ofNumbers(values.get(), choice));
        }
        if (choice.isOfCounts() || statistics.contains(Statistic.COUNTS)) {
            return Optional.of(ColumnComparison.ofCounts(counts, choice));
        }
        if (statistics.contains(Statistic.MEAN)) {
            boolean two = values.get().length == 2;
            return Optional.of(ColumnComparison.ofNumbers(
                    values.get(), two ? TestChoice.WELCH : TestChoice.EQUAL_VARIANCES));
        }
        return Optional.of(ColumnComparison.ofNumbers(values.get(), TestChoice.RANKS));
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
