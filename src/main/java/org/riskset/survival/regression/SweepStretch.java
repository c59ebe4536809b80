package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.List;

/// A part of a design that one processor sweeps: whole strata, or a run of blocks of one large stratum.
///
/// Where a design is cut depends on the data alone, so sums made stretch by stretch come out the same to the last bit on
/// every machine.
///
/// @param firstStratum first stratum
/// @param lastStratum  last stratum, the same where one stratum is cut
/// @param from         first block
/// @param until        one past the last block
/// @param goesOn       whether the stratum goes on with later times in the next stretch
record SweepStretch(int firstStratum, int lastStratum, int from, int until, boolean goesOn) {
    /// Rows that are worth another processor.
    private static final int ROWS = 1 << 15;

    /// First row of the stretch in one of its strata.
    int firstRow(CoxDesign design, int stratum) {
        return design.blockStart(Math.max(from, design.stratumBlock(stratum)));
    }

    /// One past the last row of the stretch in one of its strata.
    int endRow(CoxDesign design, int stratum) {
        return design.blockStart(Math.min(until, design.stratumBlock(stratum + 1)));
    }

    static List<SweepStretch> of(CoxDesign design) {
        List<SweepStretch> stretches = new ArrayList<>();
        int first = 0;
        int from = 0;
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            int until = design.stratumBlock(stratum + 1);
            if (rows(design, design.stratumBlock(stratum), until) > 2 * ROWS) {
                if (from < design.stratumBlock(stratum)) {
                    stretches.add(new SweepStretch(first, stratum - 1, from, design.stratumBlock(stratum), false));
                }
                cut(design, stratum, stretches);
            } else if (rows(design, from, until) > ROWS || stratum + 1 == design.strata()) {
                stretches.add(new SweepStretch(first, stratum, from, until, false));
            } else {
                continue;
            }
            first = stratum + 1;
            from = until;
        }
        return stretches;
    }

    private static void cut(CoxDesign design, int stratum, List<SweepStretch> stretches) {
        int end = design.stratumBlock(stratum + 1);
        int from = design.stratumBlock(stratum);
        for (int until = from + 1; until <= end; until++) {
            if (until == end || rows(design, from, until) > ROWS) {
                stretches.add(new SweepStretch(stratum, stratum, from, until, until < end));
                from = until;
            }
        }
    }

    private static int rows(CoxDesign design, int from, int until) {
        return design.blockStart(until) - design.blockStart(from);
    }
}
