package org.riskset.survival.regression;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.TimeTies;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// The sample cohort's univariable and multivariable Cox models, both ways with ties (R 4.2.2, survival 3.5-3).
class AtcCoxTest {
    private static final double COX = 1e-8;
    private static final Factor SEX = new Factor(row -> row.getField("sex"), List.of("Female", "Male"));
    private static final Factor AGE = new Factor(
            row -> Integer.parseInt(row.getField("age_at_diagnosis")) < 60 ? "<60" : ">=60", List.of("<60", ">=60"));
    private static final Factor SIZE = new Factor(
            row -> Double.parseDouble(row.getField("tumour_size_cm")) < 6 ? "<6 cm" : ">=6 cm", List.of("<6 cm", ">=6 cm"));
    private static final Factor STAGE = new Factor(row -> row.getField("stage"), List.of("IVA", "IVB", "IVC"));
    private static final Factor SURGERY = new Factor(row -> row.getField("surgery"), List.of("Yes", "No"));
    private static final Factor LYMPH_NODES = new Factor(row -> row.getField("cervical_ln"), List.of("No", "Yes"));
    private static final List<String> TREATMENTS = List.of(
            "Surgery + chemoradiotherapy",
            "Surgery alone",
            "Surgery + radiotherapy",
            "Chemotherapy + radiotherapy",
            "Palliative treatment");

    private final List<NamedCsvRecord> rows = ReferenceSet.readCsv("atc/atc-registry.csv");
    private final JsonNode expected = ReferenceSet.readJson("atc/expected.json");
    private final Agreement agreement = new Agreement();

    /// A column as the published tables group it; its first level is the reference.
    private record Factor(Function<NamedCsvRecord, String> level, List<String> levels) {
        private Covariate over(List<NamedCsvRecord> rows) {
            int[] codes = rows.stream().mapToInt(row -> levels.indexOf(level.apply(row))).toArray();
            return new Covariate.Categorical(codes, levels.size(), 0);
        }
    }

    static List<Ties> ties() {
        return List.of(Ties.values());
    }

    private static Map<String, Factor> factors() {
        Map<String, Factor> factors = new LinkedHashMap<>();
        factors.put("sex", SEX);
        factors.put("age_group", AGE);
        factors.put("size_group", SIZE);
        factors.put("stage", STAGE);
        factors.put("surgery", SURGERY);
        factors.put("cervical_ln", LYMPH_NODES);
        factors.put("treatment_type_4", new Factor(row -> row.getField("treatment"), TREATMENTS.subList(0, 4)));
        factors.put("treatment_type_5", new Factor(row -> row.getField("treatment"), TREATMENTS));
        return factors;
    }

    @ParameterizedTest
    @MethodSource("ties")
    void agreesWithCoxphOfEveryPublishedFactor(Ties ties) {
        factors().forEach((name, factor) ->
                compare(name, fit(List.of(factor), ties), expected.get(name).get("cox_univariate").get(key(ties))));

        agreement.assertAll(200);
    }

    @ParameterizedTest
    @MethodSource("ties")
    void agreesWithCoxphOfFiveFactorsTogether(Ties ties) {
        CoxModel model = fit(List.of(SEX, AGE, SIZE, STAGE, SURGERY), ties);

        compare("multivariable", model, expected.get("cox_multivariable").get(key(ties)));
        agreement.assertAll(60);
    }

    private static String key(Ties ties) {
        return ties.name().toLowerCase(Locale.ROOT);
    }

    private CoxModel fit(List<Factor> factors, Ties ties) {
        double[] months = new double[rows.size()];
        boolean[] died = new boolean[rows.size()];
        for (int i = 0; i < months.length; i++) {
            LocalDate start = LocalDate.parse(rows.get(i).getField("diagnosis_date"));
            LocalDate end = LocalDate.parse(rows.get(i).getField("last_contact_date"));
            months[i] = ChronoUnit.DAYS.between(start, end) / 30.4375;
            died[i] = rows.get(i).getField("vital_status").equals("Dead");
        }
        List<Covariate> covariates = factors.stream().map(factor -> factor.over(rows)).toList();
        OrderedFollowUp followUp = OrderedFollowUp.of(new FollowUp(TimeTies.merge(months), died));
        return ((CoxResult.Fitted) CoxModel.fit(followUp, covariates, ties)).model();
    }

    private void compare(String name, CoxModel model, JsonNode node) {
        agreement.number(name + " n", model.patients(), node.get("n"), 0);
        agreement.number(name + " events", model.events(), node.get("events"), 0);
        agreement.number(name + " null", model.nullLogLikelihood(), node.get("loglik_null"), COX);
        agreement.number(name + " loglik", model.logLikelihood(), node.get("loglik"), COX);
        compare(name + " lr", model.likelihoodRatio(), node.get("lr_test"));
        compare(name + " wald", model.wald().orElseThrow(), node.get("wald_test"));
        compare(name + " score", model.score(), node.get("score_test"));
        agreement.number(name + " C", model.concordance().estimate(), node.get("concordance"), COX);
        List<JsonNode> terms = new ArrayList<>();
        node.get("terms").propertyNames().forEach(term -> terms.add(node.get("terms").get(term)));
        for (int i = 0; i < terms.size(); i++) {
            HazardRatio ratio = ((CoxCoefficient.Estimated) model.coefficients().get(i)).hazardRatio();
            JsonNode term = terms.get(i);
            double slack = COX * Math.max(1, Math.abs(1 / ratio.z()));
            agreement.number(name + " b " + i, ratio.coefficient(), term.get("b"), slack);
            agreement.number(name + " se " + i, ratio.standardError(), term.get("se"), COX);
            agreement.number(name + " hr " + i, ratio.ratio(), term.get("hr"), COX);
            agreement.number(name + " lower " + i, ratio.limits().lower(), term.get("ci95").get(0), COX);
            agreement.number(name + " upper " + i, ratio.limits().upper(), term.get("ci95").get(1), COX);
            agreement.number(name + " z " + i, ratio.z(), term.get("z"), slack);
            agreement.number(name + " chi2 " + i, ratio.z() * ratio.z(), term.get("wald_chisq"), 2 * slack);
            agreement.number(name + " p " + i, ratio.pValue(), term.get("p"), slack * (1 + ratio.z() * ratio.z()));
        }
    }

    private void compare(String where, ChiSquareTest actual, JsonNode node) {
        // a difference of log-likelihoods near 0 carries their rounding
        double slack = COX * Math.max(1, 1e-3 / actual.chiSquare());
        agreement.number(where, actual.chiSquare(), node.get("chisq"), slack);
        agreement.number(where + " df", actual.degreesOfFreedom(), node.get("df"), 0);
        agreement.number(where + " p", actual.pValue(), node.get("p"), slack * (1 + actual.chiSquare()));
    }
}
