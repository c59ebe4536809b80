package org.riskset.survival.competing;

import org.riskset.survival.OrderedFollowUp;

/// Patients at risk and events of one cause and of all others in one group, at each distinct time of the group.
///
/// @param time   distinct times, ascending
/// @param atRisk patients at risk just before
/// @param cause  events of the cause
/// @param other  events of other causes
record CauseCounts(double[] time, int[] atRisk, int[] cause, int[] other) {

    static CauseCounts of(CompetingFollowUp followUp, int[] groupOfPatient, int group, int cause) {
        OrderedFollowUp ordered = followUp.anyCause();
        int rows = 0;
        int members = 0;
        int last = -1;
        for (int i = 0; i < ordered.patients(); i++) {
            if (groupOfPatient[ordered.patient(i)] == group) {
                members++;
                rows += ordered.timeIndex(i) == last ? 0 : 1;
                last = ordered.timeIndex(i);
            }
        }
        CauseCounts counts = new CauseCounts(new double[rows], new int[rows], new int[rows], new int[rows]);
        counts.fill(followUp, groupOfPatient, group, cause, members);
        return counts;
    }

    private void fill(CompetingFollowUp followUp, int[] groupOfPatient, int group, int wanted, int members) {
        OrderedFollowUp ordered = followUp.anyCause();
        int remaining = members;
        int row = -1;
        int last = -1;
        for (int i = 0; i < ordered.patients(); i++) {
            if (groupOfPatient[ordered.patient(i)] != group) {
                continue;
            }
            if (ordered.timeIndex(i) != last) {
                last = ordered.timeIndex(i);
                row++;
                time[row] = ordered.distinctTime(last);
                atRisk[row] = remaining;
            }
            int ended = followUp.causeAt(i);
            if (ended == wanted) {
                cause[row]++;
            } else if (ended > 0) {
                other[row]++;
            }
            remaining--;
        }
    }

    int size() {
        return time.length;
    }

    int censored(int row) {
        int next = row + 1 < size() ? atRisk[row + 1] : 0;
        return atRisk[row] - next - cause[row] - other[row];
    }
}
