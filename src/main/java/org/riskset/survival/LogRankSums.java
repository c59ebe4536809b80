package org.riskset.survival;

import java.util.Arrays;

/// The sums of the log-rank test for at most four groups, over event times that are noted first and added by the hundred.
///
/// The textbook sums, all of whose terms are positive: `E_j = sum d n_j / n`, `-V_jl = sum d (n - d) / (n - 1) n_j n_l / n^2`.
/// Patients at risk are handed in as two pairs of numbers, the first and second group and the third and fourth, each pair
/// in one `long` with its second number in the upper half: the walk that counts them then needs two variables.
final class LogRankSums {
    /// Fewer groups are filled up with empty ones.
    static final int MOST_GROUPS = 4;
    /// Most event times that are noted. They stay in the cache nearest to the processor.
    static final int MOST_NOTED = 512;

    /// At risk just before each noted time, at which one patient has the event.
    final long[] firstPair = new long[MOST_NOTED];

    final long[] secondPair = new long[MOST_NOTED];

    /// Per group and noted time: patients at risk, and their share of all at risk.
    private final int[][] atRisk = new int[MOST_GROUPS][MOST_NOTED];
    private final double[][] share = new double[MOST_GROUPS][MOST_NOTED];
    /// Per noted time: what one patient is of all at risk.
    private final double[] each = new double[MOST_NOTED];

    private final double[] expected = new double[MOST_GROUPS];
    /// `-V_jl` in row j and column l, for j before l.
    private final double[][] product = new double[MOST_GROUPS][MOST_GROUPS];

    /// Adds the times noted in the first places. Its steps are loops of their own, which the compiler does for several times
    /// at once.
    void addNoted(int times) {
        unpack(firstPair, atRisk[0], atRisk[1], times);
        unpack(secondPair, atRisk[2], atRisk[3], times);
        weigh(atRisk[0], atRisk[1], atRisk[2], atRisk[3], times);
        for (int g = 0; g < MOST_GROUPS; g++) {
            multiply(atRisk[g], each, share[g], times);
        }
        addShares(share[0], share[1], share[2], share[3], times);
    }

    private static void unpack(long[] pair, int[] lower, int[] upper, int times) {
        for (int k = 0; k < times; k++) {
            lower[k] = (int) pair[k];
        }
        for (int k = 0; k < times; k++) {
            upper[k] = (int) (pair[k] >>> Integer.SIZE);
        }
    }

    private void weigh(int[] n1, int[] n2, int[] n3, int[] n4, int times) {
        for (int k = 0; k < times; k++) {
            each[k] = 1.0 / (n1[k] + n2[k] + n3[k] + n4[k]);
        }
    }

    private static void multiply(int[] atRisk, double[] each, double[] share, int times) {
        for (int k = 0; k < times; k++) {
            share[k] = atRisk[k] * each[k];
        }
    }

    private void addShares(double[] share1, double[] share2, double[] share3, double[] share4, int times) {
        double e1 = 0;
        double e2 = 0;
        double e3 = 0;
        double e4 = 0;
        double p12 = 0;
        double p13 = 0;
        double p14 = 0;
        double p23 = 0;
        double p24 = 0;
        double p34 = 0;
        for (int k = 0; k < times; k++) {
            double s1 = share1[k];
            double s2 = share2[k];
            double s3 = share3[k];
            double s4 = share4[k];
            e1 += s1;
            e2 += s2;
            e3 += s3;
            e4 += s4;
            p12 += s1 * s2;
            p13 += s1 * s3;
            p14 += s1 * s4;
            p23 += s2 * s3;
            p24 += s2 * s4;
            p34 += s3 * s4;
        }
        add(new double[] {e1, e2, e3, e4}, new double[][] {{0, p12, p13, p14}, {0, 0, p23, p24}, {0, 0, 0, p34}, {0, 0, 0, 0}});
    }

    /// Adds a time at which several patients have the event.
    ///
    /// @param first  at risk just before it in the first and second group
    /// @param second the same for the third and fourth
    void addShared(long first, long second, double events) {
        int n1 = (int) first;
        int n2 = (int) (first >>> Integer.SIZE);
        int n3 = (int) second;
        int n4 = (int) (second >>> Integer.SIZE);
        double total = (double) n1 + n2 + n3 + n4;
        double share = events / total;
        expected[0] += n1 * share;
        expected[1] += n2 * share;
        expected[2] += n3 * share;
        expected[3] += n4 * share;
        double spread = share * (total - events) / (total - 1) / total;
        product[0][1] += spread * n1 * n2;
        product[0][2] += spread * n1 * n3;
        product[0][3] += spread * n1 * n4;
        product[1][2] += spread * n2 * n3;
        product[1][3] += spread * n2 * n4;
        product[2][3] += spread * n3 * n4;
    }

    /// Adds the sums over other event times.
    void add(LogRankSums other) {
        add(other.expected, other.product);
    }

    private void add(double[] moreExpected, double[][] moreProduct) {
        for (int j = 0; j < MOST_GROUPS; j++) {
            expected[j] += moreExpected[j];
            for (int l = j + 1; l < MOST_GROUPS; l++) {
                product[j][l] += moreProduct[j][l];
            }
        }
    }

    /// What has been summed, for the first groups; the others are empty.
    ///
    /// @param observed events of each of the first groups
    WeightedEvents weightedEvents(double[] observed) {
        int groups = observed.length;
        double[][] covariance = new double[groups][groups];
        for (int j = 0; j < groups; j++) {
            for (int l = j + 1; l < groups; l++) {
                covariance[j][l] = -product[j][l];
                covariance[l][j] = -product[j][l];
                covariance[j][j] += product[j][l];
                covariance[l][l] += product[j][l];
            }
        }
        return new WeightedEvents(observed, Arrays.copyOf(expected, groups), covariance);
    }
}
