package org.riskset.survival.regression;

import java.util.Arrays;

/// Relative hazards of the rows of a design at one set of coefficients, and what each time adds to the cumulative hazard.
final class RowHazards {
    /// Relative hazard of every row.
    final double[] weight;
    /// What a time with events adds to the cumulative hazard, at the first row of the time; 0 at all other rows.
    final double[] jump;
    /// By how much less the tied events of that time see of it, at the same row; empty where no event sees less.
    final double[] less;

    /// @param tied whether tied events see less than others at risk: Efron's ties
    RowHazards(int rows, boolean tied) {
        this.weight = new double[rows];
        this.jump = new double[rows];
        this.less = new double[tied ? rows : 0];
    }

    /// Sets the weights `exp(sum of gamma[j] z[j])` of some rows.
    void weigh(double[][] z, double[] gamma, int from, int until) {
        if (Arrays.stream(gamma).allMatch(coefficient -> coefficient == 0)) {
            Arrays.fill(weight, from, until, 1);
            return;
        }
        for (int chunk = from; chunk < until; chunk += RiskSetMeans.CHUNK) {
            int end = Math.min(until, chunk + RiskSetMeans.CHUNK);
            Arrays.fill(weight, chunk, end, 0);
            for (int j = 0; j < z.length; j++) {
                ColumnProducts.addTimes(gamma[j], z[j], chunk, weight, chunk, end - chunk);
            }
            for (int row = chunk; row < end; row++) {
                weight[row] = Math.exp(weight[row]);
            }
        }
    }
}
