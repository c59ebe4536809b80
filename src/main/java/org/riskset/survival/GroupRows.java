package org.riskset.survival;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The rows of every group, one group after the other: parallel arrays, each group's rows in time order.
///
/// @param first  first row of each group
/// @param end    one past the last row of each group
/// @param time   index of the row's distinct time
/// @param atRisk patients of the group at risk just before that time
/// @param events events of the group at that time
record GroupRows(int[] first, int[] end, int[] time, int[] atRisk, int[] events) {

    /// Rows from which arrays are made by several processors: clearing them takes as long as filling them.
    private static final int WORTH_SHARING = 1 << 17;

    /// Rows yet to be filled.
    static GroupRows empty(int[] first, int[] end, int rows) {
        int[][] columns = new int[3][];
        IntConsumer make = column -> columns[column] = new int[rows];
        if (rows < WORTH_SHARING) {
            IntStream.range(0, columns.length).forEach(make);
        } else {
            SideBySide.each(columns.length, make);
        }
        return new GroupRows(first, end, columns[0], columns[1], columns[2]);
    }

    /// Patients of the row's group whose follow-up ends at the row's time.
    int leaving(int group, int row) {
        return row + 1 < end[group] ? atRisk[row] - atRisk[row + 1] : atRisk[row];
    }

    int censored(int group, int row) {
        return leaving(group, row) - events[row];
    }

    GroupRows reversed() {
        int[] censored = new int[events.length];
        for (int g = 0; g < end.length; g++) {
            for (int row = first[g]; row < end[g]; row++) {
                censored[row] = censored(g, row);
            }
        }
        return new GroupRows(first, end, time, atRisk, censored);
    }
}
