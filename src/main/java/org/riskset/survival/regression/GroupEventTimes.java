package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.riskset.survival.MergedRows;
import org.riskset.survival.RiskTable;

/// Patients at risk and events per group at every event time: what a Cox model of groups alone depends on.
///
/// With strata, the event times of one stratum follow those of another.
final class GroupEventTimes {
    private final int groups;
    /// Per event time, one entry per group: the groups of a time lie side by side.
    private final double[] atRisk;
    private final double[] events;
    private final double[] totalEvents;
    private final int[] timeIndex;
    private final int size;

    private GroupEventTimes(
            int groups, double[] atRisk, double[] events, double[] totalEvents, int[] timeIndex, int size) {
        this.groups = groups;
        this.atRisk = atRisk;
        this.events = events;
        this.totalEvents = totalEvents;
        this.timeIndex = timeIndex;
        this.size = size;
    }

    static GroupEventTimes of(List<RiskTable> strata) {
        int groups = strata.getFirst().groups();
        int capacity = 0;
        for (RiskTable table : strata) {
            capacity += countEventTimes(table);
        }
        double[] atRisk = new double[groups * capacity];
        double[] events = new double[groups * capacity];
        double[] total = new double[capacity];
        int[] timeIndex = new int[capacity];
        int size = 0;
        for (RiskTable table : strata) {
            MergedRows rows = table.mergedRows();
            while (rows.next()) {
                if (rows.events() > 0) {
                    for (int g = 0; g < groups; g++) {
                        atRisk[size * groups + g] = rows.atRisk(g);
                    }
                    for (int cell = 0; cell < rows.cells(); cell++) {
                        events[size * groups + rows.cellGroup(cell)] = rows.cellEvents(cell);
                    }
                    total[size] = rows.events();
                    timeIndex[size++] = rows.timeIndex();
                }
            }
        }
        return new GroupEventTimes(groups, atRisk, events, total, timeIndex, size);
    }

    private static int countEventTimes(RiskTable table) {
        MergedRows rows = table.mergedRows();
        int count = 0;
        while (rows.next()) {
            if (rows.events() > 0) {
                count++;
            }
        }
        return count;
    }

    /// The same times seen by some groups only: times without an event in them are left out.
    ///
    /// @param members groups that stay, which become groups 0, 1, 2 ... in this order
    GroupEventTimes restrictedTo(int[] members) {
        if (Arrays.equals(members, IntStream.range(0, groups).toArray())) {
            return this;
        }
        double[] keptAtRisk = new double[members.length * size];
        double[] keptEvents = new double[members.length * size];
        double[] keptTotal = new double[size];
        int[] keptIndex = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double total = 0;
            for (int m = 0; m < members.length; m++) {
                keptAtRisk[kept * members.length + m] = atRisk(members[m], i);
                keptEvents[kept * members.length + m] = events(members[m], i);
                total += events(members[m], i);
            }
            if (total > 0) {
                keptTotal[kept] = total;
                keptIndex[kept++] = timeIndex[i];
            }
        }
        return new GroupEventTimes(members.length, keptAtRisk, keptEvents, keptTotal, keptIndex, kept);
    }

    int groups() {
        return groups;
    }

    /// Number of event times.
    int size() {
        return size;
    }

    double atRisk(int group, int i) {
        return atRisk[i * groups + group];
    }

    double events(int group, int i) {
        return events[i * groups + group];
    }

    double totalEvents(int i) {
        return totalEvents[i];
    }

    int timeIndex(int i) {
        return timeIndex[i];
    }

    /// Whether patients of a group are at risk when any event happens.
    boolean isEverAtRisk(int group) {
        for (int i = 0; i < size; i++) {
            if (atRisk(group, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
