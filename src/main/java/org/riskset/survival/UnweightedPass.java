package org.riskset.survival;

import java.util.function.IntUnaryOperator;

/// The walk of the log-rank test for at most four groups whose patients hardly share a time: over the patients, stretch by
/// stretch, noting who is at risk at each event for [LogRankSums].
final class UnweightedPass {
    /// Slot 0 takes the patients left out and slot g + 1 those of group g; a power of two.
    private static final int SLOTS = 8;
    /// Noted times are added before there is no room for so many patients.
    private static final int ROOM = 64;

    private static final long UPPER = 1L << Integer.SIZE;
    /// What a patient of each slot takes from the pairs of numbers at risk.
    private static final long[] FROM_FIRST = {0, 1, UPPER, 0, 0, 0, 0, 0};

    private static final long[] FROM_SECOND = {0, 0, 0, 1, UPPER, 0, 0, 0};

    private final PatientWalk patients;
    private final byte[] code;
    private final int groups;

    private UnweightedPass(PatientWalk patients, int groups) {
        this.patients = patients;
        this.code = patients.code();
        this.groups = groups;
    }

    /// @param groups   number of groups, at most four
    /// @param observed events of a group
    static WeightedEvents of(PatientWalk patients, int groups, IntUnaryOperator observed) {
        UnweightedPass pass = new UnweightedPass(patients, groups);
        LogRankSums[] stretches = new LogRankSums[patients.blocks().size()];
        double[] observedEvents = new double[groups];
        SideBySide.each(groups + stretches.length, piece -> {
            if (piece < groups) {
                observedEvents[piece] = observed.applyAsInt(piece);
            } else {
                stretches[piece - groups] = pass.walk(piece - groups);
            }
        });
        for (int block = 1; block < stretches.length; block++) {
            stretches[0].add(stretches[block]);
        }
        return stretches[0].weightedEvents(observedEvents);
    }

    private LogRankSums walk(int block) {
        LogRankSums sums = new LogRankSums();
        long[] firstNoted = sums.firstPair;
        long[] secondNoted = sums.secondPair;
        long first = atRisk(block, 0) | atRisk(block, 1) << Integer.SIZE;
        long second = atRisk(block, 2) | atRisk(block, 3) << Integer.SIZE;
        int shared = patients.blocks().firstShared(block);
        int end = patients.blocks().until(block);
        int noted = 0;
        for (int i = patients.blocks().from(block); i < end; ) {
            int sharedFrom = Math.min(end, patients.blocks().sharedFrom(shared));
            int stop = Math.min(sharedFrom, i + LogRankSums.MOST_NOTED - noted);
            for (; i < stop; i++) {
                // No branch: which patients have the event cannot be foreseen. Without one the place is filled anew.
                firstNoted[noted] = first;
                secondNoted[noted] = second;
                int slot = slot(i);
                noted += event(i, slot);
                first -= FROM_FIRST[slot];
                second -= FROM_SECOND[slot];
            }
            if (noted > LogRankSums.MOST_NOTED - ROOM) {
                sums.addNoted(noted);
                noted = 0;
            }
            if (i == sharedFrom && i < end) {
                int after = patients.blocks().sharedUntil(shared++);
                long firstLeaving = 0;
                long secondLeaving = 0;
                int events = 0;
                for (; i < after; i++) {
                    int slot = slot(i);
                    events += event(i, slot);
                    firstLeaving += FROM_FIRST[slot];
                    secondLeaving += FROM_SECOND[slot];
                }
                if (events > 1) {
                    sums.addShared(first, second, events);
                } else {
                    firstNoted[noted] = first;
                    secondNoted[noted] = second;
                    noted += events;
                }
                first -= firstLeaving;
                second -= secondLeaving;
            }
        }
        sums.addNoted(noted);
        return sums;
    }

    private int slot(int i) {
        return code[i] + 1 & SLOTS - 1; // the mask tells the compiler that no place is outside its array
    }

    /// 1 if the patient, of a slot, had the event and is in a group.
    private int event(int i, int slot) {
        return patients.event(i) & -slot >> Integer.SIZE - 1;
    }

    private long atRisk(int block, int group) {
        return group < groups ? patients.atRisk(block, group) : 0;
    }
}
