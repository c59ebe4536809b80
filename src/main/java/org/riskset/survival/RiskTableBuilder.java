package org.riskset.survival;

import java.util.Arrays;

/// The one pass that turns ordered follow-up and group codes into a risk table.
final class RiskTableBuilder {
    private RiskTableBuilder() {}

    static RiskTable build(OrderedFollowUp ordered, int[] groupOfPatient, int groups) {
        if (groups < 1 || groups > Short.MAX_VALUE) {
            throw new IllegalArgumentException("number of groups " + groups + " is not in 1 .. " + Short.MAX_VALUE);
        }
        int[] remaining = ordered.countMembers(groupOfPatient, groups);
        int[] firstRow = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            firstRow[g + 1] = firstRow[g] + Math.min(remaining[g], ordered.distinctTimes());
        }
        int capacity = firstRow[groups];
        int[] rowTime = new int[capacity];
        int[] rowAtRisk = new int[capacity];
        int[] rowEvents = new int[capacity];
        short[] groupOfCell = new short[capacity];
        int[] row = new int[groups];
        int[] rowTimeOfGroup = new int[groups];
        Arrays.fill(rowTimeOfGroup, -1);
        for (int g = 0; g < groups; g++) {
            row[g] = firstRow[g] - 1;
        }
        int cells = 0;
        int[] patients = ordered.patientsInTimeOrder();
        int[] timeAndEvent = ordered.timeAndEventInTimeOrder();
        for (int i = 0; i < patients.length; i++) {
            int g = groupOfPatient[patients[i]];
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
                groupOfCell[cells++] = (short) g;
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
                groupOfCell,
                cells);
    }
}
