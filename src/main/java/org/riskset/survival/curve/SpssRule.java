package org.riskset.survival.curve;

import org.riskset.survival.Interval;

/// The working of [SpssQuantile]: where the curve is a little above and a little below the probability.
final class SpssRule {
    /// With 20 patients 0.55 is reached exactly, and a running product lands on either side of it.
    private static final double TOLERANCE = 1e-9;

    private static final double MARGIN = 0.05;

    private SpssRule() {}

    static SpssQuantile quantile(SurvivalCurve curve, double probability) {
        int reached = firstEventAtOrBelow(curve, probability);
        if (reached < 0) {
            return new SpssQuantile.NotReached();
        }
        double time = curve.time(reached);
        if (curve.survival(reached) < TOLERANCE) {
            return new SpssQuantile.WithError(time, 0, new Interval(time, time));
        }
        int above = lastEventAtOrAbove(curve, probability + MARGIN, reached);
        if (above < 0) {
            return new SpssQuantile.WithoutError(time, SpssQuantile.Reason.NO_EVENT_ABOVE);
        }
        int below = firstEventAtOrBelow(curve, probability - MARGIN);
        if (below < 0) {
            return new SpssQuantile.WithoutError(time, SpssQuantile.Reason.NO_EVENT_BELOW);
        }
        double density =
                (curve.survival(above) - curve.survival(below)) / (curve.time(below) - curve.time(above));
        double error = curve.standardError(reached) / density;
        double half = curve.level().z() * error;
        return new SpssQuantile.WithError(time, error, new Interval(time - half, time + half));
    }

    /// Survival never rises, so the first step at or below a height is found by halving, and it has events.
    private static int firstEventAtOrBelow(SurvivalCurve curve, double height) {
        int low = 0;
        int high = curve.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.survival(middle) > height + TOLERANCE) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == curve.size() ? -1 : low;
    }

    private static int lastEventAtOrAbove(SurvivalCurve curve, double height, int before) {
        for (int step = before; step >= 0; step--) {
            if (curve.events(step) > 0 && curve.survival(step) >= height - TOLERANCE) {
                return step;
            }
        }
        return -1;
    }
}
