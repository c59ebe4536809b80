package org.riskset.analysis.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts bound together by sums, and which of them have to stay unprinted so that small ones cannot be told from the rest.
///
/// A table of counts with its totals is a flow in a network: each row and each column is a node, each count an arc between
/// them. An unprinted count can have another value than its own, and so cannot be told, exactly where a circulation
/// through it and other unprinted counts changes it by one and leaves none of them negative. Where there is none, the
/// shortest path that closes one says which counts have to go as well. Source: Castro (2012), Recent advances in
/// optimization techniques for statistical tabular data protection, EJOR 216, section 3.
final class CountNetwork {
    private static final double ZERO_IS_LAST = 2;

    private final int nodes;
    private final List<Count> counts = new ArrayList<>();
    private double largest = 1;

    /// What is known of a count before anything is hidden.
    enum Use {
        /// Printed, and may stay unprinted.
        FREE,
        /// Printed in any case.
        FIXED,
        /// Hidden by an earlier decision, and not to be told.
        HIDDEN,
        /// In no place of the table, so that it needs no protection.
        NOWHERE
    }

    private record Count(int tail, int head, int value, Use use) {}

    /// @param nodes sums that bind counts together
    CountNetwork(int nodes) {
        this.nodes = nodes;
    }

    /// Adds a count; it enters the sum of `tail` positively and that of `head` negatively.
    ///
    /// @return its position
    int add(int tail, int head, int value, Use use) {
        counts.add(new Count(tail, head, value, use));
        largest = Math.max(largest, value);
        return counts.size() - 1;
    }

    /// Which counts stay unprinted. Where nothing protects a count, as where it is the only one of its sum, it stays
    /// unprinted for itself.
    ///
    /// @param least counts from 1 to one below it are small
    boolean[] hidden(int least) {
        boolean[] hidden = new boolean[counts.size()];
        for (int i = 0; i < hidden.length; i++) {
            Count count = counts.get(i);
            boolean small = count.value() >= 1 && count.value() < least && count.use() == Use.FREE;
            hidden[i] = small || count.use() == Use.HIDDEN || count.use() == Use.NOWHERE;
        }
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i] && counts.get(i).use() != Use.NOWHERE) {
                protect(i, hidden);
            }
        }
        return hidden;
    }

    /// Hides what the cheapest circulation through a count needs; every count on it is protected by it as well, but those
    /// before it in the list were looked at before, and those it adds lie on the circulation.
    private void protect(int wanted, boolean[] hidden) {
        Count count = counts.get(wanted);
        Path more = path(count.head(), count.tail(), wanted, hidden);
        Path fewer = count.value() > 0 ? path(count.tail(), count.head(), wanted, hidden) : Path.NONE;
        Path cheaper = fewer.cost() < more.cost() ? fewer : more;
        for (int used : cheaper.counts()) {
            hidden[used] = true;
        }
    }

    private record Path(double cost, List<Integer> counts) {
        static final Path NONE = new Path(Double.POSITIVE_INFINITY, List.of());
    }

    /// The cheapest path over all counts but one, by Bellman and Ford. O(nodes * counts).
    private Path path(int from, int to, int without, boolean[] hidden) {
        double[] cost = new double[nodes];
        int[] reachedBy = new int[nodes];
        int[] before = new int[nodes];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[from] = 0;
        for (int round = 0; round < nodes; round++) {
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                double step = step(i, hidden);
                if (i == without || step == Double.POSITIVE_INFINITY) {
                    continue;
                }
                if (cost[count.tail()] + step < cost[count.head()]) {
                    cost[count.head()] = cost[count.tail()] + step;
                    reachedBy[count.head()] = i;
                    before[count.head()] = count.tail();
                }
                if (count.value() > 0 && cost[count.head()] + step < cost[count.tail()]) {
                    cost[count.tail()] = cost[count.head()] + step;
                    reachedBy[count.tail()] = i;
                    before[count.tail()] = count.head();
                }
            }
        }
        if (cost[to] == Double.POSITIVE_INFINITY) {
            return Path.NONE;
        }
        List<Integer> used = new ArrayList<>();
        for (int node = to; node != from; node = before[node]) {
            used.add(reachedBy[node]);
        }
        return new Path(cost[to], used);
    }

    /// What it costs to have a count on the way: nothing where it is hidden already, else one and a little for its size.
    /// A zero comes last: hidden beside a small count it would leave that one small for everybody to see.
    private double step(int index, boolean[] hidden) {
        Count count = counts.get(index);
        if (hidden[index]) {
            return 0;
        }
        if (count.use() == Use.FIXED) {
            return Double.POSITIVE_INFINITY;
        }
        return count.value() == 0 ? ZERO_IS_LAST : 1 + count.value() / (2 * largest);
    }
}
