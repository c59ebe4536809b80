package org.riskset.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A cohort's follow-up sorted by time, once, so that every regrouping is a single pass.
///
/// Made when the cohort is made; then [#regroup] costs O(n) without sorting or boxing, which is what lets curves follow
/// a cut-point while it is dragged. Immutable and safe to share between threads. 8 bytes per patient plus 8 per distinct
/// time.
public final class OrderedFollowUp {
    /// Patients whose codes one processor narrows at a time.
    private static final int STRETCH = 1 << 12;

    private final int cohort;
    private final int[] patients;
    /// Per position in time order: index of the distinct time, shifted left by one, plus 1 where the event was observed.
    private final int[] timeAndEvent;
    private final double[] distinctTimes;
    private final TimeBlocks blocks;

    private OrderedFollowUp(int cohort, int[] patients, int[] timeAndEvent, double[] distinctTimes) {
        this.cohort = cohort;
        this.patients = patients;
        this.timeAndEvent = timeAndEvent;
        this.distinctTimes = distinctTimes;
        this.blocks = TimeBlocks.of(timeAndEvent);
    }

    /// Sorts a cohort's follow-up. Equal times are one time; near-ties are not merged here, see [TimeTies].
    public static OrderedFollowUp of(FollowUp followUp) {
        TimeOrder order = TimeOrder.of(followUp.times());
        int[] timeAndEvent = new int[order.size()];
        double[] distinct = new double[order.size()];
        int last = -1;
        for (int i = 0; i < timeAndEvent.length; i++) {
            double time = order.time(i);
            if (last < 0 || time > distinct[last]) {
                distinct[++last] = time;
            }
            timeAndEvent[i] = (last << 1) | (followUp.hadEvent(order.patient(i)) ? 1 : 0);
        }
        double[] times = last + 1 == distinct.length ? distinct : Arrays.copyOf(distinct, last + 1);
        return new OrderedFollowUp(order.size(), order.patients(), timeAndEvent, times);
    }

    /// Number of patients in this order: the whole cohort, or one stratum of it.
    public int patients() {
        return patients.length;
    }

    /// Number of patients in the cohort that group codes are given for.
    public int cohortSize() {
        return cohort;
    }

    /// Number of distinct times of the cohort.
    public int distinctTimes() {
        return distinctTimes.length;
    }

    /// A distinct time, counted from 0 in ascending order.
    public double distinctTime(int index) {
        return distinctTimes[index];
    }

    /// The patient (position in the cohort) at a position of the time order.
    public int patient(int position) {
        return patients[position];
    }

    /// Index of the distinct time of the patient at a position of the time order.
    public int timeIndex(int position) {
        return timeAndEvent[position] >>> 1;
    }

    /// Whether the patient at a position of the time order had the event.
    public boolean hadEvent(int position) {
        return (timeAndEvent[position] & 1) == 1;
    }

    /// All patients as one group.
    public RiskTable whole() {
        return regroup(new int[cohort], 1);
    }

    /// Counts events, censorings and patients at risk per distinct time and group, in one pass.
    ///
    /// @param groupOfPatient group code of every patient of the cohort, in the cohort's original order:
    ///                       `0 .. groups - 1`, or -1 for a patient left out
    /// @param groups         number of groups, at most 127, some of which may turn out empty
    /// @throws IllegalArgumentException if the length is not the cohort's, or a code or the number of groups out of range
    public RiskTable regroup(int[] groupOfPatient, int groups) {
        if (groupOfPatient.length != cohort) {
            throw new IllegalArgumentException(
                    groupOfPatient.length + " group codes for a cohort of " + cohort + " patients");
        }
        return RiskTableBuilder.build(this, groupOfPatient, groups);
    }

    /// The same follow-up split into strata, each still in time order and still taking group codes of the whole cohort.
    ///
    /// @param stratumOfPatient stratum code of every patient of the cohort, `0 .. strata - 1`, or -1 for left out
    /// @param strata           number of strata, some of which may turn out empty
    /// @return one entry per stratum; O(n + strata) for all of them together
    /// @throws IllegalArgumentException if the length is not the cohort's, or a code is out of range
    public List<OrderedFollowUp> split(int[] stratumOfPatient, int strata) {
        if (stratumOfPatient.length != cohort) {
            throw new IllegalArgumentException(
                    stratumOfPatient.length + " stratum codes for a cohort of " + cohort + " patients");
        }
        int[] sizes = sizes(stratumOfPatient, strata);
        int[][] members = new int[strata][];
        int[][] packed = new int[strata][];
        for (int s = 0; s < strata; s++) {
            members[s] = new int[sizes[s]];
            packed[s] = new int[sizes[s]];
        }
        int[] filled = new int[strata];
        for (int i = 0; i < patients.length; i++) {
            int stratum = stratumOfPatient[patients[i]];
            if (stratum >= 0) {
                members[stratum][filled[stratum]] = patients[i];
                packed[stratum][filled[stratum]++] = timeAndEvent[i];
            }
        }
        List<OrderedFollowUp> split = new ArrayList<>(strata);
        for (int s = 0; s < strata; s++) {
            split.add(new OrderedFollowUp(cohort, members[s], packed[s], distinctTimes));
        }
        return List.copyOf(split);
    }

    private int[] sizes(int[] stratumOfPatient, int strata) {
        int[] sizes = new int[strata];
        for (int patient : patients) {
            int stratum = stratumOfPatient[patient];
            if (stratum < -1 || stratum >= strata) {
                throw new IllegalArgumentException("stratum code " + stratum + " of patient " + patient
                        + " is not in -1 .. " + (strata - 1));
            }
            if (stratum >= 0) {
                sizes[stratum]++;
            }
        }
        return sizes;
    }

    /// The codes in the cohort's order, as bytes: they are read in time order, all over memory, and a million bytes stay in
    /// the cache.
    byte[] narrow(int[] groupOfPatient, int groups) {
        byte[] narrow = new byte[cohort];
        int stretches = cohort / STRETCH + 1;
        boolean[] outside = new boolean[stretches];
        SideBySide.each(stretches, stretch -> {
            int end = Math.min(cohort, (stretch + 1) * STRETCH);
            outside[stretch] = someOutside(groupOfPatient, groups, stretch * STRETCH, end);
            for (int patient = stretch * STRETCH; patient < end; patient++) {
                narrow[patient] = (byte) groupOfPatient[patient];
            }
        });
        for (boolean someOutside : outside) {
            if (someOutside) {
                throw outOfRange(groupOfPatient, groups);
            }
        }
        return narrow;
    }

    /// Whether a code is out of range. A loop of its own, which the compiler does for several codes at once.
    private static boolean someOutside(int[] codes, int groups, int from, int until) {
        int signs = 0;
        for (int patient = from; patient < until; patient++) {
            signs |= (codes[patient] + 1) | (groups - 1 - codes[patient]); // negative as soon as one code is out of range
        }
        return signs < 0;
    }

    /// Copies the codes of a stretch from the cohort's order into time order.
    ///
    /// A loop of its own, in which the jumps through memory overlap.
    void gather(byte[] ofPatient, int block, byte[] inOrder) {
        int until = blocks.until(block);
        for (int i = blocks.from(block); i < until; i++) {
            inOrder[i] = ofPatient[patients[i]];
        }
    }

    private static IllegalArgumentException outOfRange(int[] groupOfPatient, int groups) {
        int patient = 0;
        while (groupOfPatient[patient] >= -1 && groupOfPatient[patient] < groups) {
            patient++;
        }
        return new IllegalArgumentException("group code " + groupOfPatient[patient] + " of patient " + patient
                + " is not in -1 .. " + (groups - 1));
    }

    TimeBlocks blocks() {
        return blocks;
    }

    int[] timeAndEventInTimeOrder() {
        return timeAndEvent;
    }

    double[] sharedDistinctTimes() {
        return distinctTimes;
    }
}
