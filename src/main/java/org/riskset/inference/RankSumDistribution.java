package org.riskset.inference;

/// Distribution of a rank sum over all ways to choose the group, given the ranks: the shift algorithm.
///
/// Source: Streitberg & Röhmel (1986). Counts are of subsets by size and doubled rank sum, so that shared ranks are whole.
final class RankSumDistribution {
    private final double[] subsetsBySum;
    private final double subsets;
    private final double mean;

    private RankSumDistribution(double[] subsetsBySum, double subsets, double mean) {
        this.subsetsBySum = subsetsBySum;
        this.subsets = subsets;
        this.mean = mean;
    }

    /// The distribution for a group of a given size. O(n x size x sum of ranks).
    static RankSumDistribution of(Ranks ranks, int groupSize, int n) {
        int size = Math.min(groupSize, n - groupSize); // the rest of the ranks has the same distribution, mirrored
        int most = 0;
        for (int i = 0; i < n; i++) {
            most += doubled(ranks, i);
        }
        double[][] counts = new double[size + 1][most + 1];
        counts[0][0] = 1;
        int reached = 0;
        for (int i = 0; i < n; i++) {
            int step = doubled(ranks, i);
            for (int chosen = Math.min(i, size - 1); chosen >= 0; chosen--) {
                for (int sum = reached; sum >= 0; sum--) {
                    if (counts[chosen][sum] > 0) {
                        counts[chosen + 1][sum + step] += counts[chosen][sum];
                    }
                }
            }
            reached += step;
        }
        double total = 0;
        for (double count : counts[size]) {
            total += count;
        }
        return new RankSumDistribution(counts[size], total, most * (double) size / n);
    }

    private static int doubled(Ranks ranks, int i) {
        return (int) Math.round(2 * ranks.rank(i));
    }

    /// Probability of a rank sum at least so far from its mean.
    double twoSided(double apart) {
        double sum = 0;
        for (int s = 0; s < subsetsBySum.length; s++) {
            if (Math.abs(s - mean) >= 2 * apart - 1e-9 * Math.max(1, mean)) {
                sum += subsetsBySum[s];
            }
        }
        return Math.min(1, sum / subsets);
    }
}
