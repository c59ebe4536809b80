package org.riskset.survival.regression;

/// One pass over the rows of a design from the last time to the first, risk sets growing on the way.
final class RiskSetSweep implements PartialLikelihood {
    private final CoxDesign design;
    private final double[] z;
    private final int size;
    private final Ties ties;

    RiskSetSweep(CoxDesign design, double[] z, int size, Ties ties) {
        this.design = design;
        this.z = z;
        this.size = size;
        this.ties = ties;
    }

    /// Receives every block that has events, with the moments of its risk set; the moments are reused.
    interface EventBlock {
        void accept(int block, RiskSetMoments moments, TieSums sums);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public CoxLikelihood at(double[] gamma) {
        return CoxLikelihood.at(this, gamma);
    }

    double[] z() {
        return z;
    }

    @Override
    public double[] linear(double[] gamma) {
        return linear(z, gamma, design.rows());
    }

    static double[] linear(double[] z, double[] gamma, int rows) {
        int size = gamma.length;
        double[] linear = new double[rows];
        for (int row = 0, offset = 0; row < rows; row++, offset += size) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += gamma[j] * z[offset + j];
            }
            linear[row] = sum;
        }
        return linear;
    }

    /// Visits the blocks of every stratum from the last to the first. O(rows x columns^2).
    void visit(double[] linear, EventBlock visitor) {
        RiskSetMoments moments = new RiskSetMoments(size);
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            moments.startStratum();
            for (int block = design.stratumBlock(stratum + 1) - 1; block >= design.stratumBlock(stratum); block--) {
                moments.startBlock();
                addRows(block, linear, moments);
                if (moments.events > 0) {
                    visitor.accept(
                            block, moments, TieSums.of(ties, moments.events, moments.risk0, moments.tied0));
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
            moments.addAtRisk(z, row * size, weight);
            if (design.hadEvent(row)) {
                moments.addEvent(z, row * size, linear[row], weight, tiesMatter);
            }
        }
    }
}
