package org.riskset.survival;

/// The patients behind a risk table in time order, for walks that are quicker over patients than over rows.
///
/// @param code         group of each patient, -1 for left out
/// @param timeAndEvent index of the distinct time, shifted left by one, plus 1 where the event was observed
/// @param blocks       the stretches that can be walked side by side
/// @param atRisk       per stretch: patients left out and patients of each group from its start on
/// @param reversed     whether events and censorings are exchanged
record PatientWalk(byte[] code, int[] timeAndEvent, TimeBlocks blocks, int[][] atRisk, boolean reversed) {

    PatientWalk exchanged() {
        return new PatientWalk(code, timeAndEvent, blocks, atRisk, !reversed);
    }

    int size() {
        return code.length;
    }

    /// Events of all groups together.
    int events() {
        int sum = 0;
        for (int i = 0; i < code.length; i++) {
            sum += code[i] >= 0 ? event(i) : 0;
        }
        return sum;
    }

    /// Patients of a group at risk when a stretch begins.
    int atRisk(int block, int group) {
        return atRisk[block][group + 1];
    }

    int time(int i) {
        return timeAndEvent[i] >>> 1;
    }

    int event(int i) {
        return (timeAndEvent[i] & 1) ^ (reversed ? 1 : 0);
    }
}
