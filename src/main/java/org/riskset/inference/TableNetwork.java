package org.riskset.inference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The sum over all tables no more probable than the observed, column by column through a network of row sums left.
///
/// Source: Mehta & Patel (1983). A node is what is left of the row sums after some columns. Paths to a node with the same
/// probability so far are one. If even the most probable completion of a path stays below the observed table, all its
/// completions count and their sum is known in closed form; if the least probable stays above, none does.
final class TableNetwork {
    private static final long MOST_WORK = 12_000_000;

    private final int[] columns;
    private final LogFactorials log;
    private final double limit;
    private final double constant;
    private final Map<Node, double[]> extremes = new HashMap<>();
    private long work;
    private double sum;

    /// Row sums left before a column.
    private record Node(int column, Rows left) {}

    /// Row sums in ascending order, which the probability of completions does not depend on.
    private record Rows(int[] sums) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Rows(int[] others) && Arrays.equals(sums, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sums);
        }
    }

    /// Signals that enumeration would take too long; caught in [#pValue].
    private static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchWork() {
            super(null, null, false, false);
        }
    }

    private TableNetwork(int[] columns, LogFactorials log, double constant, double limit) {
        this.columns = columns;
        this.log = log;
        this.constant = constant;
        this.limit = limit;
    }

    /// The p-value, or nothing if there are too many tables to go through.
    static OptionalDouble pValue(ContingencyTable table) {
        boolean wide = table.columns() > table.rows();
        int stages = wide ? table.columns() : table.rows();
        int[] rows = IntStream.range(0, wide ? table.rows() : table.columns())
                .map(i -> wide ? table.rowSum(i) : table.columnSum(i))
                .sorted()
                .toArray();
        int[] columns = IntStream.range(0, stages)
                .map(i -> wide ? table.columnSum(i) : table.rowSum(i))
                .sorted()
                .toArray();
        LogFactorials log = new LogFactorials(table.total());
        double constant = -log.of(table.total());
        double observed = 0;
        for (int r = 0; r < table.rows(); r++) {
            constant += log.of(table.rowSum(r));
            for (int c = 0; c < table.columns(); c++) {
                observed -= log.of(table.count(r, c));
            }
        }
        for (int c = 0; c < table.columns(); c++) {
            constant += log.of(table.columnSum(c));
        }
        TableNetwork network =
                new TableNetwork(columns, log, constant, observed + Math.log1p(FisherExact.RELATIVE_TIE));
        try {
            return OptionalDouble.of(network.walk(rows));
        } catch (TooMuchWork tooMuch) {
            return OptionalDouble.empty();
        }
    }

    private double walk(int[] rows) {
        Map<Rows, Map<Long, double[]>> here = new HashMap<>();
        here.put(new Rows(rows), new HashMap<>(Map.of(0L, new double[] {0, 1})));
        for (int column = 0; column < columns.length - 1; column++) {
            Map<Rows, Map<Long, double[]>> next = new HashMap<>();
            for (Map.Entry<Rows, Map<Long, double[]>> node : here.entrySet()) {
                advance(column, node.getKey().sums(), node.getValue(), next);
            }
            here = next;
        }
        here.forEach((left, paths) -> paths.values().forEach(path -> finish(left.sums(), path)));
        return sum;
    }

    /// The last column takes what is left of the rows.
    private void finish(int[] left, double[] path) {
        double value = path[0] - sumOfLogs(left);
        if (value <= limit) {
            sum += path[1] * Math.exp(constant + value);
        }
    }

    private double sumOfLogs(int[] cells) {
        double total = 0;
        for (int cell : cells) {
            total += log.of(cell);
        }
        return total;
    }

    private void advance(
            int column, int[] left, Map<Long, double[]> paths, Map<Rows, Map<Long, double[]>> next) {
        forEachColumn(left, columns[column], (after, value) -> {
            double[] extreme = extremesOf(column + 1, after);
            double mass = log.of(Arrays.stream(after).sum()) - sumOfLogs(after);
            for (int c = column + 1; c < columns.length; c++) {
                mass -= log.of(columns[c]);
            }
            Map<Long, double[]> reached = null;
            for (double[] path : paths.values()) {
                countWork(1);
                double past = path[0] + value;
                if (past + extreme[1] <= limit) {
                    sum += path[1] * Math.exp(constant + past + mass);
                } else if (past + extreme[0] <= limit) {
                    if (reached == null) {
                        reached = next.computeIfAbsent(new Rows(after.clone()), _ -> new HashMap<>());
                    }
                    // paths that differ by rounding are one: 1e-9 is far below the tie tolerance
                    double[] merged =
                            reached.computeIfAbsent(Math.round(past * 1e9), _ -> new double[] {past, 0});
                    merged[1] += path[1];
                }
            }
        });
    }

    private void countWork(long more) {
        work += more;
        if (work > MOST_WORK) {
            throw new TooMuchWork();
        }
    }

    /// Least and largest `-sum log x!` over all ways to fill the columns from one on.
    private double[] extremesOf(int column, int[] left) {
        Node node = new Node(column, new Rows(left.clone()));
        double[] known = extremes.get(node);
        if (known != null) {
            return known;
        }
        double[] extreme = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        if (column == columns.length - 1) {
            extreme[0] = -sumOfLogs(left);
            extreme[1] = extreme[0];
        } else {
            forEachColumn(left, columns[column], (after, value) -> {
                double[] rest = extremesOf(column + 1, after);
                extreme[0] = Math.min(extreme[0], value + rest[0]);
                extreme[1] = Math.max(extreme[1], value + rest[1]);
            });
        }
        extremes.put(node, extreme);
        return extreme;
    }

    /// Receives the sorted row sums left after a column and the column's `-sum log x!`.
    private interface ColumnVisitor {
        void accept(int[] after, double value);
    }

    private void forEachColumn(int[] left, int columnSum, ColumnVisitor visitor) {
        fill(left, left.clone(), 0, columnSum, Arrays.stream(left).sum(), 0, visitor);
    }

    private void fill(
            int[] left, int[] after, int row, int toPlace, int capacity, double value, ColumnVisitor visitor) {
        if (row == left.length - 1) {
            after[row] = left[row] - toPlace;
            countWork(1);
            int[] sorted = after.clone();
            Arrays.sort(sorted);
            visitor.accept(sorted, value - log.of(toPlace));
            return;
        }
        int rest = capacity - left[row];
        int least = Math.max(0, toPlace - rest);
        int most = Math.min(left[row], toPlace);
        for (int x = least; x <= most; x++) {
            after[row] = left[row] - x;
            fill(left, after, row + 1, toPlace - x, rest, value - log.of(x), visitor);
        }
    }
}
