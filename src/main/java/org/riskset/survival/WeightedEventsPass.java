package org.riskset.survival;

/// The pass over a risk table that adds up weighted events, observed and expected.
///
/// The textbook sums over event times cost O(groups^2) at each. Over rows they are summed by parts, over exits from the
/// risk set instead: with `H(t) = sum_{s <= t} w d / n`, the expected events of group j are the sum of H over the exits from j;
/// and with `B(t) = sum_{s <= t} w^2 d (n - d) / ((n - 1) n^2)`, `-V_jl = sum_t b(t) n_j n_l` is the sum, over exits from j,
/// of `B n_l`, plus the same with j and l exchanged. All terms are positive, so nothing cancels, not even where one group
/// holds nearly everybody; the diagonal is minus the sum of its row.
final class WeightedEventsPass {
    private final EventTimeWeight weight;
    private final int groups;
    private final double[] observed;
    private final double[] expected;
    private final double[] exitProducts;
    private final double[] atRisk;

    private WeightedEventsPass(GroupRows rows, EventTimeWeight weight) {
        this.weight = weight;
        this.groups = rows.end().length;
        this.observed = new double[groups];
        this.expected = new double[groups];
        this.exitProducts = new double[groups * groups];
        this.atRisk = new double[groups];
        for (int g = 0; g < groups; g++) {
            atRisk[g] = rows.first()[g] < rows.end()[g] ? rows.atRisk()[rows.first()[g]] : 0;
        }
    }

    /// Walks the rows of all groups merged by time; quick where many patients share a time.
    static WeightedEvents overRows(GroupRows rows, Cells cells, EventTimeWeight weight) {
        WeightedEventsPass pass = new WeightedEventsPass(rows, weight);
        pass.walkRows(rows, cells);
        return pass.sums();
    }

    /// Walks the times with an event; quick where hardly any patients share a time.
    static WeightedEvents overEventTimes(GroupRows rows, EventRows events, EventTimeWeight weight) {
        WeightedEventsPass pass = new WeightedEventsPass(rows, weight);
        pass.walkEventTimes(events);
        return pass.sums();
    }

    private double total() {
        double sum = 0;
        for (double count : atRisk) {
            sum += count;
        }
        return sum;
    }

    private void walkRows(GroupRows rows, Cells cells) {
        int[] nextRow = rows.first().clone();
        byte[] group = cells.group();
        double total = total();
        double survival = 1;
        double prentice = 1;
        double hazard = 0;
        double spread = 0;
        for (int cell = 0; cell < cells.size(); ) {
            int now = rows.time()[nextRow[group[cell]]];
            int end = cell;
            double events = 0;
            while (end < cells.size()) {
                int g = group[end];
                int row = nextRow[g]; // already past this time if the group has had its cell
                if (row == rows.end()[g] || rows.time()[row] != now) {
                    break;
                }
                events += rows.events()[row];
                nextRow[g] = row + 1;
                end++;
            }
            double w = 0;
            if (events > 0) {
                prentice *= 1 - events / (total + 1);
                w = weight.at(total, survival, prentice);
                double share = events / total;
                hazard += w * share;
                spread += w * w * variance(share, events, total);
                survival *= 1 - share;
            }
            for (; cell < end; cell++) {
                int g = group[cell];
                double leaving = rows.leaving(g, nextRow[g] - 1);
                observed[g] += w * rows.events()[nextRow[g] - 1];
                expected[g] += leaving * hazard;
                exit(g, leaving * spread);
                atRisk[g] -= leaving;
                total -= leaving;
            }
        }
    }

    /// Few patients share a time, so that there are about as many event times as events: the textbook sums, all their terms
    /// being positive too.
    private void walkEventTimes(EventRows rows) {
        double survival = 1;
        double prentice = 1;
        for (int i = 0; i < rows.size(); i++) {
            double total = 0;
            for (int g = 0; g < groups; g++) {
                atRisk[g] = rows.atRisk()[i * groups + g];
                total += atRisk[g];
            }
            double events = rows.total()[i];
            prentice *= 1 - events / (total + 1);
            double w = weight.at(total, survival, prentice);
            double share = events / total;
            addEventTime(w * share, w * w * variance(share, events, total));
            for (int g = 0; g < groups; g++) {
                observed[g] += w * rows.events()[i * groups + g];
            }
            survival *= 1 - share;
        }
    }

    private void addEventTime(double hazard, double spread) {
        int at = 0;
        for (int j = 0; j < groups; j++) {
            double here = atRisk[j];
            expected[j] += hazard * here;
            double spreadHere = spread * here;
            for (int l = 0; l < j; l++) {
                exitProducts[at + l] += spreadHere * atRisk[l];
            }
            at += groups;
        }
    }

    /// `d (n - d) / ((n - 1) n^2)`; a lone event needs no division.
    private static double variance(double share, double events, double total) {
        if (events == 1) {
            return total > 1 ? share * share : 0; // one patient at risk: no chance variation
        }
        return share * (1 - share) / (total - 1);
    }

    /// Patients of a group leave the risk set; those of one time leave one group after the other.
    private void exit(int group, double share) {
        int from = group * groups;
        for (int l = 0; l < groups; l++) {
            exitProducts[from + l] += share * atRisk[l];
        }
    }

    private WeightedEvents sums() {
        double[][] covariance = new double[groups][groups];
        for (int j = 0; j < groups; j++) {
            for (int l = 0; l < groups; l++) {
                if (l != j) {
                    double product = exitProducts[j * groups + l] + exitProducts[l * groups + j];
                    covariance[j][l] = -product;
                    covariance[j][j] += product;
                }
            }
        }
        return new WeightedEvents(observed, expected, covariance);
    }
}
