package org.riskset.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.SampleCohort;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.regression.DroppedColumn;
import org.riskset.survival.regression.Ties;

class RegressionRulesTest {
    private final Cohort sample = SampleCohort.open("anaplastic-thyroid-cancer.csv");
    private final RegressionPlan.Factor sex = grouped(Grouping.ByLevels.of("sex"));
    private final RegressionPlan.Factor size = grouped(Grouping.ByCutPoints.at("tumour_size_cm", 6));
    private final RegressionPlan.Factor stage = grouped(Grouping.ByLevels.of("stage"));
    private final RegressionPlan.Factor surgery =
            grouped(new Grouping.ByLevels("surgery", List.of("Yes", "No"), Set.of()));

    @Test
    void saysThatFiveCoefficientsAreTooManyForTwentyFiveDeaths() {
        RegressionResult result = run(sample, sex, size, stage, surgery);

        RegressionCaution.FewEvents few = only(result, RegressionCaution.FewEvents.class);
        assertThat(few.events()).isEqualTo(25);
        assertThat(few.coefficients()).isEqualTo(5);
        assertThat(few.keep()).hasSize(2).doesNotContain("stage");
    }

    @Test
    void saysThatFactorsWereChosenByTheirPUntilTheyAreTakenBack() {
        RegressionPlan.Model all = run(sample, sex, size, stage, surgery).plan().model();

        RegressionPlan.Model chosen = all.withoutByP(List.of("stage", "tumour_size_cm"));
        RegressionPlan.Model back = chosen.withAllTakenBack();

        assertThat(chosen.factors()).containsExactly(sex, surgery);
        assertThat(only(run(chosen), RegressionCaution.ChosenByP.class).labels())
                .containsExactly("Tumour size", "Stage");
        assertThat(back.factors()).containsExactlyInAnyOrder(sex, size, stage, surgery);
        assertThat(run(back).cautions()).noneMatch(RegressionCaution.ChosenByP.class::isInstance);
    }

    @Test
    void forgetsTheChoiceByPWhereAFactorIsTickedAgainOrNoneIsLeft() {
        RegressionPlan.Model chosen = run(sample, sex, stage).plan().model().withoutByP(List.of("stage"));

        assertThat(chosen.with(stage).leftOutByP()).isEmpty();
        assertThat(chosen.without("sex").leftOutByP()).isEmpty();
        assertThat(chosen.withTies(Ties.BRESLOW).leftOutByP()).containsExactly(stage);
    }

    @Test
    void tellsFactorsWithoutAClearRatioFromTheOthers() {
        RegressionResult result = run(sample, sex, size, stage, surgery);

        assertThat(result.isUnclear("stage")).isTrue();
        assertThat(run(sample, stage, surgery).isUnclear("surgery")).isFalse();
        assertThat(result.isUnclear("age_at_diagnosis")).isFalse();
    }

    @Test
    void doesNotWarnOfFewEventsWhereThereAreTenPerCoefficient() {
        RegressionResult result = run(sample, sex, surgery);

        assertThat(result.cautions()).noneMatch(RegressionCaution.FewEvents.class::isInstance);
    }

    @Test
    void namesATreatment() {
        RegressionResult result = run(sample, sex, surgery);

        assertThat(only(result, RegressionCaution.TreatmentFromDiagnosis.class).factor().plan().column())
                .isEqualTo("surgery");
    }

    @Test
    void showsThatStageAndSizeOverlapByTheirCounts() {
        Overlap overlap = run(sample, size, stage).overlaps().getFirst();

        int all = overlap.counts().stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
        assertThat(all).isEqualTo(31);
        assertThat(overlap.example()).get().satisfies(share -> {
            assertThat(share.of()).isGreaterThanOrEqualTo(5);
            assertThat(share.shared()).isLessThanOrEqualTo(share.of());
        });
    }

    @Test
    void setsAsideAFactorThatAnotherOneDetermines() {
        RegressionPlan.Factor sizeAgain = new RegressionPlan.Continuous("tumour_size_cm", 1);
        RegressionPlan.Factor inMillimetres = new RegressionPlan.Continuous("tumour_size_cm", 0.1);

        RegressionResult result = run(sample, sizeAgain, inMillimetres);

        assertThat(only(result, RegressionCaution.SetAside.class).reason())
                .isEqualTo(DroppedColumn.Reason.EXPLAINED_BY_OTHERS);
        assertThat(only(result, RegressionCaution.FactorsOverlap.class).overlap().strength()).isGreaterThan(0.999);
    }

    @Test
    void findsTheLevelWithoutADeathAndFirthGivesItAFiniteRatio() throws Exception {
        Cohort cohort = ReferenceCohort.open(Path.of("src", "test", "resources", "level-without-event.csv"), "1");
        RegressionPlan.Factor group = grouped(Grouping.ByLevels.of("group"));

        RegressionResult plain = run(cohort, group);
        RegressionPlan.Model penalised = plain.plan().model().withEstimation(RegressionPlan.Estimation.FIRTH);
        RegressionResult firth = new RegressionRunner(cohort, ConfidenceLevel.NINETY_FIVE)
                .run(RegressionPlan.EMPTY.withModel(penalised));

        assertThat(only(plain, RegressionCaution.MonotoneLikelihood.class).row().level()).hasValue(1);
        assertThat(firth.rows().get(1).multivariable()).isInstanceOf(RegressionRow.Ratio.class);
        assertThat(firth.cautions()).noneMatch(RegressionCaution.MonotoneLikelihood.class::isInstance);
        assertThat(plain.cautions()).noneMatch(RegressionCaution.RestsOnPenalty.class::isInstance);
        assertThat(only(firth, RegressionCaution.RestsOnPenalty.class).row().level()).hasValue(1);
    }

    @Test
    void countsPatientsWhoseValueIsNotKnown() throws Exception {
        Cohort pbc = ReferenceCohort.open("pbc", "dead");

        RegressionResult result = run(pbc, grouped(Grouping.ByLevels.of("trt")));

        RegressionCaution.IncompletePatients incomplete = only(result, RegressionCaution.IncompletePatients.class);
        assertThat(incomplete.incomplete()).isEqualTo(106);
        assertThat(incomplete.patients()).isEqualTo(418);
    }

    @Test
    void seesThatKarnofskysIndexLosesItsMeaningWithTime() throws Exception {
        Cohort veteran = ReferenceCohort.open("veteran", "1");

        RegressionResult result = run(veteran, new RegressionPlan.Continuous("karno", 10));

        assertThat(only(result, RegressionCaution.HazardsNotProportional.class).pValue()).isLessThan(0.001);
    }

    @Test
    void bootstrapIsReproducibleAndCanBeStopped() {
        RegressionPlan.Model model = run(sample, sex, size, stage, surgery).plan().model();

        Optional<OptimismBootstrap.Optimism> first = OptimismBootstrap.run(sample, model, _ -> {}, () -> false);
        Optional<OptimismBootstrap.Optimism> second = OptimismBootstrap.run(sample, model, _ -> {}, () -> false);
        Optional<OptimismBootstrap.Optimism> stopped = OptimismBootstrap.run(sample, model, _ -> {}, () -> true);

        assertThat(first).isPresent().isEqualTo(second);
        assertThat(first.get().optimism()).isBetween(0.01, 0.15);
        assertThat(stopped).isEmpty();
    }

    @Test
    void hasNoRowsWithoutAFactor() {
        RegressionResult result = run(sample);

        assertThat(result.rows()).isEmpty();
        assertThat(result.fit()).isEmpty();
        assertThat(result.cautions()).isEmpty();
    }

    private static RegressionPlan.Factor grouped(Grouping grouping) {
        return RegressionPlan.Grouped.of(grouping).orElseThrow();
    }

    private RegressionResult run(RegressionPlan.Model model) {
        return new RegressionRunner(sample, ConfidenceLevel.NINETY_FIVE).run(RegressionPlan.EMPTY.withModel(model));
    }

    private static RegressionResult run(Cohort cohort, RegressionPlan.Factor... factors) {
        return RegressionReferenceTest.run(cohort, List.of(factors), Optional.empty(), Ties.EFRON);
    }

    private static <T> T only(RegressionResult result, Class<T> kind) {
        List<T> found = result.cautions().stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
