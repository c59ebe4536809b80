package org.riskset.survival.curve;

/// Area under a survival curve up to a limit: the mean survival time restricted to that limit.
///
/// `var = sum_{t_i <= tau} A_i^2 d_i / (n_i (n_i - d_i))` with `A_i` the area from `t_i` to tau, and no term where
/// `n_i = d_i`. Source: Klein & Moeschberger (2003), section 4.5; Royston & Parmar (2013).
/// Agrees with `print(survfit(...), rmean = tau)` of R and, at the largest time, with the mean of SPSS `KM`.
///
/// @param tau            limit
/// @param mean           area under the curve from 0 to tau
/// @param standardError  its standard error
/// @param carriedForward whether the group's follow-up ends before tau with survivors, so that the last survival was
///                       carried forward
public record RestrictedMean(double tau, double mean, double standardError, boolean carriedForward) {

    /// The mean of a curve restricted to `tau`. O(steps).
    ///
    /// @throws IllegalArgumentException if tau is negative or not finite
    public static RestrictedMean of(SurvivalCurve curve, double tau) {
        if (!(tau >= 0 && tau < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tau " + tau + " is not a finite number of at least 0");
        }
        int last = curve.stepAt(tau);
        double area = 0;
        double variance = 0;
        double end = tau;
        for (int step = last; step >= 0; step--) { // backwards, so that the area still to come is at hand
            area += curve.survival(step) * (end - curve.time(step));
            end = curve.time(step);
            double staying = curve.atRisk(step) - (double) curve.events(step);
            if (curve.events(step) > 0 && staying > 0) {
                variance += area * area * curve.events(step) / (curve.atRisk(step) * staying);
            }
        }
        boolean ended = curve.maxTime().isPresent() && tau > curve.maxTime().getAsDouble();
        boolean carried = ended && curve.survival(curve.size() - 1) > 0;
        return new RestrictedMean(tau, area + end, Math.sqrt(variance), carried);
    }

    /// The mean of a curve up to its own longest follow-up, as R (`rmean = "individual"`) and SPSS print it.
    ///
    /// An empty group has mean 0 restricted to 0.
    public static RestrictedMean toOwnEnd(SurvivalCurve curve) {
        return of(curve, curve.maxTime().orElse(0));
    }
}
