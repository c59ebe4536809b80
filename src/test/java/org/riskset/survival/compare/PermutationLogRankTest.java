package org.riskset.survival.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.reference.ReferenceSet;

class PermutationLogRankTest {

    @Test
    void goesThroughEveryAssignmentOfFewPatients() {
        // given three early deaths in one group and three late ones in the other
        FollowUp followUp = new FollowUp(new double[] {1, 2, 3, 4, 5, 6}, new boolean[] {true, true, true, true, true, true});

        // when
        PermutationLogRank test = PermutationLogRank.of(
                List.of(OrderedFollowUp.of(followUp)), new int[] {0, 0, 0, 1, 1, 1}, 2, 1);

        // then only this assignment and its mirror image are as extreme: 2 of 6! / (3! 3!) = 20
        assertThat(test).isEqualTo(new PermutationLogRank(0.1, true, 20));
    }

    @Test
    void drawsTheSameAnswerFromTheSameSeed() {
        // given the 23 patients of the leukaemia trial: more assignments than are gone through
        ReferenceSet set = ReferenceSet.named("aml");
        int[] codes = set.codes("x", List.of("Maintained", "Nonmaintained"));

        // when
        PermutationLogRank once = PermutationLogRank.of(List.of(set.ordered()), codes, 2, 7);
        PermutationLogRank again = PermutationLogRank.of(List.of(set.ordered()), codes, 2, 7);

        // then it is near the asymptotic p of survdiff, 0.0653 (aml.expected.json)
        assertThat(again).isEqualTo(once);
        assertThat(once.exact()).isFalse();
        assertThat(once.pValue()).isCloseTo(0.0653, within(0.015));
    }

    @Test
    void isUniformWithoutAnEffect() {
        // given 400 small trials without any difference
        Random random = new Random(11);
        double[] pValues = new double[400];
        for (int trial = 0; trial < pValues.length; trial++) {
            double[] times = new double[12];
            boolean[] events = new boolean[12];
            int[] codes = new int[12];
            for (int i = 0; i < 12; i++) {
                times[i] = random.nextDouble();
                events[i] = random.nextDouble() < 0.7;
                codes[i] = i % 2;
            }
            OrderedFollowUp followUp = OrderedFollowUp.of(new FollowUp(times, events));

            // when
            pValues[trial] = PermutationLogRank.of(List.of(followUp), codes, 2, 1).pValue();
        }

        // then a p below any level comes about as often as the level says, and never more often in the long run
        long belowTenth = Arrays.stream(pValues).filter(p -> p <= 0.1).count();
        long belowHalf = Arrays.stream(pValues).filter(p -> p <= 0.5).count();
        assertThat(belowTenth).isBetween(20L, 60L);
        assertThat(belowHalf).isBetween(160L, 240L);
    }

    @Test
    void dealsWithinStrata() {
        // given one group per stratum: dealing within strata changes nothing
        FollowUp followUp = new FollowUp(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true});
        List<OrderedFollowUp> strata = OrderedFollowUp.of(followUp).split(new int[] {0, 0, 1, 1}, 2);

        // when
        PermutationLogRank test = PermutationLogRank.of(strata, new int[] {0, 0, 1, 1}, 2, 1);

        // then
        assertThat(test.pValue()).isEqualTo(1.0);
    }
}
