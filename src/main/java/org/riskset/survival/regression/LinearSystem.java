package org.riskset.survival.regression;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealVector;

/// A symmetric positive definite matrix factorised on its correlation scale, so that units do not matter.
final class LinearSystem {
    private static final double PIVOT_TOLERANCE = 1e-13;

    private final double[] scale;
    private final DecompositionSolver solver;

    private LinearSystem(double[] scale, DecompositionSolver solver) {
        this.scale = scale;
        this.solver = solver;
    }

    /// The factorised matrix; empty if it has no rows or is not positive definite within rounding.
    static Optional<LinearSystem> of(double[][] matrix) {
        int size = matrix.length;
        if (size == 0) {
            return Optional.empty();
        }
        double[] scale = new double[size];
        double[][] correlation = new double[size][size];
        for (int j = 0; j < size; j++) {
            if (!(matrix[j][j] > 0)) {
                return Optional.empty();
            }
            scale[j] = Math.sqrt(matrix[j][j]);
            for (int l = 0; l <= j; l++) {
                double value = l == j ? 1 : matrix[j][l] / scale[j] / scale[l];
                correlation[j][l] = value;
                correlation[l][j] = value;
            }
        }
        try {
            CholeskyDecomposition cholesky = new CholeskyDecomposition(
                    new Array2DRowRealMatrix(correlation, false), 1e-10, PIVOT_TOLERANCE);
            return Optional.of(new LinearSystem(scale, cholesky.getSolver()));
        } catch (NonPositiveDefiniteMatrixException singular) {
            return Optional.empty();
        }
    }

    double[] solve(double[] right) {
        double[] scaled = right.clone();
        for (int j = 0; j < scale.length; j++) {
            scaled[j] /= scale[j];
        }
        RealVector solution = solver.solve(new ArrayRealVector(scaled, false));
        double[] solved = new double[scale.length];
        for (int j = 0; j < scale.length; j++) {
            solved[j] = solution.getEntry(j) / scale[j];
        }
        return solved;
    }

    /// `right' M^-1 right`.
    double quadraticForm(double[] right) {
        double[] solved = solve(right);
        double sum = 0;
        for (int j = 0; j < solved.length; j++) {
            sum += right[j] * solved[j];
        }
        return sum;
    }

    double[][] inverse() {
        int size = scale.length;
        double[][] inverse = new double[size][size];
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = 1;
            double[] column = solve(unit);
            for (int l = 0; l < size; l++) {
                inverse[l][j] = column[l];
            }
        }
        return inverse;
    }
}
