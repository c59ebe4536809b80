package org.riskset.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.SampleCohort;
import org.riskset.cohort.Cohort;
import org.riskset.registry.NumberColumn;

class PublishedCutsTest {
    private final Cohort cohort = SampleCohort.open("anaplastic-thyroid-cancer.csv");

    private List<List<Double>> of(String column) {
        NumberColumn number = (NumberColumn) cohort.registry().find(column).orElseThrow();
        return PublishedCuts.of(number).stream().map(PublishedCuts::cutPoints).toList();
    }

    @Test
    void knowsAgeAndTumourSizeByTheirNames() {
        assertThat(of("age_at_diagnosis")).containsExactly(List.of(60.0), List.of(65.0), List.of(70.0));
        assertThat(of("tumour_size_cm")).containsExactly(List.of(2.0, 4.0), List.of(2.0, 5.0));
    }
}
