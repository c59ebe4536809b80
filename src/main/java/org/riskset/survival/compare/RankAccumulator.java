package org.riskset.survival.compare;

import org.riskset.survival.MergedRows;

/// Running sums of one weighted rank test over the rows of a risk table.
///
/// The textbook sums over event times cost O(groups^2) at each. Here they are summed by parts, over exits from the risk
/// set instead: with `H(t) = sum_{s <= t} w d / n`, the expected events of group j are the sum of H over the exits from j;
/// and with `B(t) = sum_{s <= t} w^2 d (n - d) / ((n - 1) n^2)`, `-V_jl = sum_t b(t) n_j n_l` is the sum, over exits from j,
/// of `B n_l`, plus the same with j and l exchanged. All terms are positive, so nothing cancels, not even where one group
/// holds nearly everybody; the diagonal is minus the sum of its row.
final class RankAccumulator {
    private final LogRankWeight weight;
    private final int groups;
    private final double[] observed;
    private final double[] expected;
    private final double[] exitProducts;
    private double hazard;
    private double spread;

    RankAccumulator(LogRankWeight weight, int groups) {
        this.weight = weight;
        this.groups = groups;
        this.observed = new double[groups];
        this.expected = new double[groups];
        this.exitProducts = new double[groups * groups];
    }

    void eventTime(PooledRisk pooled, MergedRows rows) {
        double n = rows.atRisk();
        double d = rows.events();
        double w = pooled.weight(weight);
        hazard += w * d / n;
        if (n > 1) { // one patient at risk: no chance variation, and 0/0 below
            spread += w * w * d * (n - d) / ((n - 1) * n * n);
        }
        for (int cell = 0; cell < rows.cells(); cell++) {
            observed[rows.cellGroup(cell)] += w * rows.cellEvents(cell);
        }
    }

    void exits(MergedRows rows) {
        for (int cell = 0; cell < rows.cells(); cell++) {
            int group = rows.cellGroup(cell);
            double leaving = rows.cellLeaving(cell);
            expected[group] += leaving * hazard;
            double share = leaving * spread;
            int row = group * groups;
            for (int l = 0; l < groups; l++) {
                exitProducts[row + l] += share * stillAtRisk(rows, cell, l);
            }
        }
    }

    /// Patients of a group at risk when the cell's patients leave: cells of one time leave one after the other.
    private static double stillAtRisk(MergedRows rows, int cell, int group) {
        double atRisk = rows.atRisk(group);
        for (int earlier = 0; earlier < cell; earlier++) {
            if (rows.cellGroup(earlier) == group) {
                atRisk -= rows.cellLeaving(earlier);
            }
        }
        return atRisk;
    }

    RankScores scores() {
        double[][] covariance = new double[groups][groups];
        for (int j = 0; j < groups; j++) {
            for (int l = 0; l < groups; l++) {
                if (l != j) {
                    double product = exitProducts[j * groups + l] + exitProducts[l * groups + j];
                    covariance[j][l] = -product;
                    covariance[j][j] += product;
                }
            }
        }
        return new RankScores(observed, expected, covariance);
    }
}
