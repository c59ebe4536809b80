package org.riskset.survival;

/// The sums of the log-rank test for at most four groups whose patients hardly share a time: one walk over the patients,
/// stretch by stretch, with everything in local variables.
///
/// The textbook sums, all of whose terms are positive: `E_j = sum d n_j / n`, `-V_jl = sum d (n - d) / (n - 1) n_j n_l / n^2`.
final class UnweightedPass {
    /// Fewer groups are filled up with empty ones.
    static final int MOST_GROUPS = 4;

    /// How much each group loses with a patient of each slot: that of patients left out first, then the groups'.
    private static final double[] LEAVING = leaving();

    private final PatientWalk patients;
    private final int groups;

    private UnweightedPass(PatientWalk patients, int groups) {
        this.patients = patients;
        this.groups = groups;
    }

    /// @param groups number of groups, at most four
    static WeightedEvents of(PatientWalk patients, int groups) {
        return new UnweightedPass(patients, groups).sums();
    }

    private LogRankSums walk(int block) {
        byte[] code = patients.code();
        double[] leaving = LEAVING;
        LogRankSums sums = new LogRankSums(patients, MOST_GROUPS);
        int[] observed = sums.observed;
        double n0 = atRisk(block, 0);
        double n1 = atRisk(block, 1);
        double n2 = atRisk(block, 2);
        double n3 = atRisk(block, 3);
        double e0 = 0;
        double e1 = 0;
        double e2 = 0;
        double e3 = 0;
        double v01 = 0;
        double v02 = 0;
        double v03 = 0;
        double v12 = 0;
        double v13 = 0;
        double v23 = 0;
        int end = patients.blocks().until(block);
        for (int i = patients.blocks().from(block); i < end; ) {
            if (i + 1 < end && patients.time(i + 1) == patients.time(i)) {
                i = sums.addTime(i, end, new double[] {n0, n1, n2, n3});
                n0 -= sums.left[1];
                n1 -= sums.left[2];
                n2 -= sums.left[3];
                n3 -= sums.left[4];
                continue;
            }
            // No branch for patients without an event, who add nothing: which these are cannot be foreseen.
            int slot = code[i] + 1;
            int event = patients.event(i) & LogRankSums.inAGroup(slot);
            observed[slot] += event;
            double total = n0 + n1 + n2 + n3;
            double hazard = event / (total > 0 ? total : 1);
            double first = n0 * hazard;
            double second = n1 * hazard;
            double third = n2 * hazard;
            double fourth = n3 * hazard;
            e0 += first;
            e1 += second;
            e2 += third;
            e3 += fourth;
            v01 += first * second;
            v02 += first * third;
            v03 += first * fourth;
            v12 += second * third;
            v13 += second * fourth;
            v23 += third * fourth;
            int loss = MOST_GROUPS * slot;
            n0 -= leaving[loss];
            n1 -= leaving[loss + 1];
            n2 -= leaving[loss + 2];
            n3 -= leaving[loss + 3];
            i++;
        }
        sums.add(new double[] {e0, e1, e2, e3}, new double[] {v01, v02, v03, v12, v13, v23});
        return sums;
    }

    private double atRisk(int block, int group) {
        return group < groups ? patients.atRisk(block, group) : 0;
    }

    private static double[] leaving() {
        double[] leaving = new double[MOST_GROUPS * (MOST_GROUPS + 1)];
        for (int g = 0; g < MOST_GROUPS; g++) {
            leaving[MOST_GROUPS * (g + 1) + g] = 1;
        }
        return leaving;
    }

    private WeightedEvents sums() {
        LogRankSums[] stretches = new LogRankSums[patients.blocks().size()];
        patients.blocks().each(block -> stretches[block] = walk(block));
        LogRankSums all = new LogRankSums(patients, MOST_GROUPS);
        for (LogRankSums stretch : stretches) {
            all.add(stretch);
        }
        return all.weightedEvents(groups);
    }
}
