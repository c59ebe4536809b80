package org.riskset.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedCutTest {
    @ParameterizedTest
    @CsvSource({
        "50.9993, 51.0007, 51", // ages of survival::pbc
        "49.8, 51.0007, 51",
        "51.0001, 51.0007, 51.0007",
        "51.01, 51.0207, 51.02",
        "3.4, 3.5, 3.5",
        "3.4, 3.55, 3.5",
        "60, 61, 61",
        "47, 53, 53",
        "-1.9, -1.25, -1.3",
        "-2.5, -1.25, -2",
        "0.00041, 0.00043217, 0.00043"
    })
    void hasTheFewestDecimalsBetweenTwoPatients(double below, double cut, double rounded) {
        double[] values = {below - 1, below, cut, cut + 1};

        assertThat(RoundedCut.of(values, cut)).isEqualTo(rounded);
    }

    @Test
    void staysWhereNobodyIsBelow() {
        assertThat(RoundedCut.of(new double[] {2.75, 3}, 2.75)).isEqualTo(2.75);
    }

    @Test
    void splitsTheSamePatients() {
        SplittableRandom random = new SplittableRandom(7);
        for (int registry = 0; registry < 200; registry++) {
            int decimals = random.nextInt(1, 9);
            double[] values = random.doubles(50, -40, 90)
                    .map(value -> Math.rint(value * Math.pow(10, decimals)) / Math.pow(10, decimals))
                    .sorted()
                    .toArray();
            for (double cut : values) {
                double rounded = RoundedCut.of(values, cut);

                assertThat(Arrays.stream(values).filter(value -> value >= rounded).count())
                        .as("at or above %s for %s", rounded, cut)
                        .isEqualTo(Arrays.stream(values).filter(value -> value >= cut).count());
            }
        }
    }
}
