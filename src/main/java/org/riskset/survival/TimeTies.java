package org.riskset.survival;

/// Near-equal times made equal, so that rounding never splits a tie.
///
/// Months made from days differ in their last bits although the days are the same. A gap between neighbouring distinct
/// times is closed if it is at most `sqrt(machine epsilon)`, absolutely or relative to the mean of the distinct times;
/// the smallest time of such a run stands for all of it. Agrees with R's `aeqSurv` (the `timefix` of `survfit`,
/// `survdiff` and `coxph`). To be applied once, when follow-up is made.
public final class TimeTies {
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private TimeTies() {}

    /// The same times, in the same order, with near-ties made exact.
    ///
    /// @param times each finite and `>= 0`
    /// @return a new array; O(n)
    /// @throws IllegalArgumentException if a time is negative, infinite or NaN
    public static double[] merge(double[] times) {
        double[] merged = new FollowUp(times, new boolean[times.length]).times();
        TimeOrder order = TimeOrder.of(merged);
        double mean = meanOfDistinct(order);
        double previous = Double.NEGATIVE_INFINITY;
        double representative = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < order.size(); place++) {
            double time = order.time(place);
            double gap = time - previous;
            if (!(gap <= TOLERANCE || gap / mean <= TOLERANCE)) {
                representative = time;
            }
            previous = time;
            merged[order.patient(place)] = representative;
        }
        return merged;
    }

    private static double meanOfDistinct(TimeOrder order) {
        double sum = 0;
        int distinct = 0;
        double previous = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < order.size(); place++) {
            if (order.time(place) > previous) {
                previous = order.time(place);
                sum += previous;
                distinct++;
            }
        }
        return distinct == 0 ? 0 : sum / distinct;
    }
}
