package org.riskset.survival.regression;

/// One pass over the rows of a design from the last time to the first, risk sets growing on the way.
final class RiskSetSweep implements PartialLikelihood {
    private final CoxDesign design;
    private final ColumnSweep columns;
    private final double[][] z;
    private final int size;
    private final Ties ties;

    RiskSetSweep(CoxDesign design, double[][] z, Ties ties) {
        this.design = design;
        this.columns = new ColumnSweep(design, z, ties);
        this.z = z;
        this.size = z.length;
        this.ties = ties;
    }

    /// Receives every block that has events, with the moments of its risk set; the moments are reused.
    interface EventBlock {
        void accept(int block, RiskSetMoments moments);
    }

    @Override
    public int size() {
        return size;
    }

    /// O(rows x columns^2).
    @Override
    public CoxLikelihood at(double[] gamma) {
        return columns.at(gamma);
    }

    double[][] z() {
        return z;
    }

    @Override
    public double[] linear(double[] gamma) {
        return linear(z, gamma, design.rows());
    }

    static double[] linear(double[][] z, double[] gamma, int rows) {
        double[] linear = new double[rows];
        for (int j = 0; j < gamma.length; j++) {
            ColumnProducts.addTimes(gamma[j], z[j], 0, linear, 0, rows);
        }
        return linear;
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
