package org.riskset.survival.regression;

import static org.riskset.survival.reference.ReferenceSet.strings;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.TimeTies;
import org.riskset.survival.competing.CompetingFollowUp;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every model of `competing_risks[].fine_gray` (R 4.2.2, cmprsk 2.2-11 with gtol 1e-10; `coxph` for the cause alone).
class FineGrayReferenceTest {
    private static final double CRR = 1e-8;

    static Stream<Arguments> models() {
        return ReferenceSet.all()
                .filter(set -> set.expected().has("competing_risks"))
                .flatMap(set -> set.expected()
                        .get("competing_risks")
                        .valueStream()
                        .flatMap(risks -> risks.get("fine_gray")
                                .valueStream()
                                .map(model -> Arguments.of(set, model.get("name").asString(), risks, model))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("models")
    void agreesWithCrr(ReferenceSet set, String name, JsonNode risks, JsonNode model) {
        List<String> causes = strings(risks.get("causes"));
        int[] cause = new int[set.size()];
        for (int i = 0; i < cause.length; i++) {
            cause[i] = causes.indexOf(set.text(i, risks.get("event").asString())) + 1;
        }
        double[] times = TimeTies.merge(set.numbers(risks.get("time").asString()));
        CompetingFollowUp followUp = new CompetingFollowUp(times, cause, causes.size());
        List<Covariate> covariates = CoxReferenceTest.covariates(set, model);
        int wanted = causes.indexOf(model.get("cause_of_interest").asString()) + 1;

        FineGrayModel fit = ((FineGrayResult.Fitted) FineGrayModel.fit(followUp, covariates, wanted)).model();

        Agreement agreement = new Agreement();
        JsonNode crr = model.get("crr");
        agreement.number("n", fit.patients(), model.get("n"), 0);
        agreement.number("dropped", set.size() - fit.patients(), model.get("rows_dropped_missing"), 0);
        agreement.number("null", fit.nullLogLikelihood(), crr.get("loglik_null"), 1e-10);
        agreement.number("loglik", fit.logLikelihood(), crr.get("loglik"), 1e-10);
        JsonNode expected = crr.get("coefficients");
        for (int i = 0; i < expected.get("coef").size(); i++) {
            CoxCoefficient coefficient = fit.coefficients(ConfidenceLevel.NINETY_FIVE).get(i);
            HazardRatio actual = ((CoxCoefficient.Estimated) coefficient).hazardRatio();
            agreement.number("coef " + i, actual.coefficient(), expected.get("coef").get(i), CRR);
            agreement.number("se " + i, actual.standardError(), expected.get("se").get(i), CRR);
            agreement.number("shr " + i, actual.ratio(), expected.get("shr").get(i), CRR);
            agreement.number("lower " + i, actual.limits().lower(), expected.get("shr_lower").get(i), CRR);
            agreement.number("upper " + i, actual.limits().upper(), expected.get("shr_upper").get(i), CRR);
            agreement.number("z " + i, actual.z(), expected.get("z").get(i), CRR);
            agreement.number("p " + i, actual.pValue(), expected.get("p").get(i), CRR * (1 + actual.z() * actual.z()));
            for (int l = 0; l < expected.get("coef").size(); l++) {
                double scale = Math.sqrt(fit.covariance(i, i) * fit.covariance(l, l));
                double near = CRR * Math.max(1, scale / Math.abs(fit.covariance(i, l)));
                agreement.number(
                        "cov " + i + " " + l, fit.covariance(i, l), crr.get("covariance").get(i).get(l), near);
            }
        }
        compareCauseSpecific(agreement, set, risks, model, covariates);
        agreement.assertAll(15);
    }

    private static void compareCauseSpecific(
            Agreement agreement, ReferenceSet set, JsonNode risks, JsonNode model, List<Covariate> covariates) {
        OrderedFollowUp followUp = OrderedFollowUp.of(set.followUp(
                risks.get("time").asString(),
                risks.get("event").asString(),
                List.of(model.get("cause_of_interest").asString())));
        CoxModel fit = ((CoxResult.Fitted) CoxModel.fit(followUp, covariates, Ties.EFRON)).model();
        JsonNode expected = model.get("cause_specific_coxph_efron");
        for (int i = 0; i < expected.get("coef").size(); i++) {
            HazardRatio actual = ((CoxCoefficient.Estimated) fit.coefficients().get(i)).hazardRatio();
            double slack = CRR * Math.max(1, Math.abs(actual.standardError() / actual.coefficient()));
            agreement.number("cause-specific " + i, actual.coefficient(), expected.get("coef").get(i), slack);
            agreement.number("cause-specific se " + i, actual.standardError(), expected.get("se").get(i), CRR);
        }
    }
}
