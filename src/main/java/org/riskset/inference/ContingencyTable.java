package org.riskset.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts of patients by level (rows) and group (columns), with the tests of their independence.
///
/// Rows and columns without any count are left out, as R's `table` of used levels would. Immutable.
public final class ContingencyTable {
    private final int[][] counts;
    private final int[] rowSums;
    private final int[] columnSums;
    private final int total;

    /// @param counts rows of equal length, each count `>= 0`; copied
    /// @throws IllegalArgumentException if rows differ in length or a count is negative
    public ContingencyTable(int[][] counts) {
        for (int[] row : counts) {
            if (row.length != counts[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("rows must be of one length and counts not negative");
            }
        }
        this.counts = withoutEmptyColumns(Arrays.stream(counts)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .toArray(int[][]::new));
        this.rowSums = Arrays.stream(this.counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        this.columnSums = new int[this.counts.length == 0 ? 0 : this.counts[0].length];
        for (int[] row : this.counts) {
            for (int c = 0; c < row.length; c++) {
                columnSums[c] += row[c];
            }
        }
        this.total = Arrays.stream(rowSums).sum();
    }

    private static int[][] withoutEmptyColumns(int[][] rows) {
        if (rows.length == 0) {
            return rows;
        }
        int[] used = IntStream.range(0, rows[0].length)
                .filter(c -> Arrays.stream(rows).anyMatch(row -> row[c] > 0))
                .toArray();
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(used).map(c -> row[c]).toArray())
                .toArray(int[][]::new);
    }

    /// Number of rows with counts.
    public int rows() {
        return rowSums.length;
    }

    /// Number of columns with counts.
    public int columns() {
        return columnSums.length;
    }

    /// Number of patients.
    public int total() {
        return total;
    }

    int count(int row, int column) {
        return counts[row][column];
    }

    int rowSum(int row) {
        return rowSums[row];
    }

    int columnSum(int column) {
        return columnSums[column];
    }

    /// Count expected in a cell if rows and columns were independent.
    public double expected(int row, int column) {
        return (double) rowSums[row] * columnSums[column] / total;
    }

    /// Smallest expected count; 0 for an empty table.
    public double smallestExpected() {
        double smallest = total == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                smallest = Math.min(smallest, expected(r, c));
            }
        }
        return smallest;
    }

    /// Share of cells whose expected count is below 5: above 0.2, or with any below 1, the chi-square test is doubtful.
    public double shareExpectedBelowFive() {
        int below = 0;
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                below += expected(r, c) < 5 ? 1 : 0;
            }
        }
        return total == 0 ? 0 : below / (double) (rows() * columns());
    }

    private boolean isTooSmall() {
        return rows() < 2 || columns() < 2;
    }

    private int degreesOfFreedom() {
        return (rows() - 1) * (columns() - 1);
    }

    /// Pearson's chi-square test. R `chisq.test(correct = FALSE)`.
    public Outcome<ChiSquare> pearson() {
        return isTooSmall()
                ? Outcome.none(Outcome.Reason.FEWER_THAN_TWO_LEVELS)
                : Outcome.of(ChiSquare.of(pearsonStatistic(0), degreesOfFreedom()));
    }

    /// Pearson's test with Yates's (1934) continuity correction, for two by two tables. R `chisq.test`.
    public Outcome<ChiSquare> yates() {
        if (rows() != 2 || columns() != 2) {
            return Outcome.none(Outcome.Reason.FEWER_THAN_TWO_LEVELS);
        }
        double correction = Math.min(0.5, Math.abs(counts[0][0] - expected(0, 0)));
        return Outcome.of(ChiSquare.of(pearsonStatistic(correction), 1));
    }

    private double pearsonStatistic(double correction) {
        double sum = 0;
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                double apart = Math.abs(counts[r][c] - expected(r, c)) - correction;
                sum += apart * apart / expected(r, c);
            }
        }
        return sum;
    }

    /// Likelihood-ratio test, `G = 2 sum O log(O / E)`. SPSS "Likelihood Ratio".
    public Outcome<ChiSquare> likelihoodRatio() {
        if (isTooSmall()) {
            return Outcome.none(Outcome.Reason.FEWER_THAN_TWO_LEVELS);
        }
        double sum = 0;
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                double e = expected(r, c);
                double apart = counts[r][c] - e;
                // sum (O - E) is 0, so taking it off each term keeps all terms positive: nothing cancels
                sum += counts[r][c] == 0 ? e : counts[r][c] * Math.log1p(apart / e) - apart;
            }
        }
        return Outcome.of(ChiSquare.of(2 * sum, degreesOfFreedom()));
    }

    /// Cramér's V: association from 0 to 1.
    public Outcome<Double> cramersV() {
        return isTooSmall()
                ? Outcome.none(Outcome.Reason.FEWER_THAN_TWO_LEVELS)
                : Outcome.of(Math.sqrt(pearsonStatistic(0) / total / (Math.min(rows(), columns()) - 1)));
    }

    /// Fisher's exact test for any number of rows and columns, simulated where enumeration would take too long.
    public Outcome<FisherExact> fisher() {
        return isTooSmall() ? Outcome.none(Outcome.Reason.FEWER_THAN_TWO_LEVELS) : Outcome.of(FisherExact.of(this));
    }

    /// Odds ratio of a two by two table; none for others.
    ///
    /// @param coverage of the limits, such as 0.95
    public Outcome<OddsRatio> oddsRatio(double coverage) {
        return rows() == 2 && columns() == 2
                ? Outcome.of(OddsRatio.of(counts, coverage))
                : Outcome.none(Outcome.Reason.FEWER_THAN_TWO_LEVELS);
    }
}
