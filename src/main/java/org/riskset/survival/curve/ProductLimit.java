package org.riskset.survival.curve;

import org.riskset.survival.RiskTable;

/// One pass over the rows of a group that multiplies up survival and sums up Greenwood's terms.
///
/// Some hundred rows at a time, which stay in the cache nearest to the processor, in loops of their own: the divisions of
/// several rows are then done at once. Within a stretch of rows products and sums start anew, so that the processor need
/// not finish one stretch before the next.
final class ProductLimit {
    private static final int ROWS_AT_ONCE = 64 * GreenwoodSums.STRETCH;

    private final RiskTable table;
    private final int group;
    private final double[] survival;
    private final double[] sumBefore;
    private final double[] factor = new double[ROWS_AT_ONCE];
    private final double[] term = new double[ROWS_AT_ONCE];
    private double surviving = 1;
    private double sum;

    ProductLimit(RiskTable table, int group) {
        this.table = table;
        this.group = group;
        int rows = table.rows(group);
        this.survival = new double[rows];
        this.sumBefore = new double[(rows + GreenwoodSums.STRETCH - 1) / GreenwoodSums.STRETCH];
        for (int first = 0; first < rows; first += ROWS_AT_ONCE) {
            int size = Math.min(ROWS_AT_ONCE, rows - first);
            divide(first, size);
            accumulate(first, size);
        }
    }

    /// Survival from each row on.
    double[] survival() {
        return survival;
    }

    GreenwoodSums greenwoodSums() {
        return new GreenwoodSums(table, group, sumBefore);
    }

    /// One division for both numbers. Rows without events have a factor of exactly 1, and the row at which none stay has 0.
    private void divide(int first, int size) {
        for (int row = 0; row < size; row++) {
            double atRisk = table.atRisk(group, first + row);
            double events = table.events(group, first + row);
            double staying = atRisk - events;
            double share = events / (atRisk * staying);
            factor[row] = 1 - share * staying;
            term[row] = share;
        }
        if (table.atRisk(group, first + size - 1) == table.events(group, first + size - 1)) {
            factor[size - 1] = 0;
        }
    }

    private void accumulate(int first, int size) {
        double start = surviving;
        double before = sum;
        for (int from = 0; from < size; from += GreenwoodSums.STRETCH) {
            sumBefore[(first + from) / GreenwoodSums.STRETCH] = before;
            int end = Math.min(size, from + GreenwoodSums.STRETCH);
            double product = 1;
            double terms = 0;
            for (int row = from; row < end; row++) {
                product *= factor[row];
                terms += term[row];
                survival[first + row] = start * product;
            }
            start *= product;
            before += terms;
        }
        surviving = start;
        sum = before;
    }
}
