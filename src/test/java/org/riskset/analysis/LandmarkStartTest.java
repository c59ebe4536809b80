package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.ExclusionReason;
import org.riskset.cohort.Grouping;
import org.riskset.survival.compare.Comparison;

/// Landmark and stratified comparisons of the sample cohort. Expected: R 4.2.2, survival 3.5-3, `survdiff(Surv(t - s, dead)
/// ~ surgery, subset(d, t >= s))` and `survdiff(Surv(t, dead) ~ surgery + strata(stage))`.
class LandmarkStartTest {
    private final Cohort cohort = SampleCohort.open("anaplastic-thyroid-cancer.csv");
    private final AnalysisPlan bySurgery =
            AnalysisPlan.WHOLE_COHORT.withGrouping(Grouping.ByLevels.of("surgery"), CutPointOrigin.FIXED_IN_ADVANCE);

    @ParameterizedTest
    @CsvSource({"1, 31, 8, 23.8985475295242", "2, 28, 5, 14.1110621336117", "3, 23, 3, 14.4424768782267", "6, 17, 1, 3.74255059498744"})
    void agreesWithSurvdiffOnPatientsStillFollowed(double start, int patients, int notOperated, double chiSquare) {
        AnalysisResult later = LandmarkStart.of(cohort, bySurgery, List.of(start)).getFirst().result().orElseThrow();

        assertThat(later.overall().patients()).isEqualTo(patients);
        assertThat(later.groups().getFirst().patients()).isEqualTo(notOperated);
        Comparison.Test test =
                (Comparison.Test) later.comparison().orElseThrow().logRank().outcome();
        assertThat(test.chiSquare()).isCloseTo(chiSquare, within(1e-10 * chiSquare));
    }

    @Test
    void saysWhoDiedBeforeInsteadOfWarningOfTheHeadStart() {
        AnalysisResult from = new AnalysisRunner(cohort).run(bySurgery);
        AnalysisResult later = LandmarkStart.of(cohort, bySurgery, List.of(2.0)).getFirst().result().orElseThrow();

        assertThat(from.cautions()).anyMatch(Caution.TreatmentFromDiagnosis.class::isInstance);
        assertThat(later.cautions()).noneMatch(Caution.TreatmentFromDiagnosis.class::isInstance);
        assertThat(later.cautions()).contains(new Caution.LandmarkInForce(2, 3));
        assertThat(later.cohort().exclusions())
                .hasSize(3)
                .allMatch(exclusion -> exclusion.reason() == ExclusionReason.BEFORE_LANDMARK);
    }

    @Test
    void hasNoAnswerWhereNobodyIsFollowedSoLong() {
        assertThat(LandmarkStart.of(cohort, bySurgery, List.of(60.0)).getFirst().result()).isEmpty();
    }

    @Test
    void comparesWithinStrataBesideTheOtherTests() {
        AnalysisResult result = new AnalysisRunner(cohort).run(bySurgery.withStratum(Optional.of("stage")));

        StratifiedTest within = result.stratified().orElseThrow();
        assertThat(within.stratumLabel()).isEqualTo("Stage");
        assertThat(((Comparison.Test) within.test().outcome()).chiSquare())
                .isCloseTo(6.77642664304343, within(1e-10));
    }

    @Test
    void givesUpAStratumThatIsGroupedBy() {
        AnalysisPlan stratified = bySurgery.withStratum(Optional.of("stage"));

        AnalysisPlan byStage = stratified.withGrouping(Grouping.ByLevels.of("stage"), CutPointOrigin.FIXED_IN_ADVANCE);

        assertThat(byStage.stratum()).isEmpty();
    }
}
