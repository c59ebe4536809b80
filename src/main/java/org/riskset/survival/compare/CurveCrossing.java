package org.riskset.survival.compare;

import java.util.List;
import java.util.Optional;
import org.riskset.survival.curve.SurvivalCurve;

/// Two survival curves changing places while patients of both groups are still at risk.
///
/// Where curves cross, hazards are not proportional and a log-rank test may miss a difference.
///
/// @param first  position of the curve that is higher before
/// @param second position of the curve that is higher after
/// @param time   first time at which the second curve is higher
public record CurveCrossing(int first, int second, double time) {
    /// Running products that should be equal differ in their last bits.
    private static final double TOLERANCE = 1e-9;

    /// The crossing of any two of the curves that comes first in time; empty if none cross.
    public static Optional<CurveCrossing> earliest(List<SurvivalCurve> curves) {
        CurveCrossing earliest = null;
        for (int a = 0; a < curves.size(); a++) {
            for (int b = a + 1; b < curves.size(); b++) {
                CurveCrossing found = between(a, b, curves).orElse(null);
                if (found != null && (earliest == null || found.time < earliest.time)) {
                    earliest = found;
                }
            }
        }
        return Optional.ofNullable(earliest);
    }

    private static Optional<CurveCrossing> between(int a, int b, List<SurvivalCurve> curves) {
        SurvivalCurve first = curves.get(a);
        SurvivalCurve second = curves.get(b);
        double both = Math.min(first.maxTime().orElse(-1), second.maxTime().orElse(-1));
        int i = 0;
        int j = 0;
        double higher = 0;
        while (true) {
            double nextFirst = i < first.size() ? first.time(i) : Double.POSITIVE_INFINITY;
            double nextSecond = j < second.size() ? second.time(j) : Double.POSITIVE_INFINITY;
            double time = Math.min(nextFirst, nextSecond);
            if (!(time <= both)) {
                return Optional.empty();
            }
            i += nextFirst == time ? 1 : 0;
            j += nextSecond == time ? 1 : 0;
            double apart = survivalBefore(first, i) - survivalBefore(second, j);
            if (Math.abs(apart) > TOLERANCE) {
                if (apart * higher < 0) {
                    return Optional.of(
                            higher > 0 ? new CurveCrossing(a, b, time) : new CurveCrossing(b, a, time));
                }
                higher = Math.signum(apart);
            }
        }
    }

    private static double survivalBefore(SurvivalCurve curve, int step) {
        return step == 0 ? 1 : curve.survival(step - 1);
    }
}
