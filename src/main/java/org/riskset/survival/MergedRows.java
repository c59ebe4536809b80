package org.riskset.survival;

/// A walk over a risk table in time order, all groups together: at each step, who is at risk, has events and leaves.
///
/// Call [#next] until it returns `false`; the other methods then describe the current time. After the step,
/// patients of each group counted by [#cellLeaving] are no longer at risk. O(rows) for the whole walk.
public final class MergedRows {
    private final GroupRows rows;
    private final byte[] groupOfCell;
    private final int cells;
    private final int[] nextRow;
    private final int[] atRisk;
    private int totalAtRisk;
    private int firstCell;
    private int endCell;
    private int timeIndex;
    private int events;

    MergedRows(GroupRows rows, byte[] groupOfCell, int cells) {
        this.rows = rows;
        this.groupOfCell = groupOfCell;
        this.cells = cells;
        int groups = rows.end().length;
        this.nextRow = rows.first().clone();
        this.atRisk = new int[groups];
        for (int g = 0; g < groups; g++) {
            atRisk[g] = rows.first()[g] < rows.end()[g] ? rows.atRisk()[rows.first()[g]] : 0;
            totalAtRisk += atRisk[g];
        }
    }

    /// Moves to the next time at which follow-up of any group ends; `false` after the last.
    public boolean next() {
        for (int cell = firstCell; cell < endCell; cell++) {
            int group = groupOfCell[cell];
            int left = rows.leaving(group, nextRow[group] - 1);
            atRisk[group] -= left;
            totalAtRisk -= left;
        }
        firstCell = endCell;
        if (firstCell >= cells) {
            return false;
        }
        timeIndex = rows.time()[nextRow[groupOfCell[firstCell]]];
        events = 0;
        while (endCell < cells) {
            int group = groupOfCell[endCell];
            int row = nextRow[group]; // already past this time if the group has had its cell
            if (row == rows.end()[group] || rows.time()[row] != timeIndex) {
                break;
            }
            events += rows.events()[row];
            nextRow[group]++;
            endCell++;
        }
        return true;
    }

    /// Index of the current distinct time, for [RiskTable#distinctTime].
    public int timeIndex() {
        return timeIndex;
    }

    /// Patients of all groups at risk just before the current time.
    public int atRisk() {
        return totalAtRisk;
    }

    /// Events of all groups at the current time.
    public int events() {
        return events;
    }

    /// Patients of a group at risk just before the current time.
    public int atRisk(int group) {
        return atRisk[group];
    }

    /// Number of groups with follow-up ending at the current time; they are visited by [#cellGroup] and its companions.
    public int cells() {
        return endCell - firstCell;
    }

    /// Group of a cell of the current time, cells counted from 0.
    public int cellGroup(int cell) {
        return groupOfCell[firstCell + cell];
    }

    /// Events in the group of a cell of the current time.
    public int cellEvents(int cell) {
        return rows.events()[nextRow[groupOfCell[firstCell + cell]] - 1];
    }

    /// Patients of the group of a cell whose follow-up ends at the current time.
    public int cellLeaving(int cell) {
        int group = groupOfCell[firstCell + cell];
        return rows.leaving(group, nextRow[group] - 1);
    }
}
