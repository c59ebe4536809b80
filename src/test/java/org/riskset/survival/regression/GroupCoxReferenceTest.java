package org.riskset.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riskset.survival.reference.ReferenceSet.strings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.RiskTable;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Models with one grouping only, against `coxph` and `cox.zph` (R 4.2.2, survival 3.5-3).
class GroupCoxReferenceTest {
    private static final double COX = 1e-8;

    static Stream<Arguments> modelsOfOneGrouping() {
        return ReferenceSet.all().flatMap(set -> Stream.of(Ties.values()).flatMap(ties -> set
                .expected()
                .get("cox")
                .valueStream()
                .filter(model -> model.get("terms").size() == 1)
                .filter(model -> model.get("terms").get(0).get("type").asString().equals("categorical"))
                .map(model -> Arguments.of(set, ties, model.get("name").asString(), model))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("modelsOfOneGrouping")
    void agreesWithCoxphOfOneFactor(ReferenceSet set, Ties ties, String name, JsonNode model) {
        Agreement agreement = new Agreement();
        JsonNode term = model.get("terms").get(0);
        List<String> levels = strings(term.get("levels"));
        RiskTable table =
                set.ordered().regroup(set.codes(term.get("column").asString(), levels), levels.size());

        GroupCoxModel fit = GroupCoxModel.fit(List.of(table), 0, ties, ConfidenceLevel.NINETY_FIVE);

        JsonNode expected = model.get(ties.name().toLowerCase(Locale.ROOT));
        agreement.number("null", fit.nullLogLikelihood(), expected.get("loglik_null"), 1e-10);
        agreement.number("loglik", fit.logLikelihood(), expected.get("loglik"), 1e-10);
        ChiSquareTest ratio = fit.likelihoodRatio().orElseThrow();
        agreement.number("lr", ratio.chiSquare(), expected.get("lr_test").get("chi2"), COX);
        agreement.number("lr p", ratio.pValue(), expected.get("lr_test").get("p"), COX);
        JsonNode coefficients = expected.get("coefficients");
        for (int i = 0; i < coefficients.get("coef").size(); i++) {
            HazardRatio actual = fit.hazardRatio(i + 1).orElseThrow();
            agreement.number("coef", actual.coefficient(), coefficients.get("coef").get(i), COX);
            agreement.number("se", actual.standardError(), coefficients.get("se").get(i), COX);
            agreement.number("hr", actual.ratio(), coefficients.get("hr").get(i), COX);
            agreement.number("lower", actual.limits().lower(), coefficients.get("hr_lower").get(i), COX);
            agreement.number("upper", actual.limits().upper(), coefficients.get("hr_upper").get(i), COX);
            agreement.number("z", actual.z(), coefficients.get("z").get(i), COX);
            // an error of 1e-8 in z is one of about z^2 1e-8 in a small p
            double ofP = COX * (1 + actual.z() * actual.z());
            agreement.number("p", actual.pValue(), coefficients.get("p").get(i), ofP);
        }
        for (TimeTransform transform : TimeTransform.values()) {
            JsonNode zph = expected.get("proportional_hazards_test")
                    .get(transform.name().toLowerCase(Locale.ROOT));
            assertThat(fit.proportionalHazards(transform)).isInstanceOf(ProportionalHazards.Tested.class);
            ChiSquareTest test = ((ProportionalHazards.Tested) fit.proportionalHazards(transform)).test();
            agreement.number(transform + " chi2", test.chiSquare(), zph.get("chi2").get(0), COX);
            agreement.number(transform + " p", test.pValue(), zph.get("p").get(0), COX);
        }

        agreement.assertAll(18);
    }
}
