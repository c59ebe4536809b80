package org.riskset.survival.curve;

/// The Nelson-Aalen estimate of one group's cumulative hazard, at every step of its survival curve.
///
/// `H(t) = sum d / n` over event times up to t, with variance `sum d / n^2`. Source: Nelson (1972); Aalen (1978).
/// Agrees with `cumhaz` and `std.chaz` of `survfit` in R. Immutable.
public final class CumulativeHazard {
    private final SurvivalCurve curve;
    private final double[] hazard;
    private final double[] variance;

    private CumulativeHazard(SurvivalCurve curve, double[] hazard, double[] variance) {
        this.curve = curve;
        this.hazard = hazard;
        this.variance = variance;
    }

    /// The estimate of a curve's group. O(steps).
    public static CumulativeHazard of(SurvivalCurve curve) {
        double[] hazard = new double[curve.size()];
        double[] variance = new double[curve.size()];
        double sum = 0;
        double sumOfSquares = 0;
        for (int step = 0; step < hazard.length; step++) {
            double atRisk = curve.atRisk(step);
            sum += curve.events(step) / atRisk;
            sumOfSquares += curve.events(step) / (atRisk * atRisk);
            hazard[step] = sum;
            variance[step] = sumOfSquares;
        }
        return new CumulativeHazard(curve, hazard, variance);
    }

    /// Cumulative hazard from a step of the curve on.
    public double at(int step) {
        return hazard[step];
    }

    /// Standard error of the cumulative hazard at a step.
    public double standardError(int step) {
        return Math.sqrt(variance[step]);
    }

    /// Cumulative hazard at a time: 0 before the first step, carried forward after the last.
    public double atTime(double time) {
        int step = curve.stepAt(time);
        return step < 0 ? 0 : hazard[step];
    }

    /// Standard error at a time: 0 before the first step, carried forward after the last.
    public double standardErrorAtTime(double time) {
        int step = curve.stepAt(time);
        return step < 0 ? 0 : standardError(step);
    }
}
