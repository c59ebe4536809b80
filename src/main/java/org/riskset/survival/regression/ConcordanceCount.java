package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts the pairs of a concordance, per patient, with trees of counts by risk: O(n log n) in all.
final class ConcordanceCount {
    private final CoxDesign design;
    private final int[] rank;
    private final double[] better;
    private final double[] worse;
    private final double[] equal;
    private double tiedTime;
    private double tiedBoth;

    private ConcordanceCount(CoxDesign design, double[] risk) {
        this.design = design;
        this.rank = ranks(risk);
        this.better = new double[risk.length];
        this.worse = new double[risk.length];
        this.equal = new double[risk.length];
    }

    static Concordance count(CoxDesign design, double[] risk) {
        ConcordanceCount count = new ConcordanceCount(design, risk);
        int distinct = Arrays.stream(count.rank).max().orElse(-1) + 1;
        double concordant = 0;
        double discordant = 0;
        double tiedRisk = 0;
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            count.eventsAgainstLater(stratum, new RankTree(distinct));
            for (int row = count.firstRow(stratum); row < count.firstRow(stratum + 1); row++) {
                concordant += count.better[row];
                discordant += count.worse[row];
                tiedRisk += count.equal[row];
            }
            count.laterAgainstEvents(stratum, new RankTree(distinct));
        }
        double pairs = concordant + discordant + tiedRisk;
        double estimate = pairs > 0 ? (concordant + tiedRisk / 2) / pairs : 0.5;
        double variance = 0;
        for (int row = 0; row < risk.length && pairs > 0; row++) {
            double all = count.better[row] + count.worse[row] + count.equal[row];
            double influence = (count.better[row] + count.equal[row] / 2 - estimate * all) / pairs;
            variance += influence * influence;
        }
        return new Concordance(
                concordant, discordant, tiedRisk, count.tiedTime, count.tiedBoth, estimate, Math.sqrt(variance));
    }

    private int firstRow(int stratum) {
        return design.blockStart(design.stratumBlock(stratum));
    }

    /// For every event, the patients followed longer, by risk: backwards in time.
    private void eventsAgainstLater(int stratum, RankTree later) {
        for (int block = design.stratumBlock(stratum + 1) - 1; block >= design.stratumBlock(stratum); block--) {
            int from = design.blockStart(block);
            int to = design.blockStart(block + 1);
            for (int row = from; row < to; row++) {
                if (!design.hadEvent(row)) {
                    later.add(rank[row]); // censored at the event's time: followed longer
                }
            }
            if (to - from > 1) {
                countTiedEvents(from, to);
            }
            for (int row = from; row < to; row++) {
                if (design.hadEvent(row)) {
                    better[row] += later.below(rank[row]);
                    equal[row] += later.at(rank[row]);
                    worse[row] += later.total() - later.below(rank[row]) - later.at(rank[row]);
                }
            }
            for (int row = from; row < to; row++) {
                if (design.hadEvent(row)) {
                    later.add(rank[row]);
                }
            }
        }
    }

    /// Pairs of events at the same time compare nobody; they are only counted.
    private void countTiedEvents(int from, int to) {
        int[] tied = IntStream.range(from, to)
                .filter(design::hadEvent)
                .map(row -> rank[row])
                .sorted()
                .toArray();
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
    private void laterAgainstEvents(int stratum, RankTree earlier) {
        for (int block = design.stratumBlock(stratum); block < design.stratumBlock(stratum + 1); block++) {
            int from = design.blockStart(block);
            int to = design.blockStart(block + 1);
            for (int row = from; row < to; row++) {
                if (design.hadEvent(row)) {
                    countEarlier(row, earlier);
                }
            }
            for (int row = from; row < to; row++) {
                if (design.hadEvent(row)) {
                    earlier.add(rank[row]);
                }
            }
            for (int row = from; row < to; row++) {
                if (!design.hadEvent(row)) {
                    countEarlier(row, earlier);
                }
            }
        }
    }

    private void countEarlier(int row, RankTree earlier) {
        double below = earlier.below(rank[row]);
        double same = earlier.at(rank[row]);
        worse[row] += below;
        equal[row] += same;
        better[row] += earlier.total() - below - same;
    }

    /// Dense ranks from 0, equal values sharing one.
    private static int[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Arrays.binarySearch(sorted, 0, distinct, values[i]);
        }
        return ranks;
    }
}
