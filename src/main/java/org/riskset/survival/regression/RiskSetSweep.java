package org.riskset.survival.regression;

/// One pass over the rows of a design from the last time to the first, risk sets growing on the way.
final class RiskSetSweep {
    private final CoxDesign design;
    private final double[][] z;
    private final int size;
    private final Ties ties;

    RiskSetSweep(CoxDesign design, double[][] z, Ties ties) {
        this.design = design;
        this.z = z;
        this.size = z.length;
        this.ties = ties;
    }

    /// Receives every block that has events, with the moments of its risk set; the moments are reused.
    interface EventBlock {
        void accept(int block, RiskSetMoments moments);
    }

    int size() {
        return size;
    }

    double[][] z() {
        return z;
    }

    double[] linear(double[] gamma) {
        return ColumnSweep.linear(z, gamma, design.rows());
    }

    /// Visits the blocks of every stratum from the last to the first, one after the other. O(rows x columns^2).
    void visit(double[] gamma, EventBlock visitor) {
        double[] linear = linear(gamma);
        RiskSetMoments moments = new RiskSetMoments(size, ties);
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            moments.startStratum();
            for (int block = design.stratumBlock(stratum + 1) - 1; block >= design.stratumBlock(stratum); block--) {
                moments.startBlock();
                addRows(block, linear, moments);
                if (moments.events > 0) {
                    visitor.accept(block, moments);
                }
            }
        }
    }

    private void addRows(int block, double[] linear, RiskSetMoments moments) {
        int from = design.blockStart(block);
        int to = design.blockStart(block + 1);
        boolean tiesMatter = ties == Ties.EFRON && to - from > 1;
        for (int row = from; row < to; row++) {
            double weight = Math.exp(linear[row]);
            moments.addAtRisk(z, row, weight);
            if (design.hadEvent(row)) {
                moments.addEvent(z, row, linear[row], weight, tiesMatter);
            }
        }
    }
}
