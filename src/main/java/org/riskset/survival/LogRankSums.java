package org.riskset.survival;

import java.util.Arrays;

/// The sums of the log-rank test over some of the event times, and what is added for a time that several patients share.
///
/// Slot 0 takes the patients left out and slot g + 1 those of group g.
final class LogRankSums {
    /// Events per slot; patients left out have none.
    final int[] observed;
    /// Patients per slot whose follow-up ended at the time added last.
    final int[] left;

    private final PatientWalk patients;
    private final int groups;
    private final double[] expected;
    /// `-V_jl` for every pair of groups j before l, those of the first group first.
    private final double[] products;

    LogRankSums(PatientWalk patients, int groups) {
        this.patients = patients;
        this.groups = groups;
        this.observed = new int[groups + 1];
        this.left = new int[groups + 1];
        this.expected = new double[groups];
        this.products = new double[groups * (groups - 1) / 2];
    }

    /// All bits set for the slot of a group, none for that of the patients left out.
    static int inAGroup(int slot) {
        return -slot >> Integer.SIZE - 1;
    }

    /// Adds the time of a patient with all who share it.
    ///
    /// @param atRisk patients of each group at risk just before
    /// @return the position of the first patient with a later time, at most `end`
    int addTime(int from, int end, double[] atRisk) {
        Arrays.fill(left, 0);
        int now = patients.time(from);
        int events = 0;
        int i = from;
        for (; i < end && patients.time(i) == now; i++) {
            int slot = patients.code()[i] + 1;
            int event = patients.event(i) & inAGroup(slot);
            observed[slot] += event;
            events += event;
            left[slot]++;
        }
        if (events > 0) {
            addEvents(events, atRisk);
        }
        return i;
    }

    private void addEvents(double events, double[] atRisk) {
        double total = 0;
        for (double count : atRisk) {
            total += count;
        }
        double spread = events == 1 ? 1 : events * (total - events) / (total - 1);
        int pair = 0;
        for (int j = 0; j < groups; j++) {
            double share = atRisk[j] / total;
            expected[j] += events * share;
            for (int l = j + 1; l < groups; l++) {
                products[pair++] += spread * share * (atRisk[l] / total);
            }
        }
    }

    /// Adds what was summed elsewhere: expected events per group, and `-V_jl` per pair.
    void add(double[] moreExpected, double[] moreProducts) {
        for (int g = 0; g < expected.length; g++) {
            expected[g] += moreExpected[g];
        }
        for (int pair = 0; pair < products.length; pair++) {
            products[pair] += moreProducts[pair];
        }
    }

    /// Adds the sums over other event times.
    void add(LogRankSums other) {
        for (int slot = 0; slot < observed.length; slot++) {
            observed[slot] += other.observed[slot];
        }
        add(other.expected, other.products);
    }

    /// The sums of the first groups; the others are empty.
    WeightedEvents weightedEvents(int wanted) {
        double[] observedEvents = new double[wanted];
        double[][] covariance = new double[wanted][wanted];
        for (int g = 0; g < wanted; g++) {
            observedEvents[g] = observed[g + 1];
        }
        int pair = 0;
        for (int j = 0; j < groups; j++) {
            for (int l = j + 1; l < groups; l++, pair++) {
                if (l < wanted) {
                    covariance[j][l] = -products[pair];
                    covariance[l][j] = -products[pair];
                    covariance[j][j] += products[pair];
                    covariance[l][l] += products[pair];
                }
            }
        }
        return new WeightedEvents(observedEvents, Arrays.copyOf(expected, wanted), covariance);
    }
}
