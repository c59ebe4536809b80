package org.riskset.survival.cutpoint;

import java.util.Arrays;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;

/// The patients whose number is known, in time order and in order of the number, with their log-rank scores.
final class KnownPatients {
    private final double[] values;
    private final int[] times;
    private final boolean[] events;
    private final int[] byValue;
    private final int distinctTimes;
    private final int[] atRisk;
    private final int[] eventsAt;

    private KnownPatients(double[] values, int[] times, boolean[] events, int distinctTimes) {
        this.values = values;
        this.times = times;
        this.events = events;
        this.distinctTimes = distinctTimes;
        this.byValue = ordered(values);
        this.atRisk = new int[distinctTimes];
        this.eventsAt = new int[distinctTimes];
        int[] leaving = new int[distinctTimes];
        for (int i = 0; i < times.length; i++) {
            leaving[times[i]]++;
            eventsAt[times[i]] += events[i] ? 1 : 0;
        }
        int remaining = times.length;
        for (int t = 0; t < distinctTimes; t++) {
            atRisk[t] = remaining;
            remaining -= leaving[t];
        }
    }

    static KnownPatients of(OrderedFollowUp followUp, double[] all) {
        int n = followUp.patients();
        double[] values = new double[n];
        int[] times = new int[n];
        boolean[] events = new boolean[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            double value = all[followUp.patient(i)];
            if (!Double.isNaN(value)) {
                values[count] = value;
                times[count] = followUp.timeIndex(i);
                events[count++] = followUp.hadEvent(i);
            }
        }
        return new KnownPatients(
                Arrays.copyOf(values, count),
                Arrays.copyOf(times, count),
                Arrays.copyOf(events, count),
                followUp.distinctTimes());
    }

    /// Positions by ascending value. The values are shifted to start at 0, so that the cohort's own sort can be used.
    private static int[] ordered(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double[] shifted = Arrays.stream(values).map(value -> value - least).toArray();
        if (Arrays.stream(shifted).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("values are infinite or span more than a double holds");
        }
        OrderedFollowUp order = OrderedFollowUp.of(new FollowUp(shifted, new boolean[shifted.length]));
        int[] positions = new int[values.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = order.patient(i);
        }
        return positions;
    }

    int size() {
        return values.length;
    }

    int events() {
        int count = 0;
        for (boolean event : events) {
            count += event ? 1 : 0;
        }
        return count;
    }

    double value(int patient) {
        return values[patient];
    }

    int time(int patient) {
        return times[patient];
    }

    /// The patient with the k-th smallest value.
    int byValue(int k) {
        return byValue[k];
    }

    /// Observed minus expected events of every patient: `d_i - H(t_i)`.
    double[] residuals() {
        double[] hazard = new double[distinctTimes];
        double sum = 0;
        for (int t = 0; t < distinctTimes; t++) {
            if (eventsAt[t] > 0) {
                sum += eventsAt[t] / (double) atRisk[t];
            }
            hazard[t] = sum;
        }
        double[] residuals = new double[size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (events[i] ? 1 : 0) - hazard[times[i]];
        }
        return residuals;
    }

    /// Log-rank scores of Hothorn & Lausen (2003): patients of the same time count as gone, `sum d / (N - r + 1)` with the
    /// largest rank r of the time.
    double[] scores() {
        double[] hazard = new double[distinctTimes];
        double sum = 0;
        for (int t = 0; t < distinctTimes; t++) {
            if (eventsAt[t] > 0) {
                int later = t + 1 < distinctTimes ? atRisk[t + 1] : 0;
                sum += eventsAt[t] / (later + 1.0);
            }
            hazard[t] = sum;
        }
        double[] scores = new double[size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (events[i] ? 1 : 0) - hazard[times[i]];
        }
        return scores;
    }

    private double spreadAt(int t) {
        double n = atRisk[t];
        double d = eventsAt[t];
        return n > 1 && d > 0 ? d * (n - d) / ((n - 1) * n * n) : 0;
    }

    /// Cumulative `d (n - d) / ((n - 1) n^2)` at the time of every patient, patients in order of their number.
    double[] spreadByValue() {
        double[] byTime = spreadByTime();
        double[] byNumber = new double[size()];
        for (int k = 0; k < byNumber.length; k++) {
            byNumber[k] = byTime[times[byValue[k]]];
        }
        return byNumber;
    }

    private double[] spreadByTime() {
        double[] spread = new double[distinctTimes];
        double sum = 0;
        for (int t = 0; t < distinctTimes; t++) {
            sum += spreadAt(t);
            spread[t] = sum;
        }
        return spread;
    }

    /// Cumulative `b (n - 1)`: what a patient followed to a time adds to the variance of an empty group.
    double[] varianceGain() {
        double[] gain = new double[distinctTimes];
        double sum = 0;
        for (int t = 0; t < distinctTimes; t++) {
            sum += spreadAt(t) * (atRisk[t] - 1);
            gain[t] = sum;
        }
        return gain;
    }
}
