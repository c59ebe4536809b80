package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskset.survival.SideBySide;

/// The design matrix in orthogonal coordinates, so that scale, offset and near-collinearity cost no digits.
///
/// `X = Z R` with R upper triangular and the columns of Z uncorrelated with variance 1, by classical Gram-Schmidt applied
/// twice (Giraud et al. 2005: as good as orthogonal to the last digit). A column that the ones before it explain, or that does not vary, is set aside.
final class Orthogonal {
    /// R's `toler.chol`: the share of a column's sum of squares below which it counts as explained.
    private static final double EXPLAINED = Math.pow(Math.ulp(1.0), 0.75);
    private static final double ROUNDING = 1e-13;
    /// Rows from which columns are gathered by several processors.
    private static final int WORTH_SHARING = 1 << 15;
    /// Rows that one processor projects at a time: a stretch of a column stays in its cache.
    private static final int STRETCH = 1 << 14;
    /// Sums of squares between these have lost nothing to the range of a `double`.
    private static final double SMALL = 1e-200;
    private static final double LARGE = 1e200;

    private final int rows;
    private final int[] kept;
    private final double[][] z;
    private final double[][] r;
    private final List<DroppedColumn> dropped;

    private Orthogonal(int rows, int[] kept, double[][] z, double[][] r, List<DroppedColumn> dropped) {
        this.rows = rows;
        this.kept = kept;
        this.z = z;
        this.r = r;
        this.dropped = dropped;
    }

    /// @param uninformative columns to set aside because no risk set tells them apart
    static Orthogonal of(CoxDesign design, Set<Integer> uninformative) {
        int[] order = IntStream.range(0, design.columns().size()).toArray();
        return of(design, uninformative, order);
    }

    /// The same columns with one of them last: its coefficient is then the last orthogonal one over [#lastScale].
    Orthogonal withLast(CoxDesign design, int keptColumn) {
        int last = kept[keptColumn];
        int[] order = IntStream.concat(Arrays.stream(kept).filter(column -> column != last), IntStream.of(last))
                .toArray();
        return of(design, Set.of(), order);
    }

    private static Orthogonal of(CoxDesign design, Set<Integer> uninformative, int[] order) {
        int columns = design.columns().size();
        int rows = design.rows();
        List<double[]> basis = new ArrayList<>();
        List<double[]> triangle = new ArrayList<>();
        List<DroppedColumn> dropped = new ArrayList<>();
        int[] kept = new int[columns];
        double[][] centred = new double[columns][];
        gather(design, order, centred);
        for (int c : order) {
            double[] column = centred[c];
            double before = norm(column);
            if (!(before > ROUNDING * Math.sqrt(rows) * largestCentre(design, c))) {
                dropped.add(new DroppedColumn(design.columns().get(c), DroppedColumn.Reason.CONSTANT));
                continue;
            }
            if (uninformative.contains(c)) {
                dropped.add(new DroppedColumn(design.columns().get(c), DroppedColumn.Reason.NO_INFORMATION));
                continue;
            }
            double[] coordinates = new double[columns];
            for (int pass = 0; pass < 2; pass++) { // the second pass removes what rounding left of the first
                project(column, basis, coordinates);
            }
            double left = norm(column);
            if (left * left < EXPLAINED * before * before) {
                dropped.add(new DroppedColumn(design.columns().get(c), DroppedColumn.Reason.EXPLAINED_BY_OTHERS));
                continue;
            }
            double scale = left / Math.sqrt(rows);
            for (int i = 0; i < rows; i++) {
                column[i] /= scale;
            }
            kept[basis.size()] = c;
            coordinates[basis.size()] = scale;
            basis.add(column);
            triangle.add(coordinates);
        }
        int k = basis.size();
        double[][] r = new double[k][k];
        for (int l = 0; l < k; l++) {
            for (int j = 0; j <= l; j++) {
                r[j][l] = triangle.get(l)[j];
            }
        }
        return new Orthogonal(rows, Arrays.copyOf(kept, k), basis.toArray(double[][]::new), r, dropped);
    }

    private static void gather(CoxDesign design, int[] order, double[][] centred) {
        if (design.rows() < WORTH_SHARING) {
            for (int column : order) {
                centred[column] = design.centred(column);
            }
        } else {
            SideBySide.each(order.length, i -> centred[order[i]] = design.centred(order[i]));
        }
    }

    private static double largestCentre(CoxDesign design, int column) {
        double largest = 0;
        for (int s = 0; s < design.strata(); s++) {
            largest = Math.max(largest, Math.abs(design.centre(s, column)));
        }
        return largest;
    }

    /// Takes off a column what lies along the columns of the basis, all of them at once.
    private static void project(double[] column, List<double[]> basis, double[] coordinates) {
        int rows = column.length;
        double[][] along = new double[(rows + STRETCH - 1) / STRETCH][basis.size()];
        SideBySide.each(along.length, i -> {
            int n = Math.min(STRETCH, rows - i * STRETCH);
            for (int j = 0; j < basis.size(); j++) {
                along[i][j] = ColumnProducts.dot(basis.get(j), i * STRETCH, column, i * STRETCH, n);
            }
        });
        double[] all = new double[basis.size()];
        for (double[] part : along) {
            for (int j = 0; j < all.length; j++) {
                all[j] += part[j] / rows;
            }
        }
        SideBySide.each(along.length, i -> {
            int n = Math.min(STRETCH, rows - i * STRETCH);
            for (int j = 0; j < all.length; j++) {
                ColumnProducts.addTimes(-all[j], basis.get(j), i * STRETCH, column, i * STRETCH, n);
            }
        });
        for (int j = 0; j < all.length; j++) {
            coordinates[j] += all[j];
        }
    }

    private static double norm(double[] column) {
        double squares = ColumnProducts.dot(column, 0, column, 0, column.length);
        return squares > SMALL && squares < LARGE ? Math.sqrt(squares) : scaledNorm(column);
    }

    private static double scaledNorm(double[] column) {
        double largest = 0;
        for (double value : column) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (double value : column) {
            double relative = value / largest; // squares of 1e-200 would vanish
            sum += relative * relative;
        }
        return largest * Math.sqrt(sum);
    }

    /// Last orthogonal coefficient per unit of the last kept column's coefficient.
    double lastScale() {
        return r[r.length - 1][r.length - 1];
    }

    /// Number of columns kept.
    int size() {
        return kept.length;
    }

    int rows() {
        return rows;
    }

    /// Column of the design that a kept column is.
    int column(int keptColumn) {
        return kept[keptColumn];
    }

    /// The kept column that a column of the design is, or -1.
    int keptColumn(int designColumn) {
        for (int j = 0; j < kept.length; j++) {
            if (kept[j] == designColumn) {
                return j;
            }
        }
        return -1;
    }

    List<DroppedColumn> dropped() {
        return dropped;
    }

    /// The orthogonal coordinates, column after column.
    double[][] z() {
        return z;
    }

    /// Coefficients of the orthogonal columns from those of the kept ones: `R beta`.
    double[] orthogonalCoefficients(double[] beta) {
        double[] gamma = new double[size()];
        for (int j = 0; j < gamma.length; j++) {
            for (int l = j; l < gamma.length; l++) {
                gamma[j] += r[j][l] * beta[l];
            }
        }
        return gamma;
    }

    /// Coefficients of the kept columns from those of the orthogonal ones: `R^-1 gamma`.
    double[] coefficients(double[] gamma) {
        double[] beta = gamma.clone();
        for (int j = beta.length - 1; j >= 0; j--) {
            for (int l = j + 1; l < beta.length; l++) {
                beta[j] -= r[j][l] * beta[l];
            }
            beta[j] /= r[j][j];
        }
        return beta;
    }

    /// Covariance of the kept columns' coefficients: `R^-1 C R^-T`.
    double[][] covariance(double[][] ofGamma) {
        int k = size();
        double[][] half = new double[k][];
        for (int j = 0; j < k; j++) {
            half[j] = coefficients(ofGamma[j]); // rows of C R^-T
        }
        double[][] covariance = new double[k][k];
        for (int l = 0; l < k; l++) {
            double[] column = new double[k];
            for (int j = 0; j < k; j++) {
                column[j] = half[j][l];
            }
            double[] solved = coefficients(column);
            for (int j = 0; j < k; j++) {
                covariance[j][l] = solved[j];
            }
        }
        return covariance;
    }

    /// Score of the kept columns from that of the orthogonal ones: `R' u`.
    double[] score(double[] ofGamma) {
        double[] score = new double[size()];
        for (int l = 0; l < score.length; l++) {
            for (int j = 0; j <= l; j++) {
                score[l] += r[j][l] * ofGamma[j];
            }
        }
        return score;
    }

    /// Information of the kept columns from that of the orthogonal ones: `R' I R`.
    double[][] information(double[][] ofGamma) {
        int k = size();
        double[][] half = new double[k][];
        for (int j = 0; j < k; j++) {
            half[j] = score(ofGamma[j]); // rows of I R
        }
        double[][] information = new double[k][k];
        for (int l = 0; l < k; l++) {
            double[] column = new double[k];
            for (int j = 0; j < k; j++) {
                column[j] = half[j][l];
            }
            double[] product = score(column);
            for (int j = 0; j < k; j++) {
                information[j][l] = product[j];
            }
        }
        return information;
    }

    /// Kept columns whose coefficients move when the orthogonal ones run in a direction.
    boolean[] running(double[] direction) {
        double[] moves = coefficients(direction);
        double largest = 0;
        for (int j = 0; j < moves.length; j++) {
            moves[j] *= spread(j);
            largest = Math.max(largest, Math.abs(moves[j]));
        }
        boolean[] runs = new boolean[moves.length];
        for (int j = 0; j < moves.length; j++) {
            runs[j] = Math.abs(moves[j]) > 0.01 * largest;
        }
        return runs;
    }

    /// Size of a kept column's own variation, for judging coefficients whatever their unit.
    private double spread(int keptColumn) {
        double sum = 0;
        for (int j = 0; j <= keptColumn; j++) {
            sum += r[j][keptColumn] * r[j][keptColumn];
        }
        return Math.sqrt(sum);
    }
}
