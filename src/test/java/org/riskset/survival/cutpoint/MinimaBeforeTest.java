package org.riskset.survival.cutpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sums of minima against the two loops they stand for.
class MinimaBeforeTest {

    @ParameterizedTest(name = "{0} numbers, {1} of them different at most")
    @CsvSource({"0, 1", "1, 1", "2, 2", "16, 3", "17, 1000", "33, 5", "1000, 4", "5000, 100000", "40000, 100000", "16385, 1"})
    void sumsAreThoseOfPlainLoops(int size, int different) {
        // given
        double[] numbers = new SplittableRandom(size).ints(size, 0, different).asDoubleStream().map(x -> x / 7).toArray();

        // when
        double[] sums = MinimaBefore.of(numbers);

        // then
        assertThat(sums).hasSize(size);
        for (int k = 0; k < size; k += size > 10_000 ? 97 : 1) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += Math.min(numbers[j], numbers[k]);
            }
            assertThat(sums[k]).isCloseTo(sum, within(1e-11 * (1 + sum)));
        }
    }
}
