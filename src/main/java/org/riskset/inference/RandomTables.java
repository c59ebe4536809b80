package org.riskset.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Fisher's test by random tables with the observed margins: patients are dealt to the columns at random.
final class RandomTables {
    private RandomTables() {}

    /// `(1 + tables no more probable) / (1 + replicates)`, which is never 0; the same seed gives the same value.
    static double pValue(ContingencyTable table, int replicates, long seed) {
        LogFactorials log = new LogFactorials(table.total());
        double observed = 0;
        int[] rowOf = new int[table.total()];
        int at = 0;
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < table.columns(); c++) {
                observed -= log.of(table.count(r, c));
            }
            Arrays.fill(rowOf, at, at + table.rowSum(r), r);
            at += table.rowSum(r);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int extreme = 0;
        for (int i = 0; i < replicates; i++) {
            if (drawn(table, rowOf, random, log) <= observed + FisherExact.RELATIVE_TIE) {
                extreme++;
            }
        }
        return (1.0 + extreme) / (1.0 + replicates);
    }

    private static double drawn(ContingencyTable table, int[] rowOf, SplittableRandom random, LogFactorials log) {
        double value = 0;
        int from = 0;
        for (int c = 0; c < table.columns(); c++) {
            int[] cells = new int[table.rows()];
            for (int k = 0; k < table.columnSum(c); k++, from++) {
                int other = random.nextInt(from, rowOf.length);
                int row = rowOf[other];
                rowOf[other] = rowOf[from];
                rowOf[from] = row;
                cells[row]++;
            }
            for (int cell : cells) {
                value -= log.of(cell);
            }
        }
        return value;
    }
}
