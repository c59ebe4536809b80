package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;

/// Cox's partial log-likelihood plus half the log determinant of its information: it always has a maximum.
///
/// The score gains `1/2 tr(I^-1 dI/db_j)`, and `dI` is the third central moment of the covariates over the risk sets; its
/// trace with `A = I^-1` needs only `t = x'Ax` of every patient: `E x_j t - 2 (E xx' A m)_j - m_j E t + 2 m_j m'Am`.
/// Source: Firth (1993); Heinze & Schemper (2001).
final class FirthLikelihood implements PartialLikelihood {
    private final ColumnSweep sweep;
    private final CoxDesign design;
    private final Ties ties;
    private final int size;

    FirthLikelihood(ColumnSweep sweep, CoxDesign design, Ties ties) {
        this.sweep = sweep;
        this.design = design;
        this.ties = ties;
        this.size = sweep.size();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double[] linear(double[] gamma) {
        return sweep.linear(gamma);
    }

    @Override
    public CoxLikelihood at(double[] gamma) {
        CoxLikelihood likelihood = sweep.at(gamma);
        Optional<LinearSystem> system = LinearSystem.of(likelihood.information);
        if (system.isEmpty()) {
            likelihood.addToLogLikelihood(Double.NEGATIVE_INFINITY); // a step too far: the climb turns back
            return likelihood;
        }
        double determinant =
                new LUDecomposition(new Array2DRowRealMatrix(likelihood.information), 0).getDeterminant();
        likelihood.addToLogLikelihood(0.5 * Math.log(determinant));
        addTrace(likelihood.score, system.get().inverse(), sweep.linear(gamma));
        return likelihood;
    }

    private void addTrace(double[] score, double[][] a, double[] linear) {
        double[] risk = new double[moments()];
        double[] tied = new double[moments()];
        double[] left = new double[moments()];
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            Arrays.fill(risk, 0);
            for (int block = design.stratumBlock(stratum + 1) - 1; block >= design.stratumBlock(stratum); block--) {
                Arrays.fill(tied, 0);
                int events = 0;
                for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                    double weight = Math.exp(linear[row]);
                    add(risk, row, weight, a);
                    if (design.hadEvent(row)) {
                        events++;
                        add(tied, row, weight, a);
                    }
                }
                for (int k = 0; k < events; k++) {
                    double share = ties == Ties.EFRON ? k / (double) events : 0;
                    for (int m = 0; m < left.length; m++) {
                        left[m] = risk[m] - share * tied[m];
                    }
                    addHalfTrace(score, left, a);
                }
            }
        }
    }

    /// Weight, sum of t, sums of x, sums of x t, and all products.
    private int moments() {
        return 2 + 2 * size + size * size;
    }

    private void add(double[] moments, int row, double weight, double[][] a) {
        double[][] z = sweep.z();
        double t = 0;
        for (int j = 0; j < size; j++) {
            for (int l = 0; l < size; l++) {
                t += z[j][row] * a[j][l] * z[l][row];
            }
        }
        moments[0] += weight;
        moments[1] += weight * t;
        for (int j = 0; j < size; j++) {
            double weighted = weight * z[j][row];
            moments[2 + j] += weighted;
            moments[2 + size + j] += weighted * t;
            for (int l = 0; l < size; l++) {
                moments[2 + 2 * size + j * size + l] += weighted * z[l][row];
            }
        }
    }

    private void addHalfTrace(double[] score, double[] moments, double[][] a) {
        double total = moments[0];
        double[] am = new double[size];
        double mam = 0;
        for (int j = 0; j < size; j++) {
            for (int l = 0; l < size; l++) {
                am[j] += a[j][l] * moments[2 + l] / total;
            }
            mam += am[j] * moments[2 + j] / total;
        }
        for (int j = 0; j < size; j++) {
            double m = moments[2 + j] / total;
            double cross = 0;
            for (int l = 0; l < size; l++) {
                cross += moments[2 + 2 * size + j * size + l] / total * am[l];
            }
            score[j] += 0.5 * (moments[2 + size + j] / total - 2 * cross - m * moments[1] / total + 2 * m * mam);
        }
    }
}
