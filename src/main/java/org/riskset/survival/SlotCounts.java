package org.riskset.survival;

/// How many patients of each group stand in a stretch of the time order.
final class SlotCounts {
    /// Groups whose counts fit in one `long`, 16 bits each.
    private static final int LANES = 4;

    /// Slot 0 takes the patients left out, slot g + 1 those of group g; a power of two.
    private static final int SLOTS = 8;
    /// What a patient of each slot adds.
    private static final long[] LANE = {0, 1, 1L << 16, 1L << 32, 1L << 48, 0, 0, 0};

    private static final int LANE_BITS = 16;
    private static final int LANE_MASK = (1 << LANE_BITS) - 1;
    /// Patients that cannot fill a lane.
    private static final int AT_ONCE = 1 << LANE_BITS - 1;

    private SlotCounts() {}

    /// Counts of a stretch.
    ///
    /// @param code group of each patient, -1 for left out
    /// @return per slot, g + 1 for group g; in slot 0, of the patients left out, there may be none
    static int[] count(byte[] code, int from, int until, int groups) {
        int[] patients = new int[groups + 1];
        if (groups > LANES) {
            for (int i = from; i < until; i++) {
                patients[code[i] + 1]++;
            }
            return patients;
        }
        for (int start = from; start < until; start += AT_ONCE) {
            long counts = lanes(code, start, Math.min(until, start + AT_ONCE));
            for (int slot = 1; slot <= groups; slot++) {
                patients[slot] += (int) (counts >>> LANE_BITS * (slot - 1)) & LANE_MASK;
            }
        }
        return patients;
    }

    /// All groups in one variable: counting in memory, each patient waits until the one before is written.
    private static long lanes(byte[] code, int from, int until) {
        long counts = 0;
        for (int i = from; i < until; i++) {
            counts += LANE[code[i] + 1 & SLOTS - 1]; // the mask tells the compiler that no place is outside its array
        }
        return counts;
    }
}
