package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.riskset.survival.SideBySide;

/// Counts the pairs of a concordance, per patient, with trees of counts by risk: O(n log n) in all.
///
/// Two walks, one backwards and one forwards in time, are made side by side where patients are many.
final class ConcordanceCount {
    /// Rows that one processor ranks at a time, and from which a second one is worth its start.
    private static final int STRETCH = 1 << 14;

    private final CoxDesign design;
    private final double[] risk;
    /// Per row, its rank by risk within its stratum.
    private final int[] rank;
    /// Per stratum, the number of different risks.
    private final int[] distinct;
    /// Pairs of every event with those followed longer.
    private final Pairs withLater;
    /// Pairs of everybody with the events before the end of their follow-up.
    private final Pairs withEarlier;
    private double tiedTime;
    private double tiedBoth;

    /// Pairs of each patient in which the risk of the one who had the event first was higher, lower or the same.
    private record Pairs(double[] better, double[] worse, double[] equal) {
        private Pairs(int rows) {
            this(new double[rows], new double[rows], new double[rows]);
        }
    }

    private ConcordanceCount(CoxDesign design, double[] risk) {
        this.design = design;
        this.risk = risk;
        this.rank = new int[risk.length];
        this.distinct = new int[design.strata()];
        this.withLater = new Pairs(risk.length);
        this.withEarlier = new Pairs(risk.length);
    }

    static Concordance count(CoxDesign design, double[] risk) {
        ConcordanceCount count = new ConcordanceCount(design, risk);
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            count.rank(stratum);
        }
        if (risk.length < STRETCH) {
            count.eventsAgainstLater();
            count.everybodyAgainstEarlier();
        } else {
            SideBySide.each(2, walk -> {
                if (walk == 0) {
                    count.eventsAgainstLater();
                } else {
                    count.everybodyAgainstEarlier();
                }
            });
        }
        return count.concordance();
    }

    private Concordance concordance() {
        int rows = risk.length;
        double concordant = ColumnProducts.sum(withLater.better, 0, rows);
        double discordant = ColumnProducts.sum(withLater.worse, 0, rows);
        double tiedRisk = ColumnProducts.sum(withLater.equal, 0, rows);
        double pairs = concordant + discordant + tiedRisk;
        double estimate = pairs > 0 ? (concordant + tiedRisk / 2) / pairs : 0.5;
        double variance = 0;
        for (int row = 0; row < rows && pairs > 0; row++) {
            double better = withLater.better[row] + withEarlier.better[row];
            double worse = withLater.worse[row] + withEarlier.worse[row];
            double equal = withLater.equal[row] + withEarlier.equal[row];
            double influence = (better + equal / 2 - estimate * (better + worse + equal)) / pairs;
            variance += influence * influence;
        }
        return new Concordance(
                concordant, discordant, tiedRisk, tiedTime, tiedBoth, estimate, Math.sqrt(variance));
    }

    private int firstRow(int stratum) {
        return design.blockStart(design.stratumBlock(stratum));
    }

    /// Dense ranks within a stratum from 0, equal risks sharing one.
    private void rank(int stratum) {
        int from = firstRow(stratum);
        double[] sorted = Arrays.copyOfRange(risk, from, firstRow(stratum + 1));
        Arrays.parallelSort(sorted);
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[different++] = sorted[i];
            }
        }
        distinct[stratum] = different;
        int until = different;
        SideBySide.each(sorted.length / STRETCH + 1, stretch -> {
            int end = Math.min(sorted.length, (stretch + 1) * STRETCH);
            for (int i = stretch * STRETCH; i < end; i++) {
                rank[from + i] = Arrays.binarySearch(sorted, 0, until, risk[from + i]);
            }
        });
    }

    /// For every event, the patients followed longer, by risk: backwards in time.
    private void eventsAgainstLater() {
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            RankTree later = new RankTree(distinct[stratum]);
            for (int block = design.stratumBlock(stratum + 1) - 1; block >= design.stratumBlock(stratum); block--) {
                int from = design.blockStart(block);
                int events = from + design.eventsFrom(from);
                for (int row = events; row < design.blockStart(block + 1); row++) {
                    later.add(rank[row]); // censored at the event's time: followed longer
                }
                countTiedEvents(from, events);
                for (int row = from; row < events; row++) {
                    countLater(row, later);
                }
                for (int row = from; row < events; row++) {
                    later.add(rank[row]);
                }
            }
        }
    }

    private void countLater(int row, RankTree later) {
        double below = later.below(rank[row]);
        double same = later.at(rank[row]);
        withLater.better[row] = below;
        withLater.equal[row] = same;
        withLater.worse[row] = later.total() - below - same;
    }

    /// Pairs of events at the same time compare nobody; they are only counted.
    private void countTiedEvents(int from, int to) {
        if (to - from < 2) {
            return;
        }
        int[] tied = IntStream.range(from, to).map(row -> rank[row]).sorted().toArray();
        double pairs = tied.length * (tied.length - 1.0) / 2;
        double same = 0;
        int run = 0;
        for (int i = 1; i < tied.length; i++) {
            run = tied[i] == tied[i - 1] ? run + 1 : 0;
            same += run;
        }
        tiedBoth += same;
        tiedTime += pairs - same;
    }

    /// For every patient, the events before the end of their follow-up, by risk: forwards in time.
    private void everybodyAgainstEarlier() {
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            RankTree earlier = new RankTree(distinct[stratum]);
            for (int block = design.stratumBlock(stratum); block < design.stratumBlock(stratum + 1); block++) {
                int from = design.blockStart(block);
                int events = from + design.eventsFrom(from);
                for (int row = from; row < events; row++) {
                    countEarlier(row, earlier);
                }
                for (int row = from; row < events; row++) {
                    earlier.add(rank[row]);
                }
                for (int row = events; row < design.blockStart(block + 1); row++) {
                    countEarlier(row, earlier);
                }
            }
        }
    }

    private void countEarlier(int row, RankTree earlier) {
        double below = earlier.below(rank[row]);
        double same = earlier.at(rank[row]);
        withEarlier.worse[row] = below;
        withEarlier.equal[row] = same;
        withEarlier.better[row] = earlier.total() - below - same;
    }
}
