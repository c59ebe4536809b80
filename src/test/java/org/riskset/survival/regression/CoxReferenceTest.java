package org.riskset.survival.regression;

import static org.riskset.survival.reference.ReferenceSet.strings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every number of every model in `cox[]` (R 4.2.2, survival 3.5-3; `coxph` with eps 1e-11).
class CoxReferenceTest {
    private static final double COX = 1e-8;
    private static final double LIKELIHOOD = 1e-10;

    private final Agreement agreement = new Agreement();

    static Stream<Arguments> models() {
        return ReferenceSet.all().flatMap(set -> set.expected()
                .get("cox")
                .valueStream()
                .flatMap(model -> Stream.of(Ties.values())
                        .map(ties -> Arguments.of(set, model.get("name").asString(), ties, model))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("models")
    void agreesWithCoxph(ReferenceSet set, String name, Ties ties, JsonNode model) {
        JsonNode expected = model.get(ties.name().toLowerCase(Locale.ROOT));
        List<Covariate> covariates = covariates(set, model);
        int[] strata = new int[set.size()];
        List<String> stratumLevels = List.of("");
        if (!model.get("strata").isNull()) {
            stratumLevels = set.levels(model.get("strata").asString()).stream().sorted().toList();
            strata = set.codes(model.get("strata").asString(), stratumLevels);
        }
        OrderedFollowUp followUp = OrderedFollowUp.of(set.followUp(
                model.get("time").asString(),
                model.get("event").asString(),
                strings(set.expected().get("analysis").get("event_value"))));

        CoxResult result = CoxModel.fit(followUp, covariates, strata, stratumLevels.size(), ties);

        CoxModel fit = ((CoxResult.Fitted) result).model();
        agreement.number("n", fit.patients(), model.get("n"), 0);
        agreement.number("dropped", set.size() - fit.patients(), model.get("rows_dropped_missing"), 0);
        agreement.number("events", fit.events(), model.get("events"), 0);
        compareLikelihood(fit, expected);
        compareCoefficients(fit, expected);
        compareTermTests(fit, expected);
        compareConcordance(fit.concordance(), expected.get("concordance"));
        compareProportionalHazards(fit, expected.get("proportional_hazards_test"), covariates.size());
        compareBaseline(fit, expected.get("baseline_cumulative_hazard"), stratumLevels, model);
        compareResiduals(fit, expected, set, covariates);
        if (expected.has("predicted_survival_for_first_used_row")) {
            comparePrediction(fit, expected.get("predicted_survival_for_first_used_row"), covariates);
        }
        agreement.assertAll(60);
    }

    static List<Covariate> covariates(ReferenceSet set, JsonNode model) {
        List<Covariate> covariates = new ArrayList<>();
        for (JsonNode term : model.get("terms")) {
            String column = term.get("column").asString();
            if (term.get("type").asString().equals("numeric")) {
                covariates.add(new Covariate.Continuous(set.numbers(column)));
            } else {
                List<String> levels = strings(term.get("levels"));
                int reference = levels.indexOf(term.get("reference").asString());
                covariates.add(new Covariate.Categorical(set.codes(column, levels), levels.size(), reference));
            }
        }
        return covariates;
    }

    private void compareLikelihood(CoxModel fit, JsonNode expected) {
        agreement.number("null", fit.nullLogLikelihood(), expected.get("loglik_null"), LIKELIHOOD);
        agreement.number("loglik", fit.logLikelihood(), expected.get("loglik"), LIKELIHOOD);
        agreement.number("df", fit.degreesOfFreedom(), expected.get("df"), 0);
        agreement.number("aic", fit.aic(), expected.get("aic"), LIKELIHOOD);
        agreement.number("bic", fit.bic(), expected.get("bic_using_events"), LIKELIHOOD);
        compareTest("lr", fit.likelihoodRatio(), expected.get("lr_test"));
        compareTest("wald", fit.wald().orElseThrow(), expected.get("wald_test"));
        compareTest("score", fit.score(), expected.get("score_test"));
    }

    private void compareTest(String where, ChiSquareTest actual, JsonNode expected) {
        agreement.number(where, actual.chiSquare(), expected.get("chi2"), COX);
        agreement.number(where + " df", actual.degreesOfFreedom(), expected.get("df"), 0);
        agreement.number(where + " p", actual.pValue(), expected.get("p"), COX * (1 + actual.chiSquare()));
    }

    private void compareCoefficients(CoxModel fit, JsonNode expected) {
        JsonNode coefficients = expected.get("coefficients");
        List<CoxCoefficient> actual = fit.coefficients();
        for (int i = 0; i < coefficients.get("coef").size(); i++) {
            HazardRatio ratio = ((CoxCoefficient.Estimated) actual.get(i)).hazardRatio();
            // a value near 0 beside its standard error is compared on the scale of the error
            double slack = COX * Math.max(1, Math.abs(ratio.standardError() / ratio.coefficient()));
            agreement.number("coef " + i, ratio.coefficient(), coefficients.get("coef").get(i), slack);
            agreement.number("se " + i, ratio.standardError(), coefficients.get("se").get(i), COX);
            agreement.number("hr " + i, ratio.ratio(), coefficients.get("hr").get(i), COX);
            agreement.number("lower " + i, ratio.limits().lower(), coefficients.get("hr_lower").get(i), COX);
            agreement.number("upper " + i, ratio.limits().upper(), coefficients.get("hr_upper").get(i), COX);
            agreement.number("z " + i, ratio.z(), coefficients.get("z").get(i), slack);
            double ofP = COX * (1 + ratio.z() * ratio.z());
            agreement.number("p " + i, ratio.pValue(), coefficients.get("p").get(i), ofP);
            for (int l = 0; l < coefficients.get("coef").size(); l++) {
                double scale = Math.sqrt(fit.covariance(i, i) * fit.covariance(l, l));
                double near = COX * Math.max(1, scale / Math.abs(fit.covariance(i, l)));
                agreement.number(
                        "cov " + i + " " + l, fit.covariance(i, l), expected.get("covariance").get(i).get(l), near);
            }
            if (expected.has("robust_se_lin_wei")) {
                agreement.number(
                        "robust " + i, fit.residuals().robustError(i), expected.get("robust_se_lin_wei").get(i), COX);
            }
        }
    }

    private void compareTermTests(CoxModel fit, JsonNode expected) {
        JsonNode terms = expected.get("type3_lr_per_term");
        if (terms == null) {
            return;
        }
        for (int term = 0; term < terms.get("term").size(); term++) {
            ChiSquareTest actual = fit.termTest(term).orElseThrow();
            agreement.number("term df " + term, actual.degreesOfFreedom(), terms.get("df").get(term), 0);
            // a difference of log-likelihoods carries their rounding
            double slack = COX * Math.max(1, 1e-4 * Math.abs(fit.logLikelihood()) / actual.chiSquare());
            agreement.number("term " + term, actual.chiSquare(), terms.get("lr_chi2").get(term), slack);
            agreement.number(
                    "term p " + term, actual.pValue(), terms.get("p").get(term), slack * (1 + actual.chiSquare()));
        }
    }

    private void compareConcordance(Concordance actual, JsonNode expected) {
        agreement.number("concordant", actual.concordant(), expected.get("concordant"), 0);
        agreement.number("discordant", actual.discordant(), expected.get("discordant"), 0);
        agreement.number("tied risk", actual.tiedRisk(), expected.get("tied_risk"), 0);
        agreement.number("tied time", actual.tiedTime(), expected.get("tied_time"), 0);
        agreement.number("tied both", actual.tiedBoth(), expected.get("tied_both"), 0);
        agreement.number("C", actual.estimate(), expected.get("c"), LIKELIHOOD);
        agreement.number("se of C", actual.standardError(), expected.get("se"), COX);
    }

    private void compareProportionalHazards(CoxModel fit, JsonNode expected, int terms) {
        for (TimeTransform transform : TimeTransform.values()) {
            JsonNode node = expected.get(transform.name().toLowerCase(Locale.ROOT));
            CoxProportionalHazards actual = fit.proportionalHazards(transform);
            for (int term = 0; term <= terms; term++) {
                ProportionalHazards one = term < terms ? actual.terms().get(term) : actual.global();
                if (term == terms && node.get("term").size() == terms) {
                    continue; // a model of one term has no separate global test
                }
                ChiSquareTest test = ((ProportionalHazards.Tested) one).test();
                String where = "zph " + transform + " " + term;
                // the score statistic inherits an absolute error from coefficients known to 1e-9 standard errors
                double slack = COX * Math.max(1, 1 / Math.sqrt(test.chiSquare()));
                agreement.number(where, test.chiSquare(), node.get("chi2").get(term), slack);
                agreement.number(where + " df", test.degreesOfFreedom(), node.get("df").get(term), 0);
                agreement.number(where + " p", test.pValue(), node.get("p").get(term), slack * (1 + test.chiSquare()));
            }
        }
    }

    private void compareBaseline(CoxModel fit, JsonNode expected, List<String> strata, JsonNode model) {
        CoxBaseline baseline = fit.baseline();
        double[] centre = new double[baseline.columns()];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = Agreement.asked(expected.get("centering_values").get("value").get(i));
        }
        for (int s = 0; s < strata.size(); s++) {
            JsonNode atZero = expected.get("at_zero_covariates");
            JsonNode atCentre = expected.get("at_centering_values");
            if (!model.get("strata").isNull()) {
                String numeric = model.get("strata").asString() + "=" + strata.get(s); // R names numeric strata so
                String key = atZero.has(numeric) ? numeric : strata.get(s);
                atZero = atZero.get(key);
                atCentre = atCentre.get(key);
            }
            PredictedSurvival zero = baseline.predict(new double[centre.length], s);
            PredictedSurvival central = baseline.predict(centre, s);
            for (int i = 0; i < expected.get("landmarks").size(); i++) {
                double time = Agreement.asked(expected.get("landmarks").get(i));
                agreement.number("H0 " + time, zero.cumulativeHazard(zero.stepAt(time)), atZero.get(i), 10 * COX);
                agreement.number("Hc " + time, central.cumulativeHazard(central.stepAt(time)), atCentre.get(i), COX);
            }
        }
    }

    private void compareResiduals(CoxModel fit, JsonNode expected, ReferenceSet set, List<Covariate> covariates) {
        CoxResiduals residuals = fit.residuals();
        JsonNode node = expected.get("residuals");
        int[] entryOf = new int[set.size()];
        Arrays.fill(entryOf, -1);
        double martingale = 0;
        double deviance = 0;
        for (int entry = 0; entry < residuals.size(); entry++) {
            entryOf[residuals.patient(entry)] = entry;
            martingale += residuals.martingale(entry) * residuals.martingale(entry);
            deviance += residuals.deviance(entry) * residuals.deviance(entry);
        }
        agreement.number("sum of martingale", martingale, node.get("sum_sq_martingale_all"), COX);
        agreement.number("sum of deviance", deviance, node.get("sum_sq_deviance_all"), COX);
        for (int i = 0; i < node.get("data_rows_1based").size(); i++) {
            int patient = (int) Agreement.asked(node.get("data_rows_1based").get(i)) - 1;
            int entry = entryOf[patient];
            agreement.number("martingale " + i, residuals.martingale(entry), node.get("martingale").get(i), COX);
            agreement.number("deviance " + i, residuals.deviance(entry), node.get("deviance").get(i), 10 * COX);
            agreement.number(
                    "linear " + i,
                    linearPredictor(fit, patient, covariates, expected),
                    node.get("linear_predictor_centered").get(i),
                    10 * COX);
            for (int j = 0; node.has("dfbeta_first5") && j < fit.degreesOfFreedom(); j++) {
                JsonNode influence = node.get("dfbeta_first5").get(i);
                double scale = 1e-3 * Math.sqrt(fit.covariance(j, j)) / Math.abs(residuals.influence(entry, j));
                agreement.number(
                        "dfbeta " + i + " " + j,
                        residuals.influence(entry, j),
                        influence.isArray() ? influence.get(j) : influence,
                        COX * Math.max(1, scale));
            }
        }
        compareSchoenfeld(residuals, node);
    }

    /// `sum (x - centre) beta` with R's centring values: the mean, but 0 for indicator columns.
    private static double linearPredictor(CoxModel fit, int patient, List<Covariate> covariates, JsonNode expected) {
        double[] values = pattern(covariates, patient);
        JsonNode centre = expected.get("baseline_cumulative_hazard").get("centering_values").get("value");
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            HazardRatio ratio = ((CoxCoefficient.Estimated) fit.coefficients().get(j)).hazardRatio();
            sum += (values[j] - centre.get(j).asDouble()) * ratio.coefficient();
        }
        return sum;
    }

    private static double[] pattern(List<Covariate> covariates, int patient) {
        return covariates.stream()
                .flatMapToDouble(covariate -> switch (covariate) {
                    case Covariate.Continuous continuous ->
                        DoubleStream.of(continuous.value(patient));
                    case Covariate.Categorical categorical ->
                        IntStream.range(0, categorical.levels())
                                .filter(level -> level != categorical.reference())
                                .mapToDouble(level -> categorical.code(patient) == level ? 1 : 0);
                })
                .toArray();
    }

    private void compareSchoenfeld(CoxResiduals residuals, JsonNode node) {
        if (!node.has("schoenfeld_first3_events")) {
            return;
        }
        for (int event = 0; event < node.get("schoenfeld_first3_times").size(); event++) {
            CoxResiduals.Schoenfeld actual = residuals.schoenfeld().get(event);
            agreement.number("time", actual.time(), node.get("schoenfeld_first3_times").get(event), 0);
            JsonNode values = node.get("schoenfeld_first3_events").get(event);
            for (int j = 0; j < actual.values().size(); j++) {
                JsonNode value = values.isArray() ? values.get(j) : values;
                agreement.number("schoenfeld " + event + " " + j, actual.values().get(j), value, COX);
            }
        }
    }

    private void comparePrediction(CoxModel fit, JsonNode expected, List<Covariate> covariates) {
        double[] pattern = pattern(covariates, (int) Agreement.asked(expected.get("data_row_1based")) - 1);
        PredictedSurvival predicted = fit.baseline().predict(pattern, 0);
        for (int i = 0; i < expected.get("time").size(); i++) {
            int step = predicted.stepAt(Agreement.asked(expected.get("time").get(i)));
            agreement.number("predicted " + i, predicted.survival(step), expected.get("surv").get(i), COX);
            agreement.number("predicted se " + i, predicted.standardError(step), expected.get("std_err").get(i), COX);
            var limits = predicted.limits(step, ConfidenceLevel.NINETY_FIVE);
            agreement.number("predicted lower " + i, limits.lower(), expected.get("log_lower").get(i), COX);
            agreement.number("predicted upper " + i, limits.upper(), expected.get("log_upper").get(i), COX);
        }
    }
}
