package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.List;
import org.riskset.survival.OrderedFollowUp;

/// Patients in the order a Cox model is swept: stratum by stratum, by ascending time within each.
///
/// Rows that share a stratum and a time form a block, events first.
final class CoxRows {
    private final int[] patients;
    private final boolean[] events;
    private final int[] eventsFrom;
    private int[] blockStart;
    private int[] blockTime;
    private final int[] stratumBlock;
    private int rows;
    private int blocks;
    /// First block of the stratum that is being filled.
    private int firstBlock;
    /// One past the last event of the block that is being filled.
    private int endOfEvents;

    private CoxRows(int mostRows, int strata) {
        this.patients = new int[mostRows];
        this.events = new boolean[mostRows];
        this.eventsFrom = new int[mostRows];
        this.blockStart = new int[mostRows + 1];
        this.blockTime = new int[mostRows];
        this.stratumBlock = new int[strata + 1];
    }

    /// @param stratumOfPatient stratum of every patient of the cohort, or -1 for those that are no row
    static CoxRows of(OrderedFollowUp followUp, int[] stratumOfPatient, int strata) {
        int members = 0;
        for (int stratum : stratumOfPatient) {
            members += stratum >= 0 ? 1 : 0;
        }
        List<OrderedFollowUp> parts = strata == 1 ? List.of(followUp) : followUp.split(stratumOfPatient, strata);
        CoxRows rows = new CoxRows(members, strata);
        for (int s = 0; s < strata; s++) {
            rows.startStratum(s);
            OrderedFollowUp part = parts.get(s);
            for (int i = 0; i < part.patients(); i++) {
                if (stratumOfPatient[part.patient(i)] >= 0) {
                    rows.add(part.timeIndex(i), part.patient(i), part.hadEvent(i));
                }
            }
        }
        return rows.finished();
    }

    /// A sample: every n-th row of each stratum in the order of time.
    CoxRows everyNth(int n) {
        int strata = stratumBlock.length - 1;
        CoxRows sample = new CoxRows(rows / n + strata, strata);
        for (int s = 0; s < strata; s++) {
            sample.startStratum(s);
            int next = blockStart[stratumBlock[s]];
            for (int block = stratumBlock[s]; block < stratumBlock[s + 1]; block++) {
                for (; next < blockStart[block + 1]; next += n) {
                    sample.add(blockTime[block], patients[next], events[next]);
                }
            }
        }
        return sample.finished();
    }

    private void startStratum(int stratum) {
        stratumBlock[stratum] = blocks;
        firstBlock = blocks;
    }

    /// Adds a patient, whose time is not before that of the patient before in the stratum that is being filled.
    private void add(int time, int patient, boolean event) {
        if (blocks == firstBlock || blockTime[blocks - 1] != time) {
            blockStart[blocks] = rows;
            blockTime[blocks++] = time;
            endOfEvents = rows;
        }
        patients[rows] = patient;
        if (event) {
            patients[rows] = patients[endOfEvents];
            patients[endOfEvents] = patient;
            events[endOfEvents++] = true;
            eventsFrom[blockStart[blocks - 1]]++;
        }
        rows++;
    }

    private CoxRows finished() {
        stratumBlock[stratumBlock.length - 1] = blocks;
        blockStart[blocks] = rows;
        blockStart = Arrays.copyOf(blockStart, blocks + 1);
        blockTime = Arrays.copyOf(blockTime, blocks);
        return this;
    }

    /// Number of rows.
    int size() {
        return rows;
    }

    int patient(int row) {
        return patients[row];
    }

    boolean hadEvent(int row) {
        return events[row];
    }

    /// Number of events of the block that begins at a row, which are its first rows; 0 where none begins.
    int eventsFrom(int row) {
        return eventsFrom[row];
    }

    int strata() {
        return stratumBlock.length - 1;
    }

    /// First block of a stratum; for the number of strata, the number of blocks.
    int stratumBlock(int stratum) {
        return stratumBlock[stratum];
    }

    /// First row of a stratum; for the number of strata, the number of rows.
    int stratumStart(int stratum) {
        return blockStart[stratumBlock[stratum]];
    }

    int blocks() {
        return blocks;
    }

    /// First row of a block; for the number of blocks, the number of rows.
    int blockStart(int block) {
        return blockStart[block];
    }

    /// Index of a block's distinct time.
    int blockTime(int block) {
        return blockTime[block];
    }
}
