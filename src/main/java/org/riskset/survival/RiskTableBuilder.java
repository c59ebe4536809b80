package org.riskset.survival;

import java.util.Arrays;

/// Turns ordered follow-up and group codes into a risk table: one walk that counts, so that every stretch of the time
/// order knows where its rows begin, and one that fills them.
///
/// In arrays per code, slot 0 takes the patients left out and slot g + 1 those of group g.
final class RiskTableBuilder {
    /// Codes fit a byte.
    private static final int MOST_GROUPS = Byte.MAX_VALUE;

    private static final long ONE_ROW = 1L << Integer.SIZE;

    private final OrderedFollowUp ordered;
    private final int[] timeAndEvent;
    private final TimeBlocks blocks;
    private final byte[] codeOfPatient;
    /// Group codes in time order.
    private final byte[] code;
    private final int groups;
    /// Per stretch and slot: patients of the stretch, then patients from its start on.
    private final int[][] atRisk;
    /// Per stretch and slot: rows made in the stretch, then its first row.
    private final int[][] firstRow;
    /// Per stretch: its cells, then its first cell.
    private final int[] firstCell;

    private RiskTableBuilder(OrderedFollowUp ordered, int[] groupOfPatient, int groups) {
        this.ordered = ordered;
        this.timeAndEvent = ordered.timeAndEventInTimeOrder();
        this.blocks = ordered.blocks();
        this.codeOfPatient = ordered.narrow(groupOfPatient, groups);
        this.code = new byte[ordered.patients()];
        this.groups = groups;
        this.atRisk = new int[blocks.size()][];
        this.firstRow = new int[blocks.size()][];
        this.firstCell = new int[blocks.size()];
    }

    static RiskTable build(OrderedFollowUp ordered, int[] groupOfPatient, int groups) {
        if (groups < 1 || groups > MOST_GROUPS) {
            throw new IllegalArgumentException("number of groups " + groups + " is not in 1 .. " + MOST_GROUPS);
        }
        return new RiskTableBuilder(ordered, groupOfPatient, groups).table(ordered.sharedDistinctTimes());
    }

    private RiskTable table(double[] distinctTimes) {
        blocks.each(this::count);
        int[] first = new int[groups];
        int[] end = new int[groups];
        int cells = addUp(first, end);
        GroupRows rows = GroupRows.empty(first, end, cells);
        byte[] groupOfCell = new byte[cells];
        blocks.each(block -> fill(block, rows, groupOfCell));
        return new RiskTable(
                distinctTimes,
                rows,
                new Cells(groupOfCell, cells),
                new PatientWalk(code, timeAndEvent, blocks, atRisk, false));
    }

    /// Brings the codes of a stretch into time order and counts its patients and rows: every patient makes one, but of those
    /// who share a time only the first of each group.
    private void count(int block) {
        ordered.gather(codeOfPatient, block, code);
        int until = blocks.until(block);
        int[] patients = SlotCounts.count(code, blocks.from(block), until, groups);
        int[] made = patients.clone();
        int[] lastShared = nothing();
        for (int shared = blocks.firstShared(block); blocks.sharedFrom(shared) < until; shared++) {
            int together = blocks.sharedUntil(shared);
            for (int i = blocks.sharedFrom(shared); i < together; i++) {
                int slot = code[i] + 1;
                if (lastShared[slot] == shared) {
                    made[slot]--;
                } else {
                    lastShared[slot] = shared;
                }
            }
        }
        atRisk[block] = patients;
        firstRow[block] = made;
    }

    /// From counts of each stretch to what is at risk, and the rows and cells before, at its start.
    ///
    /// @param first receives the first row of each group
    /// @param end   receives one past the last row of each group
    /// @return number of cells, which is the number of rows
    private int addUp(int[] first, int[] end) {
        int row = 0;
        for (int g = 0; g < groups; g++) {
            first[g] = row;
            int remaining = 0;
            for (int block = blocks.size() - 1; block >= 0; block--) {
                remaining += atRisk[block][g + 1];
                atRisk[block][g + 1] = remaining;
            }
            for (int block = 0; block < blocks.size(); block++) {
                int made = firstRow[block][g + 1];
                firstRow[block][g + 1] = row;
                row += made;
                if (block + 1 < blocks.size()) {
                    firstCell[block + 1] += made;
                }
            }
            end[g] = row;
        }
        for (int block = 1; block < blocks.size(); block++) {
            firstCell[block] += firstCell[block - 1];
        }
        return row;
    }

    private void fill(int block, GroupRows rows, byte[] groupOfCell) {
        int[] rowTime = rows.time();
        int[] rowAtRisk = rows.atRisk();
        int[] rowEvents = rows.events();
        long[] next = new long[groups + 1]; // next row in the upper half, patients at risk in the lower
        for (int slot = 0; slot <= groups; slot++) {
            next[slot] = (long) firstRow[block][slot] << Integer.SIZE | atRisk[block][slot];
        }
        int[] lastShared = nothing();
        int shared = blocks.firstShared(block);
        int cell = firstCell[block];
        int until = blocks.until(block);
        for (int i = blocks.from(block); i < until; shared++) {
            int alone = Math.min(until, blocks.sharedFrom(shared));
            for (; i < alone; i++) {
                int slot = code[i] + 1;
                if (slot > 0) {
                    long here = next[slot];
                    int row = (int) (here >>> Integer.SIZE);
                    rowTime[row] = timeAndEvent[i] >>> 1;
                    rowAtRisk[row] = (int) here;
                    rowEvents[row] = timeAndEvent[i] & 1;
                    groupOfCell[cell++] = code[i];
                    next[slot] = here + ONE_ROW - 1;
                }
            }
            int together = i < until ? blocks.sharedUntil(shared) : until;
            for (; i < together; i++) {
                int slot = code[i] + 1;
                if (slot == 0) {
                    continue;
                }
                int event = timeAndEvent[i] & 1;
                long here = next[slot];
                int row = (int) (here >>> Integer.SIZE);
                if (lastShared[slot] == shared) {
                    rowEvents[row - 1] += event;
                    next[slot] = here - 1;
                } else {
                    lastShared[slot] = shared;
                    rowTime[row] = timeAndEvent[i] >>> 1;
                    rowAtRisk[row] = (int) here;
                    rowEvents[row] = event;
                    groupOfCell[cell++] = code[i];
                    next[slot] = here + ONE_ROW - 1;
                }
            }
        }
    }

    private int[] nothing() {
        int[] none = new int[groups + 1];
        Arrays.fill(none, -1);
        return none;
    }
}
