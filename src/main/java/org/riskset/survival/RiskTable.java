package org.riskset.survival;

import org.jspecify.annotations.Nullable;

/// Events, censorings and patients at risk, per group and time: all that Kaplan-Meier curves and rank tests need.
///
/// A group has a row for every distinct time at which follow-up of one of its patients ended, by event or censoring, in
/// ascending order; at risk at a time means time `>=` it, and where an event and a censoring share a time the event comes
/// first. Rows are counted from 0 within their group. Immutable; made by [OrderedFollowUp#regroup].
public final class RiskTable {
    private final double[] distinctTimes;
    private final GroupRows rows;
    private final Cells cells;
    private final PatientWalk patients;
    private volatile @Nullable EventRows eventRows;

    RiskTable(double[] distinctTimes, GroupRows rows, Cells cells, PatientWalk patients) {
        this.distinctTimes = distinctTimes;
        this.rows = rows;
        this.cells = cells;
        this.patients = patients;
    }

    /// Number of groups, empty ones included.
    public int groups() {
        return rows.end().length;
    }

    /// Number of patients in a group.
    public int patients(int group) {
        return rows(group) == 0 ? 0 : rows.atRisk()[rows.first()[group]];
    }

    /// Number of patients in all groups.
    public int patients() {
        int sum = 0;
        for (int g = 0; g < groups(); g++) {
            sum += patients(g);
        }
        return sum;
    }

    /// Number of events in a group. O(rows).
    public int events(int group) {
        int[] events = rows.events();
        int end = rows.end()[group];
        int sum = 0;
        for (int row = rows.first()[group]; row < end; row++) {
            sum += events[row];
        }
        return sum;
    }

    /// Number of rows of a group: its distinct event or censoring times.
    public int rows(int group) {
        return rows.end()[group] - rows.first()[group];
    }

    /// Time of a group's row.
    public double time(int group, int row) {
        return distinctTimes[rows.time()[rows.first()[group] + row]];
    }

    /// Patients of the group at risk just before the row's time.
    public int atRisk(int group, int row) {
        return rows.atRisk()[rows.first()[group] + row];
    }

    /// Events of the group at the row's time.
    public int events(int group, int row) {
        return rows.events()[rows.first()[group] + row];
    }

    /// Patients of the group censored at the row's time.
    public int censored(int group, int row) {
        return rows.censored(group, rows.first()[group] + row);
    }

    /// First row of a group whose time is `>= time`, or the number of rows if there is none. O(log rows).
    public int firstRowFrom(int group, double time) {
        int low = 0;
        int high = rows(group);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(group, middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Patients of a group still followed at a time: those with time `>=` it. O(log rows).
    public int atRiskAt(int group, double time) {
        int row = firstRowFrom(group, time);
        return row == rows(group) ? 0 : atRisk(group, row);
    }

    /// The same patients with events and censorings exchanged: what follow-up time is estimated from.
    public RiskTable reversed() {
        return new RiskTable(distinctTimes, rows.reversed(), cells, patients.exchanged());
    }

    /// Observed and expected events per group under a weight. O(rows x groups).
    public WeightedEvents weightedEvents(EventTimeWeight weight) {
        if (!isHardlyTied()) {
            return WeightedEventsPass.overRows(rows, cells, weight);
        }
        return weight == EventTimeWeight.ONE && groups() <= LogRankSums.MOST_GROUPS
                ? UnweightedPass.of(patients, groups(), this::events)
                : WeightedEventsPass.overEventTimes(rows, eventRows(), weight);
    }

    private int[] sizes() {
        int[] sizes = new int[groups()];
        for (int g = 0; g < sizes.length; g++) {
            sizes[g] = patients(g);
        }
        return sizes;
    }

    /// Where hardly any times are shared, rows are as many as patients and scattered over groups: patients are walked instead.
    private boolean isHardlyTied() {
        return 2L * cells.size() > patients.size();
    }

    /// The times with an event, all groups together. O(rows x groups) once, then kept: several tests rest on them.
    public EventRows eventRows() {
        EventRows known = eventRows;
        if (known == null) {
            known = makeEventRows();
            eventRows = known;
        }
        return known;
    }

    private EventRows makeEventRows() {
        if (!isHardlyTied()) {
            return EventRows.overRows(mergedRows(), groups(), cells.size());
        }
        return EventRows.overPatients(patients, sizes());
    }

    /// A walk over the rows of all groups, merged by time.
    public MergedRows mergedRows() {
        return new MergedRows(rows, cells.group(), cells.size());
    }

    /// A distinct time of the cohort by its index.
    public double distinctTime(int index) {
        return distinctTimes[index];
    }

    /// Number of distinct times of the cohort this table was made from.
    public int distinctTimes() {
        return distinctTimes.length;
    }
}
