package org.riskset.survival.curve;

import java.util.OptionalDouble;

/// Time by which survival has fallen to a given probability, by R's rule, with Brookmeyer-Crowley limits.
///
/// The estimate is the first time with survival below the probability; where the curve lies exactly on the probability,
/// the midpoint of that plateau (or its start, if survival falls no further). The limits are the same rule applied to the
/// curve's lower and upper confidence limits. Each is empty where its curve never comes down so far: "not reached".
/// Source: Brookmeyer & Crowley (1982). Agrees with `print(survfit(...))` of R.
///
/// @param probability survival probability asked for: 0.5 is the median
/// @param estimate    time, or empty if not reached
/// @param lower       lower limit, or empty if not reached
/// @param upper       upper limit, or empty if not reached
public record SurvivalQuantile(
        double probability, OptionalDouble estimate, OptionalDouble lower, OptionalDouble upper) {

    private static final int STRETCH = 64;

    /// R's `sqrt(.Machine$double.eps)` in `survival:::survmean`.
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /// The quantile of a curve with limits of the curve's own transform and level.
    ///
    /// @param probability strictly between 0 and 1
    /// @throws IllegalArgumentException if it is not
    public static SurvivalQuantile of(SurvivalCurve curve, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not strictly between 0 and 1");
        }
        return new SurvivalQuantile(
                probability,
                crossing(curve, probability, curve::survival, false, firstBelow(curve, probability)),
                lowerCrossing(curve, probability),
                crossing(curve, probability, curve::upper, true, firstBelow(curve, probability)));
    }

    /// The median of a curve.
    public static SurvivalQuantile median(SurvivalCurve curve) {
        return of(curve, 0.5);
    }

    private interface Height {
        double at(int step);
    }

    /// A step before which neither survival nor the upper limit comes down to the probability. O(log steps).
    private static int firstBelow(SurvivalCurve curve, double probability) {
        double height = probability + 2 * TOLERANCE;
        int low = 0;
        int high = curve.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.survival(middle) >= height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whole stretches are passed over where even the lowest limit they could have is above the probability.
    private static OptionalDouble lowerCrossing(SurvivalCurve curve, double probability) {
        double height = probability + 2 * TOLERANCE;
        for (int from = 0; from < curve.size(); from += STRETCH) {
            int last = Math.min(from + STRETCH, curve.size()) - 1;
            boolean above = curve.leastLower(from, last) >= height;
            for (int step = from; step <= last && !above; step++) {
                if (curve.hasLimits(step) && curve.lower(step) < probability + TOLERANCE) {
                    return crossing(curve, probability, curve::lower, true, step);
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble crossing(
            SurvivalCurve curve, double probability, Height height, boolean limit, int from) {
        for (int step = from; step < curve.size(); step++) {
            if (limit && !curve.hasLimits(step)) {
                continue;
            }
            double first = height.at(step);
            if (first >= probability + TOLERANCE) {
                continue;
            }
            if (Math.abs(first - probability) >= TOLERANCE) {
                return OptionalDouble.of(curve.time(step));
            }
            return OptionalDouble.of(endOfPlateau(curve, step, height, limit));
        }
        return OptionalDouble.empty();
    }

    private static double endOfPlateau(SurvivalCurve curve, int start, Height height, boolean limit) {
        double level = height.at(start);
        for (int step = start + 1; step < curve.size(); step++) {
            boolean known = !limit || curve.hasLimits(step);
            if (known && height.at(step) < level) {
                return (curve.time(start) + curve.time(step)) / 2;
            }
        }
        return curve.time(start);
    }
}
