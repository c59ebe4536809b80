package org.riskset.survival.regression;

/// Counts of patients by rank that answer "how many below" in O(log ranks): a Fenwick tree (Fenwick 1994).
final class RankTree {
    private final int[] sums;
    private final int[] counts;
    private int total;

    RankTree(int ranks) {
        this.sums = new int[ranks + 1];
        this.counts = new int[ranks];
    }

    void add(int rank) {
        counts[rank]++;
        total++;
        for (int i = rank + 1; i < sums.length; i += i & -i) {
            sums[i]++;
        }
    }

    /// Patients with a rank below the given one.
    double below(int rank) {
        int sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += sums[i];
        }
        return sum;
    }

    /// Patients with the given rank.
    double at(int rank) {
        return counts[rank];
    }

    double total() {
        return total;
    }
}
