package org.riskset.survival;

import java.util.Arrays;

/// Patients at risk and events of every group at each time with an event: what a likelihood of groups depends on.
///
/// Rows are in time order and counted from 0; times at which follow-up only ended by censoring have none. The arrays are
/// shared by all who ask, who only read them. Made by [RiskTable#eventRows].
///
/// @param groups    number of groups
/// @param atRisk    patients at risk just before each time: the groups of one time side by side
/// @param events    events at each time, in the same order
/// @param total     events of all groups at each time
/// @param timeIndex index of each distinct time, for [RiskTable#distinctTime]
public record EventRows(int groups, double[] atRisk, double[] events, double[] total, int[] timeIndex) {

    /// Number of times with an event.
    public int size() {
        return total.length;
    }

    static EventRows overRows(MergedRows rows, int groups, int cells) {
        Collector collector = new Collector(groups, cells);
        double[] events = new double[groups];
        while (rows.next()) {
            if (rows.events() > 0) {
                Arrays.fill(events, 0);
                for (int cell = 0; cell < rows.cells(); cell++) {
                    events[rows.cellGroup(cell)] = rows.cellEvents(cell);
                }
                for (int g = 0; g < groups; g++) {
                    collector.group(g, rows.atRisk(g), events[g]);
                }
                collector.close(rows.events(), rows.timeIndex());
            }
        }
        return collector.rows();
    }

    /// @param remaining patients of each group
    static EventRows overPatients(PatientWalk patients, int[] remaining) {
        byte[] code = patients.code();
        int groups = remaining.length;
        int[] atRisk = remaining.clone();
        int[] events = new int[groups];
        Collector collector = new Collector(groups, patients.events());
        for (int i = 0; i < code.length; ) {
            int now = patients.time(i);
            int end = i;
            int total = 0;
            do {
                if (code[end] >= 0 && patients.event(end) == 1) {
                    events[code[end]]++;
                    total++;
                }
                end++;
            } while (end < code.length && patients.time(end) == now);
            if (total > 0) {
                for (int g = 0; g < groups; g++) {
                    collector.group(g, atRisk[g], events[g]);
                    events[g] = 0;
                }
                collector.close(total, now);
            }
            for (; i < end; i++) {
                if (code[i] >= 0) {
                    atRisk[code[i]]--;
                }
            }
        }
        return collector.rows();
    }

    /// Takes rows one after the other.
    private static final class Collector {
        private final int groups;
        private final double[] atRisk;
        private final double[] events;
        private final double[] total;
        private final int[] timeIndex;
        private int size;

        Collector(int groups, int most) {
            this.groups = groups;
            this.atRisk = new double[groups * most];
            this.events = new double[groups * most];
            this.total = new double[most];
            this.timeIndex = new int[most];
        }

        void group(int group, double groupAtRisk, double groupEvents) {
            atRisk[size * groups + group] = groupAtRisk;
            events[size * groups + group] = groupEvents;
        }

        void close(double totalEvents, int time) {
            total[size] = totalEvents;
            timeIndex[size++] = time;
        }

        EventRows rows() {
            return size == total.length
                    ? new EventRows(groups, atRisk, events, total, timeIndex)
                    : new EventRows(
                            groups,
                            Arrays.copyOf(atRisk, groups * size),
                            Arrays.copyOf(events, groups * size),
                            Arrays.copyOf(total, size),
                            Arrays.copyOf(timeIndex, size));
        }
    }
}
