package org.riskset.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.analysis.SampleCohort;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.reference.ReferenceSet;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.survival.regression.Ties;
import tools.jackson.databind.JsonNode;

/// From a file to the rows of the regression: the numbers of R 4.2.2 with survival 3.5-3.
class RegressionReferenceTest {
    private static final double FITTED = 1e-8;
    /// Their column of three or four distinct numbers is read as a category, as a user's would be.
    private static final Set<String> NUMBERS_READ_AS_LEVELS = Set.of("Mayo model", "age+ph.ecog stratified by sex");
    private static final Map<String, String> EVENTS = Map.of("lung", "Dead", "pbc", "dead", "veteran", "1");

    @ParameterizedTest
    @EnumSource(Ties.class)
    void agreesOnTheSampleCohort(Ties ties) {
        JsonNode expected = ReferenceSet.readJson("atc/expected.json")
                .get("cox_multivariable")
                .get(ties.name().toLowerCase(Locale.ROOT));
        List<RegressionPlan.Factor> factors = Stream.of(
                        Grouping.ByLevels.of("sex"),
                        Grouping.ByCutPoints.at("age_at_diagnosis", 60),
                        Grouping.ByCutPoints.at("tumour_size_cm", 6),
                        Grouping.ByLevels.of("stage"),
                        new Grouping.ByLevels("surgery", List.of("Yes", "No"), Set.of()))
                .<RegressionPlan.Factor>flatMap(grouping -> RegressionPlan.Grouped.of(grouping).stream())
                .toList();

        RegressionResult result = run(SampleCohort.open("anaplastic-thyroid-cancer.csv"), factors, Optional.empty(), ties);

        List<RegressionRow.Ratio> ratios = ratios(result);
        assertThat(ratios).hasSize(6);
        int position = 0;
        for (JsonNode term : expected.get("terms")) {
            RegressionRow.Ratio ratio = ratios.get(position);
            assertThat(ratio.coefficient()).isCloseTo(term.get("b").doubleValue(), near(term.get("b")));
            assertThat(ratio.lower()).isCloseTo(term.get("ci95").get(0).doubleValue(), near(term.get("ci95").get(0)));
            assertThat(ratio.upper().orElseThrow())
                    .isCloseTo(term.get("ci95").get(1).doubleValue(), near(term.get("ci95").get(1)));
            assertThat(ratio.pValue()).isCloseTo(term.get("p").doubleValue(), near(term.get("p")));
            position++;
        }
        ModelFit fit = result.fit().orElseThrow();
        assertThat(fit.patients()).isEqualTo(31);
        assertThat(fit.events()).isEqualTo(25);
        assertThat(fit.likelihoodRatio().pValue())
                .isCloseTo(expected.get("lr_test").get("p").doubleValue(), near(expected.get("lr_test").get("p")));
        assertThat(fit.concordance().estimate())
                .isCloseTo(expected.get("concordance").doubleValue(), near(expected.get("concordance")));
    }

    static Stream<Arguments> models() {
        return Stream.of("lung", "pbc", "veteran")
                .flatMap(set -> ReferenceSet.named(set)
                        .expected()
                        .get("cox")
                        .valueStream()
                        .filter(model -> !model.has("expectation"))
                        .filter(model -> !NUMBERS_READ_AS_LEVELS.contains(model.get("name").asString()))
                        .map(model -> Arguments.of(set, model.get("name").asString(), model)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("models")
    void agreesOnReferenceSets(String set, String name, JsonNode model) throws Exception {
        JsonNode expected = model.get("efron");
        List<RegressionPlan.Factor> factors = new ArrayList<>();
        for (JsonNode term : model.get("terms")) {
            factors.add(factor(term));
        }
        Optional<Grouping> strata = model.get("strata").isNull()
                ? Optional.empty()
                : Optional.of(Grouping.ByLevels.of(model.get("strata").asString()));

        RegressionResult result = run(ReferenceCohort.open(set, EVENTS.get(set)), factors, strata, Ties.EFRON);

        JsonNode coefficients = expected.get("coefficients");
        List<RegressionRow.Ratio> ratios = ratios(result);
        assertThat(ratios).hasSize(coefficients.get("coef").size());
        for (int i = 0; i < ratios.size(); i++) {
            // a coefficient near 0 beside its standard error is compared on the scale of the error
            double coefficient = coefficients.get("coef").get(i).doubleValue();
            double scale = Math.max(Math.abs(coefficient), coefficients.get("se").get(i).doubleValue());
            assertThat(ratios.get(i).coefficient()).isCloseTo(coefficient, within(FITTED * scale));
            assertThat(ratios.get(i).lower())
                    .isCloseTo(coefficients.get("hr_lower").get(i).doubleValue(), near(coefficients.get("hr_lower").get(i)));
            assertThat(ratios.get(i).upper().orElseThrow())
                    .isCloseTo(coefficients.get("hr_upper").get(i).doubleValue(), near(coefficients.get("hr_upper").get(i)));
        }
        ModelFit fit = result.fit().orElseThrow();
        assertThat(fit.patients()).isEqualTo(model.get("n").intValue());
        assertThat(fit.aic()).isCloseTo(expected.get("aic").doubleValue(), near(expected.get("aic")));
        assertThat(fit.concordance().standardError())
                .isCloseTo(expected.get("concordance").get("se").doubleValue(), near(expected.get("concordance").get("se")));
        JsonNode proportional = expected.get("proportional_hazards_test").get("km").get("chi2");
        for (int term = 0; term < factors.size(); term++) {
            assertThat(chiSquare(fit.proportionalHazards().terms().get(term)))
                    .isCloseTo(
                            proportional.get(term).doubleValue(), // a statistic near 0 on the scale of its degrees of freedom
                            within(FITTED * Math.max(1, proportional.get(term).doubleValue())));
        }
    }

    /// `residuals(fit, "scaledsch")`, `1 - S(t-)` of `survfit` and `lowess(x, y, f = 2/3, iter = 0, delta = 0)` of R.
    @Test
    void drawsTheScaledSchoenfeldResidualsOfCoxZph() throws Exception {
        RegressionResult result = run(
                ReferenceCohort.open("veteran", "1"),
                List.of(
                        new RegressionPlan.Continuous("karno", 1),
                        new RegressionPlan.Grouped("celltype", Grouping.ByLevels.of("celltype"), Optional.of("adeno"))),
                Optional.empty(),
                Ties.EFRON);

        HazardOverTime panel = result.fit().orElseThrow().overTime().getFirst();

        assertThat(panel.points()).hasSize(128);
        assertThat(panel.points().get(0).value()).isCloseTo(-0.1263353576097988, within(1e-9));
        assertThat(panel.points().get(2).value()).isCloseTo(-0.0318288733449838, within(1e-9));
        assertThat(panel.points().get(127).value()).isCloseTo(-0.0310566317303186, within(1e-9));
        assertThat(panel.points().get(0).place()).isZero();
        assertThat(panel.points().get(2).place()).isCloseTo(0.0145985401459854, within(1e-12));
        assertThat(panel.points().get(127).place()).isCloseTo(0.9909954893239212, within(1e-12));
        assertThat(panel.smooth().get(0)).isCloseTo(-0.0581704266906872, within(1e-9));
        assertThat(panel.smooth().get(9)).isCloseTo(-0.0556765397942192, within(1e-9));
        assertThat(panel.smooth().get(59)).isCloseTo(-0.0301697515105780, within(1e-9));
        assertThat(panel.smooth().get(127)).isCloseTo(-0.0210248960504096, within(1e-9));
    }

    /// `residuals(fit, "dfbetas")` of R: patient 44 of the file, in row 45 of the sheet, moves the hazard of Karnofsky's
    /// index most.
    @Test
    void namesThePatientWhoMovesARatioMost() throws Exception {
        RegressionResult result = run(
                ReferenceCohort.open("veteran", "1"),
                List.of(
                        new RegressionPlan.Continuous("karno", 1),
                        new RegressionPlan.Grouped("celltype", Grouping.ByLevels.of("celltype"), Optional.of("adeno"))),
                Optional.empty(),
                Ties.EFRON);

        Influence most = result.fit().orElseThrow().influences().getFirst();

        assertThat(most.sourceRow()).isEqualTo(45);
        assertThat(most.row().factor().plan().column()).isEqualTo("karno");
        assertThat(most.shift()).isCloseTo(0.5685080438457414, within(1e-8));
    }

    private static RegressionPlan.Factor factor(JsonNode term) {
        String column = term.get("column").asString();
        if (term.get("type").asString().equals("numeric")) {
            return new RegressionPlan.Continuous(column, 1);
        }
        Grouping levels = new Grouping.ByLevels(column, ReferenceSet.strings(term.get("levels")), Set.of());
        return new RegressionPlan.Grouped(column, levels, Optional.of(term.get("reference").asString()));
    }

    static RegressionResult run(
            Cohort cohort, List<RegressionPlan.Factor> factors, Optional<Grouping> strata, Ties ties) {
        RegressionPlan.Model model = new RegressionPlan.Model(
                factors, strata, ties, RegressionPlan.Estimation.MAXIMUM_LIKELIHOOD);
        return new RegressionRunner(cohort, ConfidenceLevel.NINETY_FIVE).run(RegressionPlan.EMPTY.withModel(model));
    }

    private static List<RegressionRow.Ratio> ratios(RegressionResult result) {
        return result.rows().stream()
                .map(RegressionRow::multivariable)
                .filter(RegressionRow.Ratio.class::isInstance)
                .map(RegressionRow.Ratio.class::cast)
                .toList();
    }

    private static double chiSquare(ProportionalHazards test) {
        return ((ProportionalHazards.Tested) test).test().chiSquare();
    }

    private static Offset<Double> near(JsonNode expected) {
        return within(FITTED * Math.max(1e-300, Math.abs(expected.doubleValue())));
    }
}
