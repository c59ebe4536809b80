package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.TimeUnit;

class TimeAxisTest {
    private static final List<Double> MONTHS = TickSteps.of(TimeUnit.MONTHS);

    @Test
    void countsInSixMonthsToTheTickAfterTheLastPatient() {
        TimeAxis axis = TimeAxis.upTo(41.7, MONTHS, 12);

        assertThat(axis.ticks()).containsExactly(0.0, 6.0, 12.0, 18.0, 24.0, 30.0, 36.0, 42.0);
        assertThat(axis.limit()).isEqualTo(42);
    }

    @Test
    void endsAtTheLastPatientWhereTheNextTickIsFar() {
        TimeAxis axis = TimeAxis.upTo(51, MONTHS, 5);

        assertThat(axis.ticks()).containsExactly(0.0, 12.0, 24.0, 36.0, 48.0);
        assertThat(axis.limit()).isEqualTo(51);
    }

    @Test
    void takesLongerStepsWhereThereIsLittleRoom() {
        assertThat(TimeAxis.upTo(120, MONTHS, 3).ticks()).containsExactly(0.0, 60.0, 120.0);
        assertThat(TimeAxis.upTo(2000, MONTHS, 2).ticks()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void hasAnAxisWithoutFollowUp() {
        TimeAxis axis = TimeAxis.upTo(0, MONTHS, 10);

        assertThat(axis.limit()).isPositive();
        assertThat(axis.ticks()).startsWith(0.0);
    }
}
