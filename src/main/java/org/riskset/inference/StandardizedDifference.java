package org.riskset.inference;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/// Differences between two groups in units of their spread, which unlike p-values do not grow with the number of patients.
public final class StandardizedDifference {
    private StandardizedDifference() {}

    /// `(m1 - m2) / sqrt((s1^2 + s2^2) / 2)`. Source: Austin (2009).
    public static Outcome<Double> ofMeans(double[] first, double[] second) {
        return of(first, second, (a, b) -> Math.sqrt((Sample.variance(a) + Sample.variance(b)) / 2));
    }

    /// Cohen's d: the difference over the pooled standard deviation.
    public static Outcome<Double> cohensD(double[] first, double[] second) {
        return of(first, second, (a, b) -> {
            double squares = Sample.squaresAround(a, Sample.mean(a)) + Sample.squaresAround(b, Sample.mean(b));
            return Math.sqrt(squares / (a.length + b.length - 2));
        });
    }

    private interface Spread {
        double of(double[] first, double[] second);
    }

    private static Outcome<Double> of(double[] first, double[] second, Spread spread) {
        if (first.length < 2 || second.length < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        double unit = spread.of(first, second);
        return unit > 0
                ? Outcome.of((Sample.mean(first) - Sample.mean(second)) / unit)
                : Outcome.none(Outcome.Reason.NO_VARIATION);
    }

    /// Distance of two groups in a categorical characteristic, `>= 0`.
    ///
    /// For two levels `|p1 - p2| / sqrt((p1 q1 + p2 q2) / 2)`; for more, the Mahalanobis distance of the shares of all
    /// levels but one. Source: Austin (2009); Yang & Dalton (2012).
    ///
    /// @param table levels in rows, the two groups in columns
    public static Outcome<Double> ofShares(ContingencyTable table) {
        if (table.columns() != 2 || table.rows() < 2) {
            return Outcome.none(Outcome.Reason.FEWER_THAN_TWO_LEVELS);
        }
        int free = table.rows() - 1;
        double[] apart = new double[free];
        double[][] spread = new double[free][free];
        for (int r = 0; r < free; r++) {
            double p1 = share(table, r + 1, 0);
            double p2 = share(table, r + 1, 1);
            apart[r] = p1 - p2;
            for (int s = 0; s < free; s++) {
                double q1 = share(table, s + 1, 0);
                double q2 = share(table, s + 1, 1);
                spread[r][s] = r == s ? (p1 * (1 - p1) + p2 * (1 - p2)) / 2 : -(p1 * q1 + p2 * q2) / 2;
            }
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(spread, false), 1e-14);
        if (!lu.getSolver().isNonSingular()) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        RealVector difference = new ArrayRealVector(apart, false);
        return Outcome.of(Math.sqrt(difference.dotProduct(lu.getSolver().solve(difference))));
    }

    private static double share(ContingencyTable table, int row, int column) {
        return table.count(row, column) / (double) table.columnSum(column);
    }
}
