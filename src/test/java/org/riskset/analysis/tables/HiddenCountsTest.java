package org.riskset.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What can be worked out from a printed table: every filling of the unprinted counts that fits the printed ones and the
/// totals is tried.
class HiddenCountsTest {
    private static final int LEAST = 5;

    /// Unprinted counts have two values or more in some filling, or the count could be recomputed from the rest.
    @Test
    void noSmallCountOfAnyTableCanBeWorkedOutFromTheRest() {
        Random random = new Random(20261125);
        int hiddenTables = 0;
        for (int round = 0; round < 400; round++) {
            int rows = 2 + random.nextInt(2);
            int columns = 2 + random.nextInt(2);
            int[][] counts = new int[rows][columns];
            for (int[] row : counts) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 6 : 14);
                }
            }

            boolean[][] hidden = hide(counts);

            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    boolean small = counts[row][column] >= 1 && counts[row][column] < LEAST;
                    if (small) {
                        assertThat(hidden[row][column]).as("small count printed").isTrue();
                        hiddenTables++;
                    }
                }
            }
            List<List<TreeSet<Integer>>> possible = possible(counts, hidden);
            assertThat(certain(counts, hidden, possible)).as("round %d", round).isEmpty();
            assertThat(knownToBeSmall(counts, hidden, possible)).as("round %d", round).isEmpty();
        }
        assertThat(hiddenTables).isGreaterThan(400);
    }

    @Test
    void aTableWithoutSmallCountsIsPrintedWhole() {
        int[][] counts = {{10, 0, 8}, {6, 7, 0}};

        assertThat(hide(counts)).isEqualTo(new boolean[2][3]);
    }

    @Test
    void theSmallestOtherCountGoesWithASmallOne() {
        CountNetwork network = new CountNetwork(2);
        for (int count : new int[] {20, 2, 9}) {
            network.add(0, 1, count, CountNetwork.Use.FREE);
        }
        network.add(1, 0, 31, CountNetwork.Use.FIXED);

        assertThat(network.hidden(LEAST)).containsExactly(false, true, true, false);
    }

    /// With 2 and 3 alone unprinted everybody would see that both are small.
    @Test
    void twoSmallCountsDoNotProtectEachOther() {
        CountNetwork network = new CountNetwork(2);
        for (int count : new int[] {40, 2, 3, 25}) {
            network.add(0, 1, count, CountNetwork.Use.FREE);
        }
        network.add(1, 0, 70, CountNetwork.Use.FIXED);

        assertThat(network.hidden(10)).containsExactly(false, true, true, true, false);
    }

    @Test
    void twoOfOneAreNotTakenForProtection() {
        CountNetwork network = new CountNetwork(2);
        for (int count : new int[] {1, 0, 30}) {
            network.add(0, 1, count, CountNetwork.Use.FREE);
        }
        network.add(1, 0, 31, CountNetwork.Use.FIXED);

        boolean[] hidden = network.hidden(LEAST);

        assertThat(hidden[0]).isTrue();
        assertThat(hidden[2]).isTrue();
        assertThat(hidden[1]).isFalse();
    }

    /// Inner counts with all totals printed.
    private static boolean[][] hide(int[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        CountNetwork network = new CountNetwork(rows + columns + 2);
        int totalRow = rows + columns;
        int totalColumn = totalRow + 1;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                network.add(row, rows + column, counts[row][column], CountNetwork.Use.FREE);
            }
        }
        for (int row = 0; row < rows; row++) {
            network.add(totalColumn, row, Arrays.stream(counts[row]).sum(), CountNetwork.Use.FIXED);
        }
        for (int column = 0; column < columns; column++) {
            int of = column;
            int sum = Arrays.stream(counts).mapToInt(row -> row[of]).sum();
            network.add(rows + column, totalRow, sum, CountNetwork.Use.FIXED);
        }
        boolean[] flat = network.hidden(LEAST);
        boolean[][] hidden = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = flat[row * columns + column];
            }
        }
        return hidden;
    }

    /// Places of unprinted counts that can have one value only, but for those where nothing at all can protect them:
    /// a row or column whose total is all one count.
    private static List<String> certain(
            int[][] counts, boolean[][] hidden, List<List<TreeSet<Integer>>> possible) {
        List<String> certain = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[0].length; column++) {
                if (hidden[row][column] && possible.get(row).get(column).size() < 2 && canBeProtected(counts, row, column)) {
                    certain.add(row + "," + column);
                }
            }
        }
        return certain;
    }

    /// Places of small counts that the printed numbers say are small, though row and column have patients enough.
    private static List<String> knownToBeSmall(
            int[][] counts, boolean[][] hidden, List<List<TreeSet<Integer>>> possible) {
        List<String> known = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[0].length; column++) {
                int of = column;
                int inRow = Arrays.stream(counts[row]).sum();
                int inColumn = Arrays.stream(counts).mapToInt(each -> each[of]).sum();
                boolean small = counts[row][column] >= 1 && counts[row][column] < LEAST;
                if (small && Math.min(inRow, inColumn) >= LEAST && possible.get(row).get(column).last() < LEAST) {
                    known.add(row + "," + column);
                }
            }
        }
        return known;
    }

    /// The values that each count can have, as far as the printed ones say.
    private static List<List<TreeSet<Integer>>> possible(int[][] counts, boolean[][] hidden) {
        int rows = counts.length;
        int columns = counts[0].length;
        List<List<TreeSet<Integer>>> seen = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            seen.add(new ArrayList<>());
            for (int column = 0; column < columns; column++) {
                seen.get(row).add(new TreeSet<>());
            }
        }
        int[] rowLeft = new int[rows];
        int[] columnLeft = new int[columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (hidden[row][column]) {
                    rowLeft[row] += counts[row][column];
                    columnLeft[column] += counts[row][column];
                }
            }
        }
        fill(0, new int[rows][columns], hidden, rowLeft, columnLeft, seen);
        return seen;
    }

    /// With every inner count unprinted, a count can have another value where some other row and column have patients.
    private static boolean canBeProtected(int[][] counts, int row, int column) {
        for (int other = 0; other < counts.length; other++) {
            for (int beside = 0; beside < counts[0].length; beside++) {
                boolean fewer = counts[row][column] > 0 && counts[other][beside] > 0;
                boolean more = counts[other][column] > 0 && counts[row][beside] > 0;
                if (other != row && beside != column && (fewer || more)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void fill(
            int at,
            int[][] filled,
            boolean[][] hidden,
            int[] rowLeft,
            int[] columnLeft,
            List<List<TreeSet<Integer>>> seen) {
        int rows = filled.length;
        int columns = filled[0].length;
        if (at == rows * columns) {
            boolean fits = Arrays.stream(rowLeft).allMatch(left -> left == 0)
                    && Arrays.stream(columnLeft).allMatch(left -> left == 0);
            for (int cell = 0; fits && cell < at; cell++) {
                seen.get(cell / columns).get(cell % columns).add(filled[cell / columns][cell % columns]);
            }
            return;
        }
        int row = at / columns;
        int column = at % columns;
        int most = hidden[row][column] ? Math.min(rowLeft[row], columnLeft[column]) : 0;
        // The last unprinted count of a row is what the row has left.
        int first = column == columns - 1 && hidden[row][column] ? rowLeft[row] : 0;
        for (int value = first; value <= most; value++) {
            filled[row][column] = value;
            rowLeft[row] -= value;
            columnLeft[column] -= value;
            fill(at + 1, filled, hidden, rowLeft, columnLeft, seen);
            rowLeft[row] += value;
            columnLeft[column] += value;
        }
    }
}
