package org.riskset.survival.regression;

/// Transformed times of a design's events, for tests of proportional hazards.
final class BlockTimes {
    private BlockTimes() {}

    /// Transformed distinct times; the Kaplan-Meier transform pools the strata, as `cox.zph` of R does.
    static double[] transformed(CoxDesign design, TimeTransform transform) {
        double[] times = design.distinctTimes();
        int[] leaving = new int[times.length];
        int[] events = new int[times.length];
        for (int block = 0; block < design.blocks(); block++) {
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                leaving[design.blockTime(block)]++;
                events[design.blockTime(block)] += design.hadEvent(row) ? 1 : 0;
            }
        }
        int[] atRisk = new int[times.length];
        int remaining = design.rows();
        for (int i = 0; i < times.length; i++) {
            atRisk[i] = remaining;
            remaining -= leaving[i];
        }
        return transform.of(times, atRisk, events);
    }

    static double meanOverEvents(CoxDesign design, double[] transformed) {
        double sum = 0;
        int events = 0;
        for (int block = 0; block < design.blocks(); block++) {
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                if (design.hadEvent(row)) {
                    sum += transformed[design.blockTime(block)];
                    events++;
                }
            }
        }
        return sum / events;
    }
}
