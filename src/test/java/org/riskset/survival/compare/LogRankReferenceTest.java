package org.riskset.survival.compare;

import static org.riskset.survival.reference.ReferenceSet.strings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.inference.Adjustment;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every number of `group_tests`, `group_tests_stratified` and `pairwise_logrank` (R 4.2.2, survival 3.5-3).
class LogRankReferenceTest {
    private static final double EXACT = 1e-10;
    private static final double P_VALUE = 1e-8;
    private static final Map<String, LogRankWeight> WEIGHTS = weights();

    private final Agreement agreement = new Agreement();

    private static Map<String, LogRankWeight> weights() {
        Map<String, LogRankWeight> weights = new LinkedHashMap<>();
        weights.put("logrank", new LogRankWeight.LogRank());
        weights.put("gehan_breslow", new LogRankWeight.Breslow());
        weights.put("tarone_ware", new LogRankWeight.TaroneWare());
        weights.put("peto_peto_rho1", new LogRankWeight.PetoPeto());
        weights.put("peto_peto_prentice", new LogRankWeight.PetoPetoPrentice());
        weights.put("peto_peto_modified", new LogRankWeight.ModifiedPetoPeto());
        weights.put("fleming_harrington_0_1", new LogRankWeight.FlemingHarrington(0, 1));
        weights.put("fleming_harrington_1_1", new LogRankWeight.FlemingHarrington(1, 1));
        weights.put("fleming_harrington_0.5_0.5", new LogRankWeight.FlemingHarrington(0.5, 0.5));
        return weights;
    }

    static List<ReferenceSet> sets() {
        return ReferenceSet.all().toList();
    }

    static List<ReferenceSet> setsWithStrata() {
        return ReferenceSet.all()
                .filter(set -> set.expected().has("group_tests_stratified"))
                .toList();
    }

    static List<ReferenceSet> setsWithPairs() {
        return ReferenceSet.all()
                .filter(set -> set.expected().has("pairwise_logrank"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithSurvdiffForNineWeights(ReferenceSet set) {
        for (String column : set.groupColumns()) {
            JsonNode expected = set.expected().get("group_tests").get(column);
            List<String> levels = strings(expected.get("groups"));
            RiskTable table = set.ordered().regroup(set.codes(column, levels), levels.size());

            compare(set + " " + column, List.of(table), expected);
            compareSizes(List.of(table), expected);
        }

        agreement.assertAll(90);
    }

    @ParameterizedTest
    @MethodSource("setsWithStrata")
    void agreesWithStratifiedSurvdiff(ReferenceSet set) {
        for (JsonNode expected : set.expected().get("group_tests_stratified")) {
            String column = expected.get("group_column").asString();
            String stratum = expected.get("strata_column").asString();
            List<String> levels = strings(expected.get("groups"));
            List<String> strata = set.levels(stratum);
            List<OrderedFollowUp> split = set.ordered().split(set.codes(stratum, strata), strata.size());
            int[] codes = set.codes(column, levels);

            List<RiskTable> tables =
                    split.stream().map(part -> part.regroup(codes, levels.size())).toList();

            compare(set + " " + column + " by " + stratum, tables, expected);
            compareSizes(tables, expected);
            if (expected.has("hazard_ratio_from_logrank")) {
                LogRankTest test = LogRankTest.stratified(tables, List.of(new LogRankWeight.LogRank())).getFirst();
                LogRankHazardRatio ratio = LogRankHazardRatio.of(test.scores(), ConfidenceLevel.NINETY_FIVE).orElseThrow();
                JsonNode node = expected.get("hazard_ratio_from_logrank");
                compareRatio(ratio.observedOverExpected(), node.get("ratio_O_over_E"));
                compareRatio(ratio.petoOneStep(), node.get("peto_one_step"));
            }
        }

        agreement.assertAll(90);
    }

    @ParameterizedTest
    @MethodSource("setsWithPairs")
    void agreesWithPairwiseSurvdiff(ReferenceSet set) {
        for (String column : set.expected().get("pairwise_logrank").propertyNames()) {
            JsonNode expected = set.expected().get("pairwise_logrank").get(column);
            List<String> levels = set.levels(column);
            int[] codes = set.codes(column, levels);
            double[] pValues = new double[expected.get("group1").size()];
            double[] petoPValues = new double[pValues.length];
            for (int pair = 0; pair < expected.get("group1").size(); pair++) {
                int first = levels.indexOf(expected.get("group1").get(pair).asString());
                int second = levels.indexOf(expected.get("group2").get(pair).asString());
                int[] two = Arrays.stream(codes)
                        .map(code -> code == first ? 0 : code == second ? 1 : -1)
                        .toArray();

                List<LogRankTest> tests = LogRankTest.compare(
                        set.ordered().regroup(two, 2),
                        List.of(WEIGHTS.get("logrank"), WEIGHTS.get("gehan_breslow"), WEIGHTS.get("peto_peto_rho1")));

                String where = set + " " + column + " pair " + pair;
                Comparison.Test logRank = (Comparison.Test) tests.getFirst().outcome();
                agreement.number(where, logRank.chiSquare(), expected.get("logrank_chi2").get(pair), EXACT);
                agreement.number(where, logRank.pValue(), expected.get("logrank_p").get(pair), P_VALUE);
                Comparison.Test breslow = (Comparison.Test) tests.get(1).outcome();
                agreement.number(where, breslow.pValue(), expected.get("gehan_breslow_p").get(pair), P_VALUE);
                Comparison.Test peto = (Comparison.Test) tests.get(2).outcome();
                agreement.number(where, peto.pValue(), expected.get("peto_peto_rho1_p").get(pair), P_VALUE);
                pValues[pair] = logRank.pValue();
                petoPValues[pair] = peto.pValue();
            }
            compareAdjusted(set + " " + column, pValues, expected, "logrank_p_");
            compareAdjusted(set + " " + column, petoPValues, expected, "peto_peto_rho1_p_");
        }

        agreement.assertAll(12);
    }

    private void compareAdjusted(String where, double[] pValues, JsonNode expected, String key) {
        Map<String, Adjustment> adjustments = Map.of(
                "holm", Adjustment.HOLM, "bonferroni", Adjustment.BONFERRONI, "BH", Adjustment.BENJAMINI_HOCHBERG);
        adjustments.forEach((name, adjustment) -> {
            double[] adjusted = adjustment.of(pValues);
            for (int pair = 0; pair < pValues.length; pair++) {
                String here = where + " " + key + name + " " + pair;
                agreement.number(here, adjusted[pair], expected.get(key + name).get(pair), P_VALUE);
            }
        });
    }

    private void compare(String where, List<RiskTable> tables, JsonNode expected) {
        List<LogRankTest> tests = LogRankTest.stratified(tables, List.copyOf(WEIGHTS.values()));
        int index = 0;
        for (String key : WEIGHTS.keySet()) {
            compareTest(where + " " + key, tests.get(index++), expected.get(key));
        }
    }

    private void compareRatio(RatioContrast actual, JsonNode expected) {
        agreement.number("hr", actual.estimate(), expected.get("hr"), EXACT);
        agreement.number("lower", actual.limits().lower(), expected.get("lower"), EXACT);
        agreement.number("upper", actual.limits().upper(), expected.get("upper"), EXACT);
        agreement.number("se", actual.errorOfLog(), expected.get("se_log"), EXACT);
    }

    private void compareSizes(List<RiskTable> tables, JsonNode expected) {
        int used = 0;
        for (int group = 0; group < expected.get("n").size(); group++) {
            int g = group;
            int patients = tables.stream().mapToInt(table -> table.patients(g)).sum();
            int events = tables.stream().mapToInt(table -> table.events(g)).sum();
            agreement.number("n " + g, patients, expected.get("n").get(g), 0);
            agreement.number("events " + g, events, expected.get("events").get(g), 0);
            used += patients;
        }
        agreement.number("used", used, expected.get("n_used"), 0);
    }

    /// `T = s'U`, its variance and `z` for the scores of the file.
    private void compareTrend(String where, RankScores scores, JsonNode expected) {
        double statistic = 0;
        double variance = 0;
        double[] weights = new double[scores.groups()];
        for (int g = 0; g < weights.length; g++) {
            weights[g] = Agreement.asked(expected.get("scores").get(g));
        }
        double size = 0;
        for (int g = 0; g < weights.length; g++) {
            double term = weights[g] * (scores.observed(g) - scores.expected(g));
            statistic += term;
            size += Math.abs(term);
            for (int l = 0; l < weights.length; l++) {
                variance += weights[g] * weights[l] * scores.covariance(g, l);
            }
        }
        double cancelled = EXACT * Math.max(1, size / Math.abs(statistic));
        agreement.number(where + " T", statistic, expected.get("statistic"), cancelled);
        agreement.number(where + " var T", variance, expected.get("variance"), 10 * EXACT);
        agreement.number(where + " z", statistic / Math.sqrt(variance), expected.get("z"), 10 * cancelled);
        compareOutcome(where + " scored", scores.trend(weights), expected);
    }

    private void compareTest(String where, LogRankTest actual, JsonNode expected) {
        RankScores scores = actual.scores();
        for (int g = 0; g < scores.groups(); g++) {
            agreement.number(where + " O " + g, scores.observed(g), expected.get("observed").get(g), EXACT);
            agreement.number(where + " E " + g, scores.expected(g), expected.get("expected").get(g), EXACT);
            for (int l = 0; l < scores.groups(); l++) {
                JsonNode covariance = expected.get("variance").get(g).get(l);
                agreement.number(where + " V " + g + " " + l, scores.covariance(g, l), covariance, EXACT);
            }
        }
        compareOutcome(where, actual.outcome(), expected);
        if (expected.has("trend")) {
            compareOutcome(where + " trend", actual.trend(), expected.get("trend"));
            compareTrend(where + " trend", scores, expected.get("trend"));
        }
    }

    private void compareOutcome(String where, Comparison actual, JsonNode expected) {
        Comparison.Test test = (Comparison.Test) actual;
        agreement.number(where + " chi2", test.chiSquare(), expected.get("chi2"), EXACT);
        agreement.number(where + " df", test.degreesOfFreedom(), expected.get("df"), 0);
        agreement.number(where + " p", test.pValue(), expected.get("p"), P_VALUE);
    }
}
