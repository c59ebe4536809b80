package org.riskset.survival;

import java.util.Arrays;

/// The one pass that turns ordered follow-up and group codes into a risk table.
final class RiskTableBuilder {
    /// Codes fit a byte: they are read in time order, all over memory, and a million of them then stay in the cache.
    private static final int MOST_GROUPS = Byte.MAX_VALUE;

    private RiskTableBuilder() {}

    static RiskTable build(OrderedFollowUp ordered, int[] groupOfPatient, int groups) {
        if (groups < 1 || groups > MOST_GROUPS) {
            throw new IllegalArgumentException("number of groups " + groups + " is not in 1 .. " + MOST_GROUPS);
        }
        int[] remaining = new int[groups];
        byte[] code = ordered.codesInTimeOrder(groupOfPatient, remaining);
        int[] firstRow = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            firstRow[g + 1] = firstRow[g] + Math.min(remaining[g], ordered.distinctTimes());
        }
        int capacity = firstRow[groups];
        int[] rowTime = new int[capacity];
        int[] rowAtRisk = new int[capacity];
        int[] rowEvents = new int[capacity];
        byte[] groupOfCell = new byte[capacity];
        int[] row = new int[groups];
        int[] rowTimeOfGroup = new int[groups];
        Arrays.fill(rowTimeOfGroup, -1);
        for (int g = 0; g < groups; g++) {
            row[g] = firstRow[g] - 1;
        }
        int cells = 0;
        int[] timeAndEvent = ordered.timeAndEventInTimeOrder();
        for (int i = 0; i < code.length; i++) {
            int g = code[i];
            if (g < 0) {
                continue;
            }
            int time = timeAndEvent[i] >>> 1;
            int r = row[g];
            if (rowTimeOfGroup[g] != time) {
                r++;
                row[g] = r;
                rowTimeOfGroup[g] = time;
                rowTime[r] = time;
                rowAtRisk[r] = remaining[g];
                groupOfCell[cells++] = (byte) g;
            }
            rowEvents[r] += timeAndEvent[i] & 1;
            remaining[g]--;
        }
        int[] endRow = new int[groups];
        for (int g = 0; g < groups; g++) {
            endRow[g] = row[g] + 1;
        }
        return new RiskTable(
                ordered.sharedDistinctTimes(),
                new GroupRows(firstRow, endRow, rowTime, rowAtRisk, rowEvents),
                new Cells(groupOfCell, cells),
                new PatientWalk(code, timeAndEvent, false));
    }
}
