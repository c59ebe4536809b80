package org.riskset.survival.compare;

import static org.riskset.survival.reference.ReferenceSet.strings;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.RiskTable;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.RestrictedMean;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every number of `rmst[]` (R 4.2.2, checked against `survfit` and survRM2) and of the log-rank hazard ratios.
class RestrictedMeanReferenceTest {
    private static final double EXACT = 1e-10;
    private static final double P_VALUE = 1e-8;

    private final Agreement agreement = new Agreement();

    static List<ReferenceSet> sets() {
        return ReferenceSet.all().toList();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithRestrictedMeansOfR(ReferenceSet set) {
        for (JsonNode expected : set.expected().get("rmst")) {
            List<String> groups = strings(expected.get("groups"));
            RiskTable table = set.ordered()
                    .regroup(set.codes(expected.get("group_column").asString(), groups), groups.size());
            double tau = Agreement.asked(expected.get("tau"));
            for (int g = 0; g < groups.size(); g++) {
                agreement.optional(
                        "longest", KaplanMeier.estimate(table, g).maxTime(), expected.get("max_time_by_group").get(g), EXACT);
            }
            RestrictedMean first = RestrictedMean.of(KaplanMeier.estimate(table, 0), tau);
            RestrictedMean second = RestrictedMean.of(KaplanMeier.estimate(table, 1), tau);

            RestrictedMeanComparison actual =
                    RestrictedMeanComparison.of(first, second, ConfidenceLevel.NINETY_FIVE);

            compareMean(first, expected, 0);
            compareMean(second, expected, 1);
            JsonNode difference = expected.get("difference_second_minus_first");
            Contrast contrast = actual.difference().orElseThrow();
            agreement.number("difference", contrast.estimate(), difference.get("estimate"), 1e-9);
            agreement.number("difference se", contrast.standardError(), difference.get("se"), EXACT);
            agreement.number("difference lower", contrast.limits().lower(), difference.get("lower"), 1e-9);
            agreement.number("difference upper", contrast.limits().upper(), difference.get("upper"), 1e-9);
            agreement.number("difference z", contrast.z(), difference.get("z"), 1e-9);
            agreement.number("difference p", contrast.pValue(), difference.get("p"), P_VALUE);
            compareRatio(actual.ratio().orElseThrow(), expected.get("ratio_second_over_first"));
            compareRatio(actual.lostRatio().orElseThrow(), expected.get("rmtl_ratio_second_over_first"));
        }
        agreement.assertAll(20);
    }

    private void compareMean(RestrictedMean actual, JsonNode expected, int group) {
        agreement.number("rmst", actual.mean(), expected.get("rmst").get(group), EXACT);
        agreement.number("se", actual.standardError(), expected.get("se").get(group), EXACT);
        agreement.number("rmtl", actual.tau() - actual.mean(), expected.get("rmtl").get(group), EXACT);
        double half = ConfidenceLevel.NINETY_FIVE.z() * actual.standardError();
        agreement.number("lower", actual.mean() - half, expected.get("lower").get(group), EXACT);
        agreement.number("upper", actual.mean() + half, expected.get("upper").get(group), EXACT);
    }

    private void compareRatio(RatioContrast actual, JsonNode expected) {
        agreement.number("ratio", actual.estimate(), expected.get("estimate"), EXACT);
        agreement.number("ratio se", actual.errorOfLog(), expected.get("se_log"), EXACT);
        agreement.number("ratio lower", actual.limits().lower(), expected.get("lower"), EXACT);
        agreement.number("ratio upper", actual.limits().upper(), expected.get("upper"), EXACT);
        agreement.number("ratio p", actual.pValue(), expected.get("p"), P_VALUE);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithHazardRatiosFromLogRankNumbers(ReferenceSet set) {
        for (String column : set.groupColumns()) {
            JsonNode expected = set.expected().get("group_tests").get(column);
            if (expected.has("hazard_ratio_from_logrank")) {
                List<String> levels = strings(expected.get("groups"));
                RiskTable table = set.ordered().regroup(set.codes(column, levels), levels.size());

                LogRankHazardRatio actual = LogRankHazardRatio.of(
                                LogRankTest.compare(table).scores(), ConfidenceLevel.NINETY_FIVE)
                        .orElseThrow();

                JsonNode node = expected.get("hazard_ratio_from_logrank");
                compareHazardRatio(actual.observedOverExpected(), node.get("ratio_O_over_E"));
                compareHazardRatio(actual.petoOneStep(), node.get("peto_one_step"));
            }
        }
        agreement.assertAll(8);
    }

    private void compareHazardRatio(RatioContrast actual, JsonNode expected) {
        agreement.number("hr", actual.estimate(), expected.get("hr"), EXACT);
        agreement.number("lower", actual.limits().lower(), expected.get("lower"), EXACT);
        agreement.number("upper", actual.limits().upper(), expected.get("upper"), EXACT);
        agreement.number("se", actual.errorOfLog(), expected.get("se_log"), EXACT);
    }
}
