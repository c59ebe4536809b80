package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.riskset.survival.EventRows;
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
        List<EventRows> parts = strata.stream().map(RiskTable::eventRows).toList();
        EventRows first = parts.getFirst();
        if (parts.size() == 1) {
            return new GroupEventTimes(
                    first.groups(), first.atRisk(), first.events(), first.total(), first.timeIndex(), first.size());
        }
        return new GroupEventTimes(
                first.groups(),
                parts.stream().map(EventRows::atRisk).flatMapToDouble(Arrays::stream).toArray(),
                parts.stream().map(EventRows::events).flatMapToDouble(Arrays::stream).toArray(),
                parts.stream().map(EventRows::total).flatMapToDouble(Arrays::stream).toArray(),
                parts.stream().map(EventRows::timeIndex).flatMapToInt(Arrays::stream).toArray(),
                parts.stream().mapToInt(EventRows::size).sum());
    }

    /// Fewer times that tell nearly the same: stretches of neighbouring times, each with the sum of its events and the
    /// patients at risk its events saw on average. What they say about the coefficients is a good place to start from.
    ///
    /// Events that share a time see, on average, `n - d (D - 1) / (2 D)` patients of a group under Efron's ties.
    GroupEventTimes condensed(int stretches) {
        double[] shortAtRisk = new double[groups * stretches];
        double[] shortEvents = new double[groups * stretches];
        double[] shortTotal = new double[stretches];
        for (int i = 0; i < size; i++) {
            int stretch = (int) ((long) i * stretches / size);
            double total = totalEvents[i];
            double tied = (total - 1) / 2;
            shortTotal[stretch] += total;
            for (int g = 0; g < groups; g++) {
                shortEvents[stretch * groups + g] += events(g, i);
                shortAtRisk[stretch * groups + g] += total * atRisk(g, i) - tied * events(g, i);
            }
        }
        for (int at = 0; at < shortAtRisk.length; at++) {
            shortAtRisk[at] /= shortTotal[at / groups];
        }
        return new GroupEventTimes(
                groups, shortAtRisk, shortEvents, shortTotal, new int[stretches], stretches);
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

    /// `1 - S(t-)` by the pooled Kaplan-Meier estimate of one stratum, at the index of each distinct time with an event.
    double[] cumulativeIncidence(int distinctTimes) {
        double[] incidence = new double[distinctTimes];
        double survival = 1;
        for (int i = 0; i < size; i++) {
            incidence[timeIndex[i]] = 1 - survival;
            double all = 0;
            for (int g = 0; g < groups; g++) {
                all += atRisk(g, i);
            }
            survival *= (all - totalEvents[i]) / all;
        }
        return incidence;
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
