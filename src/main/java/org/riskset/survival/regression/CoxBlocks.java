package org.riskset.survival.regression;

import java.util.Arrays;

/// Hazard increments of a fitted Cox model at every block of its design, zero where there is no event.
///
/// Per block: the increment seen by patients at risk and, smaller under Efron's ties, by the tied events themselves;
/// both also weighted by the risk-set mean of every column.
final class CoxBlocks {
    final double[] hazard;
    final double[] hazardOfEvents;
    final double[] variance;
    final double[][] weightedMean;
    final double[][] weightedMeanOfEvents;
    final double[][] mean;

    private CoxBlocks(int blocks, int size) {
        this.hazard = new double[blocks];
        this.hazardOfEvents = new double[blocks];
        this.variance = new double[blocks];
        this.weightedMean = new double[blocks][];
        this.weightedMeanOfEvents = new double[blocks][];
        this.mean = new double[blocks][];
        double[] none = new double[size];
        Arrays.fill(weightedMean, none);
        Arrays.fill(weightedMeanOfEvents, none);
        Arrays.fill(mean, none);
    }

    static CoxBlocks of(CoxDesign design, RiskSetSweep sweep, double[] gamma) {
        CoxBlocks blocks = new CoxBlocks(design.blocks(), sweep.size());
        sweep.visit(gamma, blocks::set);
        return blocks;
    }

    private void set(int block, RiskSetMoments m) {
        TieSums sums = m.tieSums();
        hazard[block] = sums.inverse();
        hazardOfEvents[block] = sums.inverse() - sums.inverseLeft();
        variance[block] = sums.square();
        int size = m.size();
        double[] all = new double[size];
        double[] tied = new double[size];
        double[] plain = new double[size];
        for (int j = 0; j < size; j++) {
            all[j] = m.risk1[j] * sums.square() - m.tied1[j] * sums.squareLeft();
            tied[j] = m.risk1[j] * (sums.square() - sums.squareLeft())
                    - m.tied1[j] * (sums.squareLeft() - sums.squareLeftTwice());
            plain[j] = m.mean(sums, j) / m.events;
        }
        weightedMean[block] = all;
        weightedMeanOfEvents[block] = tied;
        mean[block] = plain;
    }
}
