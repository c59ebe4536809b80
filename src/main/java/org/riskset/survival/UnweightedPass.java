package org.riskset.survival;

/// The sums of the log-rank test for at most four groups whose patients hardly share a time: one walk over the patients,
/// stretch by stretch, with everything in local variables.
///
/// The textbook sums, all of whose terms are positive: `E_j = sum d n_j / n`, `-V_jl = sum d (n - d) / (n - 1) n_j n_l / n^2`.
final class UnweightedPass {
    /// Fewer groups are filled up with empty ones.
    static final int MOST_GROUPS = 4;

    /// Slot 0 takes the patients left out and slot g + 1 those of group g; a power of two.
    private static final int SLOTS = 8;
    /// Room for a slot: expected events, products with every slot, observed events.
    private static final int ROW = 8;
    private static final int OBSERVED = 5;

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
        LogRankSums sums = new LogRankSums(patients, MOST_GROUPS);
        double[] n = new double[SLOTS];
        int total = 0;
        for (int g = 0; g < groups; g++) {
            n[g + 1] = patients.atRisk(block, g);
            total += patients.atRisk(block, g);
        }
        double[] rows = new double[SLOTS * ROW];
        double hazard = 0;
        double squares = 0;
        int end = patients.blocks().until(block);
        for (int i = patients.blocks().from(block); i < end; ) {
            if (i + 1 < end && patients.time(i + 1) == patients.time(i)) {
                i = sums.addTime(i, end, new double[] {n[1], n[2], n[3], n[4]});
                for (int slot = 1; slot <= MOST_GROUPS; slot++) {
                    leave(slot, sums.left[slot], n, hazard, squares, rows);
                    total -= sums.left[slot];
                }
                continue;
            }
            // No branch for patients without an event, who add nothing: which these are cannot be foreseen. Masks tell the
            // compiler that no place is outside its array.
            int slot = code[i] + 1 & SLOTS - 1;
            int inAGroup = LogRankSums.inAGroup(slot);
            double event = patients.event(i) & inAGroup;
            double here = event / Math.max(total, 1);
            hazard += here;
            squares += here * here;
            int row = slot * ROW;
            rows[row] += hazard;
            rows[row + 1] += n[1] * squares;
            rows[row + 2] += n[2] * squares;
            rows[row + 3] += n[3] * squares;
            rows[row + 4] += n[4] * squares;
            rows[row + OBSERVED] += event;
            n[slot]--;
            total += inAGroup; // all bits set is -1
            i++;
        }
        for (int slot = 1; slot <= MOST_GROUPS; slot++) {
            leave(slot, n[slot], n, hazard, squares, rows);
            sums.observed[slot] += (int) rows[slot * ROW + OBSERVED];
        }
        sums.add(
                new double[] {rows[ROW], rows[2 * ROW], rows[3 * ROW], rows[4 * ROW]},
                new double[] {
                    both(rows, 1, 2), both(rows, 1, 3), both(rows, 1, 4), both(rows, 2, 3), both(rows, 2, 4), both(rows, 3, 4)
                });
        return sums;
    }

    private static double both(double[] rows, int slot, int other) {
        return rows[slot * ROW + other] + rows[other * ROW + slot];
    }

    /// Patients of a group leave together, having lived through the hazard so far.
    private static void leave(int slot, double leaving, double[] n, double hazard, double squares, double[] rows) {
        int row = slot * ROW;
        rows[row] += leaving * hazard;
        for (int other = 1; other <= MOST_GROUPS; other++) {
            rows[row + other] += leaving * n[other] * squares;
        }
        n[slot] -= leaving;
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
