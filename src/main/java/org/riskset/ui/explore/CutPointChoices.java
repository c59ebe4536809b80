package org.riskset.ui.explore;

import org.riskset.cohort.Cohort;
import org.riskset.cohort.RoundedCut;
import org.riskset.registry.NumberColumn;

/// Cut-points that can be proposed or reached: they fall on values of patients, so that every step changes the groups.
final class CutPointChoices {
    private static final double LEAST_SHARE = 0.05;
    private static final int LEAST_PATIENTS = 3;

    private final double[] sorted;

    /// Values of a number among the cohort's patients.
    CutPointChoices(Cohort cohort, NumberColumn column) {
        sorted = cohort.sortedValues(column);
    }

    static double median(Cohort cohort, NumberColumn column) {
        return new CutPointChoices(cohort, column).quantile(0.5);
    }

    /// All values, ascending, ties repeated.
    double[] sortedValues() {
        return sorted.clone();
    }

    /// The value that leaves about this share of patients below it, as a cut-point that can be reached, in few decimals.
    double quantile(double share) {
        return RoundedCut.of(sorted, nearest(sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))]));
    }

    /// Whether a cut-point leaves enough patients on both sides.
    boolean reaches(double cut) {
        return canSplit() && cut > sorted[leastPatients() - 1] && cut <= last();
    }

    /// Smallest cut-point that leaves enough patients below.
    double first() {
        return valueAbove(sorted[leastPatients() - 1]);
    }

    /// Largest cut-point that leaves enough patients at or above.
    double last() {
        return sorted[sorted.length - leastPatients()];
    }

    /// Whether two groups can be made at all.
    boolean canSplit() {
        return sorted.length >= 2 * LEAST_PATIENTS && first() <= last();
    }

    /// The reachable cut-point nearest to a value: the smallest value of a patient not below it.
    double nearest(double value) {
        if (!canSplit()) {
            return value;
        }
        double within = Math.clamp(value, first(), last());
        int position = lowerBound(within);
        return sorted[Math.min(position, sorted.length - 1)];
    }

    /// The reachable cut-point a number of patients' values further up (or down, if negative).
    double step(double from, int steps) {
        double value = sorted[Math.min(lowerBound(from), sorted.length - 1)]; // a cut between patients stands for the next one
        for (int i = 0; i < Math.abs(steps); i++) {
            value = steps > 0 ? valueAbove(value) : valueBelow(value);
        }
        return canSplit() ? Math.clamp(value, first(), last()) : value;
    }

    private double valueAbove(double value) {
        int position = lowerBound(Math.nextUp(value));
        return position < sorted.length ? sorted[position] : value;
    }

    private double valueBelow(double value) {
        int position = lowerBound(value) - 1;
        return position >= 0 ? sorted[position] : value;
    }

    private int leastPatients() {
        return Math.max(LEAST_PATIENTS, (int) Math.ceil(LEAST_SHARE * sorted.length));
    }

    /// First position whose value is not below.
    private int lowerBound(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
