package org.riskset.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.GroupingFacts;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupLabel;

/// Tables with totals of every kind: what a reader can work out who knows every printed count of two variables, the printed
/// sizes of the columns and the number of patients.
class HiddenCountsOfTablesTest {
    private static final int LEAST = 3;
    private static final int COLUMNS = 2;

    @Test
    void noSmallCountCanBeWorkedOutFromTwoVariablesAndAllTotals() {
        Random random = new Random(7);
        int small = 0;
        int small2 = 0;
        for (int round = 0; round < 150; round++) {
            int[][] first = counts(random, 2 + random.nextInt(2));
            int[] sizes = sums(first);
            int[][] second = withSizes(random, sizes);
            Characteristics all = characteristics(List.of(first, second), sizes);
            HiddenCounts hidden = HiddenCounts.of(all, 0, LEAST);

            Map<List<Integer>, List<Set<Integer>>> fillingsOfFirst = fillings(first, sizes, "v0", hidden);
            Map<List<Integer>, List<Set<Integer>>> fillingsOfSecond = fillings(second, sizes, "v1", hidden);
            fillingsOfFirst.keySet().retainAll(fillingsOfSecond.keySet());
            fillingsOfSecond.keySet().retainAll(fillingsOfFirst.keySet());
            small += check(round, first, "v0", hidden, fillingsOfFirst);
            small2 += check(round, second, "v1", hidden, fillingsOfSecond);
        }
        assertThat(small).isGreaterThan(100);
        assertThat(small2).isGreaterThan(100);
    }

    /// Every small inner count is unprinted, and in the fillings that fit it has several values.
    private static int check(
            int round, int[][] counts, String variable, HiddenCounts hidden, Map<List<Integer>, List<Set<Integer>>> fillings) {
        int small = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int count = counts[row][column];
                if (count < 1 || count >= LEAST) {
                    continue;
                }
                small++;
                assertThat(hidden.count(variable, row, column)).as("round %d: %d printed", round, count).isTrue();
                Set<Integer> values = new TreeSet<>();
                int place = row * COLUMNS + column;
                fillings.values().forEach(filled -> values.addAll(filled.get(place)));
                if (canBeProtected(counts, row, column)) {
                    assertThat(values).as("round %d: row %d, column %d of %s", round, row, column, variable).hasSizeGreaterThan(1);
                }
            }
        }
        return small;
    }

    /// Nothing protects a count whose row and column leave no other place for a patient.
    private static boolean canBeProtected(int[][] counts, int row, int column) {
        for (int other = 0; other < counts.length; other++) {
            boolean fewer = counts[other][1 - column] > 0;
            boolean more = counts[other][column] > 0 && counts[row][1 - column] > 0;
            if (other != row && (fewer || more)) {
                return true;
            }
        }
        return false;
    }

    private static int[][] counts(Random random, int rows) {
        int[][] counts = new int[rows][COLUMNS];
        for (int[] row : counts) {
            row[0] = random.nextInt(5);
            row[1] = random.nextInt(7);
        }
        counts[0][0] += 1;
        counts[1][1] += 3;
        return counts;
    }

    private static int[] sums(int[][] counts) {
        int[] sums = new int[COLUMNS];
        for (int[] row : counts) {
            sums[0] += row[0];
            sums[1] += row[1];
        }
        return sums;
    }

    private static int[][] withSizes(Random random, int[] sizes) {
        int[][] counts = new int[2][COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            counts[0][column] = random.nextInt(sizes[column] + 1);
            counts[1][column] = sizes[column] - counts[0][column];
        }
        return counts;
    }

    private static Characteristics characteristics(List<int[][]> variables, int[] sizes) {
        List<Group> columns = groups(COLUMNS);
        List<Characteristics.Block> blocks = new ArrayList<>();
        for (int variable = 0; variable < variables.size(); variable++) {
            List<Characteristics.LevelCounts> levels = new ArrayList<>();
            int[][] counts = variables.get(variable);
            List<Group> names = groups(counts.length);
            for (int row = 0; row < counts.length; row++) {
                levels.add(new Characteristics.LevelCounts(
                        names.get(row), counts[row][0] + counts[row][1], List.of(counts[row][0], counts[row][1])));
            }
            blocks.add(new Characteristics.Block(
                    "v" + variable,
                    new GroupingFacts(List.of("v"), Optional.empty(), 0, 0),
                    levels,
                    Optional.empty(),
                    List.of(Statistic.COUNTS),
                    Optional.empty(),
                    OptionalDouble.empty()));
        }
        return new Characteristics(
                Optional.of(new GroupingFacts(List.of("by"), Optional.empty(), 0, 0)),
                columns,
                List.of(sizes[0], sizes[1]),
                sizes[0] + sizes[1],
                blocks);
    }

    private static List<Group> groups(int count) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new Group(new GroupLabel.Level("g" + i), i));
        }
        return groups;
    }

    /// For every pair of column sizes that fits what is printed, the values each inner count can have.
    private static Map<List<Integer>, List<Set<Integer>>> fillings(
            int[][] counts, int[] sizes, String variable, HiddenCounts hidden) {
        Map<List<Integer>, List<Set<Integer>>> found = new HashMap<>();
        fill(0, new int[counts.length][COLUMNS], counts, sizes, variable, hidden, found);
        return found;
    }

    private static void fill(
            int at,
            int[][] filled,
            int[][] counts,
            int[] sizes,
            String variable,
            HiddenCounts hidden,
            Map<List<Integer>, List<Set<Integer>>> found) {
        int patients = sizes[0] + sizes[1];
        if (at == counts.length * COLUMNS) {
            int[] sums = sums(filled);
            boolean fits = sums[0] + sums[1] == patients;
            for (int column = 0; column < COLUMNS; column++) {
                fits &= hidden.head(column) || sums[column] == sizes[column];
            }
            if (fits) {
                List<Set<Integer>> values = found.computeIfAbsent(List.of(sums[0], sums[1]), _ -> new ArrayList<>());
                for (int place = 0; place < at; place++) {
                    if (values.size() <= place) {
                        values.add(new TreeSet<>());
                    }
                    values.get(place).add(filled[place / COLUMNS][place % COLUMNS]);
                }
            }
            return;
        }
        int row = at / COLUMNS;
        int column = at % COLUMNS;
        boolean unprinted = hidden.count(variable, row, column);
        int least = unprinted ? 0 : counts[row][column];
        int most = unprinted ? patients : counts[row][column];
        for (int value = least; value <= most; value++) {
            filled[row][column] = value;
            int total = counts[row][0] + counts[row][1];
            boolean rowFits = column == 0
                    ? value <= patients
                    : hidden.count(variable, row, HiddenCounts.ALL) || filled[row][0] + value == total;
            if (rowFits) {
                fill(at + 1, filled, counts, sizes, variable, hidden, found);
            }
        }
    }
}
