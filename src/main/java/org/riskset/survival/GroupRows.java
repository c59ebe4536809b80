package org.riskset.survival;

/// The rows of every group, one group after the other: parallel arrays, each group's rows in time order.
///
/// @param first  first row of each group
/// @param end    one past the last row of each group
/// @param time   index of the row's distinct time
/// @param atRisk patients of the group at risk just before that time
/// @param events events of the group at that time
record GroupRows(int[] first, int[] end, int[] time, int[] atRisk, int[] events) {

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
