package org.riskset.survival.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;

/// Quantiles are found without looking at every step; they are those that looking at every step finds.
class QuantileSearchTest {
    private static final double[] PROBABILITIES = {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999};

    @ParameterizedTest
    @EnumSource
    void findsTheFirstStepBelow(ConfidenceTransform transform) {
        SplittableRandom random = new SplittableRandom(transform.ordinal());
        int found = 0;
        for (int patients : new int[] {5, 63, 64, 65, 200, 3000}) {
            for (double censored : new double[] {0, 0.3, 0.9}) {
                SurvivalCurve curve = curve(random, patients, censored, transform);
                for (double probability : PROBABILITIES) {
                    SurvivalQuantile quantile = SurvivalQuantile.of(curve, probability);
                    assertThat(quantile.estimate()).isEqualTo(everyStep(curve, probability, curve::survival, false));
                    assertThat(quantile.lower()).isEqualTo(everyStep(curve, probability, curve::lower, true));
                    assertThat(quantile.upper()).isEqualTo(everyStep(curve, probability, curve::upper, true));
                    found += quantile.lower().isPresent() && quantile.upper().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(40);
    }

    private static SurvivalCurve curve(
            SplittableRandom random, int patients, double censored, ConfidenceTransform transform) {
        double[] times = new double[patients];
        boolean[] events = new boolean[patients];
        for (int i = 0; i < patients; i++) {
            times[i] = -Math.log(1 - random.nextDouble());
            events[i] = random.nextDouble() >= censored;
        }
        return KaplanMeier.estimate(
                OrderedFollowUp.of(new FollowUp(times, events)).whole(), 0, transform, ConfidenceLevel.NINETY_FIVE);
    }

    /// R's rule word for word: `survival:::survmean`.
    private static OptionalDouble everyStep(
            SurvivalCurve curve, double probability, IntToDoubleFunction height, boolean limit) {
        double tolerance = Math.sqrt(Math.ulp(1.0));
        for (int step = 0; step < curve.size(); step++) {
            if (limit && !curve.hasLimits(step) || height.applyAsDouble(step) >= probability + tolerance) {
                continue;
            }
            if (height.applyAsDouble(step) <= probability - tolerance) {
                return OptionalDouble.of(curve.time(step));
            }
            for (int later = step + 1; later < curve.size(); later++) {
                if ((!limit || curve.hasLimits(later)) && height.applyAsDouble(later) < height.applyAsDouble(step)) {
                    return OptionalDouble.of((curve.time(step) + curve.time(later)) / 2);
                }
            }
            return OptionalDouble.of(curve.time(step));
        }
        return OptionalDouble.empty();
    }
}
