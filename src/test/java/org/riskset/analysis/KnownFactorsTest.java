package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;

/// Factors in which groups of the sample cohort differ. Expected: R 4.2.2 `fisher.test`; each factor's own log-rank p is
/// below 0.05 but for age.
class KnownFactorsTest {
    private final Cohort cohort = SampleCohort.open("anaplastic-thyroid-cancer.csv");
    private final Grouping stage = Grouping.ByLevels.of("stage");
    private final Grouping sex = Grouping.ByLevels.of("sex");
    private final Grouping age = Grouping.ByCutPoints.at("age_at_diagnosis", 60);
    private final Grouping surgery = Grouping.ByLevels.of("surgery");

    private List<Caution.GroupsDiffer> differ(Grouping by, List<Grouping> factors) {
        AnalysisRunner runner = new AnalysisRunner(cohort);
        runner.watch(factors);
        return runner
                .run(AnalysisPlan.WHOLE_COHORT.withGrouping(by, CutPointOrigin.FIXED_IN_ADVANCE))
                .cautions()
                .stream()
                .filter(Caution.GroupsDiffer.class::isInstance)
                .map(Caution.GroupsDiffer.class::cast)
                .toList();
    }

    @Test
    void namesTheFactorWithTheLeastPOfUnevenSpread() {
        Caution.GroupsDiffer found = differ(surgery, List.of(stage, sex, age)).getFirst();

        assertThat(found.factor()).isEqualTo(sex);
        assertThat(found.pValue()).isCloseTo(0.0119848264453381, within(1e-12));
        assertThat(differ(surgery, List.of(stage, age)).getFirst().pValue()).isCloseTo(0.0121027162184005, within(1e-12));
    }

    @Test
    void countsTheLevelWhoseSharesAreFurthestApart() {
        Caution.GroupsDiffer found = differ(surgery, List.of(stage)).getFirst();

        assertThat(found.level().label().plain()).isEqualTo("IVC");
        assertThat(found.most().group().label().plain()).isEqualTo("No");
        assertThat(found.most().value()).isGreaterThan(found.least().value());
        assertThat(found.most().of() + found.least().of()).isEqualTo(31);
    }

    @Test
    void keepsSilentAboutFactorsThatAreEvenOrNotLinkedOrTreatments() {
        assertThat(differ(Grouping.ByCutPoints.at("tumour_size_cm", 6), List.of(stage, sex, age))).isEmpty();
        assertThat(differ(stage, List.of(age))).isEmpty();
        assertThat(differ(stage, List.of(surgery))).isEmpty();
        assertThat(differ(stage, List.of(stage))).isEmpty();
    }
}
