package org.riskset.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentagesTest {
    @Test
    void roundsHalvesUpEachForItself() {
        assertThat(Percentages.each(new int[] {10, 10, 11}, 31)).containsExactly(323, 323, 355);
        assertThat(Percentages.each(new int[] {1, 15}, 16)).containsExactly(63, 938); // 6.25 and 93.75
    }

    @Test
    void largestRemaindersTakeTheTenthsThatAreLeft() {
        assertThat(Percentages.addingUp(new int[] {10, 10, 11}, 31)).containsExactly(323, 322, 355);
    }

    @Test
    void alwaysAddUpAndAreNeverOffByATenthOrMore() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            int[] counts = random.ints(1 + random.nextInt(8), 0, 40).toArray();
            int of = Arrays.stream(counts).sum();
            if (of == 0) {
                continue;
            }
            long[] tenths = Percentages.addingUp(counts, of);

            assertThat(LongStream.of(tenths).sum()).isEqualTo(1000);
            for (int i = 0; i < counts.length; i++) {
                assertThat(Math.abs(tenths[i] - 1000.0 * counts[i] / of)).isLessThan(1);
            }
        }
    }

    @Test
    void leavesCountsThatAreNotTheWholeAlone() {
        assertThat(Percentages.addingUp(new int[] {1, 1}, 3)).containsExactly(333, 333);
    }
}
