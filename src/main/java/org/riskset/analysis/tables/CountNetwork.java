package org.riskset.analysis.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts bound together by sums, and which of them have to stay unprinted so that small ones cannot be told from the rest.
///
/// A table of counts with its totals is a flow in a network: each row and each column is a node, each count an arc between
/// them. An unprinted count can have another value than its own, and so cannot be told, exactly where a circulation
/// through it and other unprinted counts changes it and leaves none of them negative. A small count is safe where it
/// could also be one that is not small: else the sums would say that it is small, and nearly how small. Where no
/// circulation does that, the shortest paths that close one say which counts have to go as well. Source: Castro (2012),
/// Recent advances in optimization techniques for statistical tabular data protection, EJOR 216, section 3.
final class CountNetwork {
    private static final double ZERO_IS_LAST = 2;
    private static final double TOO_SMALL = 0.75;

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
            hidden[i] = isSmall(count, least) && count.use() == Use.FREE
                    || count.use() == Use.HIDDEN
                    || count.use() == Use.NOWHERE;
        }
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i] && counts.get(i).use() != Use.NOWHERE) {
                protect(i, hidden, least);
            }
        }
        return hidden;
    }

    private static boolean isSmall(Count count, int least) {
        return count.value() >= 1 && count.value() < least;
    }

    /// Hides what a count needs to be protected; other counts on the way are protected by it as well as by one, but those
    /// before it in the list were looked at before, and those it adds are not small or are looked at later.
    private void protect(int wanted, boolean[] hidden, int least) {
        Count count = counts.get(wanted);
        if (isSmall(count, least)) {
            if (!raise(wanted, least - count.value(), hidden)) {
                change(wanted, hidden);
            }
        } else {
            change(wanted, hidden);
        }
    }

    /// Hides what lets a count be so much larger, or as much of that as there is.
    ///
    /// @return false where it cannot be larger at all
    private boolean raise(int wanted, int needed, boolean[] hidden) {
        Count count = counts.get(wanted);
        int[] other = counts.stream().mapToInt(Count::value).toArray();
        int left = needed;
        while (left > 0) {
            Path path = path(count.head(), count.tail(), new Search(wanted, other, left), hidden);
            if (path.steps().isEmpty()) {
                break;
            }
            int amount = left;
            for (Step step : path.steps()) {
                amount = step.more() ? amount : Math.min(amount, other[step.count()]);
            }
            for (Step step : path.steps()) {
                other[step.count()] += step.more() ? amount : -amount;
                hidden[step.count()] = true;
            }
            left -= amount;
        }
        return left < needed;
    }

    /// Hides what lets a count be one more or one less, whichever is cheaper.
    private void change(int wanted, boolean[] hidden) {
        Count count = counts.get(wanted);
        int[] values = counts.stream().mapToInt(Count::value).toArray();
        Search search = new Search(wanted, values, 1);
        Path more = path(count.head(), count.tail(), search, hidden);
        Path fewer = count.value() > 0 ? path(count.tail(), count.head(), search, hidden) : Path.NONE;
        Path cheaper = fewer.cost() < more.cost() ? fewer : more;
        cheaper.steps().forEach(step -> hidden[step.count()] = true);
    }

    /// A count on a path, which becomes more or less by it.
    private record Step(int count, boolean more) {}

    private record Path(double cost, List<Step> steps) {
        static final Path NONE = new Path(Double.POSITIVE_INFINITY, List.of());
    }

    /// What a path is looked for.
    ///
    /// @param without the count it closes a circulation with
    /// @param values  of all counts, as they could be by the paths found before
    /// @param amount  by how much the counts on it shall change
    private record Search(int without, int[] values, int amount) {}

    /// The cheapest path over all counts but one, by Bellman and Ford. O(nodes * counts).
    private Path path(int from, int to, Search search, boolean[] hidden) {
        double[] cost = new double[nodes];
        Step[] reachedBy = new Step[nodes];
        int[] before = new int[nodes];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[from] = 0;
        for (int round = 0; round < nodes; round++) {
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                double more = step(i, hidden);
                if (i == search.without() || more == Double.POSITIVE_INFINITY) {
                    continue;
                }
                if (cost[count.tail()] + more < cost[count.head()]) {
                    cost[count.head()] = cost[count.tail()] + more;
                    reachedBy[count.head()] = new Step(i, true);
                    before[count.head()] = count.tail();
                }
                double fewer = more + (search.values()[i] < search.amount() ? TOO_SMALL : 0);
                if (search.values()[i] > 0 && cost[count.head()] + fewer < cost[count.tail()]) {
                    cost[count.tail()] = cost[count.head()] + fewer;
                    reachedBy[count.tail()] = new Step(i, false);
                    before[count.tail()] = count.head();
                }
            }
        }
        if (cost[to] == Double.POSITIVE_INFINITY) {
            return Path.NONE;
        }
        List<Step> used = new ArrayList<>();
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
