package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void leavesThingsAloneThatDoNotMeet() {
        double[] edges = Spread.along(new double[] {20, 80}, new double[] {10, 20}, 2, 0, 100);

        assertThat(edges).containsExactly(15, 70);
    }

    @Test
    void movesNeighboursApartAroundTheirCentre() {
        double[] edges = Spread.along(new double[] {50, 50}, new double[] {10, 10}, 2, 0, 100);

        assertThat(edges).containsExactly(39, 51);
    }

    @Test
    void keepsEverythingBetweenTheEdges() {
        double[] edges = Spread.along(new double[] {1, 2, 99}, new double[] {10, 10, 10}, 2, 0, 100);

        assertThat(edges).containsExactly(0, 12, 90);
    }

    @Test
    void neverLetsManyOverlap() {
        double[] wanted = {3, 3, 4, 30, 31, 32, 33, 90};
        double[] widths = new double[8];
        Arrays.fill(widths, 10);

        double[] edges = Spread.along(wanted, widths, 1, 0, 100);

        for (int i = 1; i < edges.length; i++) {
            assertThat(edges[i] - edges[i - 1]).isGreaterThanOrEqualTo(11 - 1e-9);
        }
        assertThat(edges[0]).isGreaterThanOrEqualTo(0);
        assertThat(edges[7]).isLessThanOrEqualTo(90);
    }
}
