package org.riskset.inference;

/// Test of a trend of counts over ordered levels and ordered groups.
public final class LinearTrend {
    private LinearTrend() {}

    /// Linear-by-linear association `(n - 1) r^2` with scores 1, 2, 3 for levels and groups alike, one degree of freedom.
    ///
    /// SPSS "Linear-by-Linear Association"; R `(n - 1) * cor(row, column)^2`. Source: Agresti, Categorical Data Analysis,
    /// section 3.4.1. Levels and groups without patients keep their place in the order.
    ///
    /// @param counts ordered levels in rows, ordered groups in columns, each count `>= 0`
    public static Outcome<ChiSquare> of(int[][] counts) {
        double n = 0;
        double rowSum = 0;
        double columnSum = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                n += counts[row][column];
                rowSum += (double) row * counts[row][column];
                columnSum += (double) column * counts[row][column];
            }
        }
        if (n < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        double rowSquares = 0;
        double columnSquares = 0;
        double products = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                double fromRow = row - rowSum / n;
                double fromColumn = column - columnSum / n;
                rowSquares += counts[row][column] * fromRow * fromRow;
                columnSquares += counts[row][column] * fromColumn * fromColumn;
                products += counts[row][column] * fromRow * fromColumn;
            }
        }
        if (!(rowSquares > 0) || !(columnSquares > 0)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double chiSquare = (n - 1) * products * products / (rowSquares * columnSquares);
        return Outcome.of(ChiSquare.of(chiSquare, 1));
    }
}
