package org.riskset.survival.competing;

import static org.riskset.survival.reference.ReferenceSet.strings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.FollowUp;
import org.riskset.survival.Interval;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.TimeTies;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every number of `competing_risks[]` but the regressions (R 4.2.2, survival 3.5-3, cmprsk 2.2-11).
class CompetingReferenceTest {
    private static final double EXACT = 1e-10;
    private static final Map<String, IncidenceScale> SCALES = Map.of(
            "log", IncidenceScale.LOG, "plain", IncidenceScale.PLAIN, "log_log", IncidenceScale.LOG_LOG);

    private final Agreement agreement = new Agreement();

    static List<ReferenceSet> sets() {
        return ReferenceSet.all()
                .filter(set -> set.expected().has("competing_risks"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithSurvfitAndCuminc(ReferenceSet set) {
        for (JsonNode expected : set.expected().get("competing_risks")) {
            List<String> causes = strings(expected.get("causes"));
            CompetingFollowUp followUp = followUp(set, expected, causes);
            JsonNode overall = expected.get("cumulative_incidence").get("overall");
            compareSizes(set, expected, causes);
            for (int cause = 1; cause <= causes.size(); cause++) {
                String name = causes.get(cause - 1);
                compareCurve(set + " " + name, CumulativeIncidence.estimate(followUp, cause), overall.get(name));
            }
            JsonNode by = expected.get("cumulative_incidence").get("by");
            for (String column : by.propertyNames()) {
                List<String> levels = List.copyOf(by.get(column).propertyNames());
                int[] codes = set.codes(column, levels);
                for (int g = 0; g < levels.size(); g++) {
                    for (int cause = 1; cause <= causes.size(); cause++) {
                        JsonNode node = by.get(column).get(levels.get(g)).get(causes.get(cause - 1));
                        String where = set + " " + column + " " + levels.get(g) + " " + causes.get(cause - 1);
                        compareCurve(where, CumulativeIncidence.estimate(followUp, codes, g, cause), node);
                    }
                }
            }
        }
        agreement.assertAll(100);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithGraysTestAndCauseSpecificLogRank(ReferenceSet set) {
        for (JsonNode expected : set.expected().get("competing_risks")) {
            List<String> causes = strings(expected.get("causes"));
            CompetingFollowUp followUp = followUp(set, expected, causes);
            for (String column : expected.get("gray_test").propertyNames()) {
                JsonNode gray = expected.get("gray_test").get(column);
                List<String> levels = strings(gray.get("groups"));
                int[] codes = set.codes(column, levels);
                for (int cause = 1; cause <= causes.size(); cause++) {
                    String where = set + " " + column + " " + causes.get(cause - 1);
                    Comparison.Test test =
                            (Comparison.Test) GrayTest.compare(followUp, codes, levels.size(), cause);
                    agreement.number(where, test.chiSquare(), gray.get("chi2").get(cause - 1), 1e-9);
                    agreement.number(where + " df", test.degreesOfFreedom(), gray.get("df").get(cause - 1), 0);
                    agreement.number(
                            where + " p", test.pValue(), gray.get("p").get(cause - 1), 1e-8 * (1 + test.chiSquare()));
                    JsonNode logRank = expected.get("cause_specific_logrank").get(column);
                    Comparison.Test specific = causeSpecific(set, expected, causes.get(cause - 1), codes, levels.size());
                    agreement.number(where + " log-rank", specific.chiSquare(), logRank.get("chi2").get(cause - 1), EXACT);
                    agreement.number(where + " log-rank df", specific.degreesOfFreedom(), logRank.get("df"), 0);
                }
            }
        }
        agreement.assertAll(16);
    }

    private static Comparison.Test causeSpecific(
            ReferenceSet set, JsonNode expected, String cause, int[] codes, int groups) {
        FollowUp followUp = set.followUp(
                expected.get("time").asString(), expected.get("event").asString(), List.of(cause));
        return (Comparison.Test)
                LogRankTest.compare(OrderedFollowUp.of(followUp).regroup(codes, groups)).outcome();
    }

    private void compareSizes(ReferenceSet set, JsonNode expected, List<String> causes) {
        int[] counts = new int[causes.size() + 1];
        for (int i = 0; i < set.size(); i++) {
            counts[causes.indexOf(set.text(i, expected.get("event").asString())) + 1]++;
        }
        agreement.number("n", set.size(), expected.get("n"), 0);
        agreement.number("censored", counts[0], expected.get("n_by_cause").get("censored"), 0);
        for (int cause = 1; cause <= causes.size(); cause++) {
            agreement.number("cause", counts[cause], expected.get("n_by_cause").get(causes.get(cause - 1)), 0);
        }
    }

    private static CompetingFollowUp followUp(ReferenceSet set, JsonNode expected, List<String> causes) {
        int[] cause = new int[set.size()];
        for (int i = 0; i < cause.length; i++) {
            cause[i] = causes.indexOf(set.text(i, expected.get("event").asString())) + 1;
        }
        double[] times = TimeTies.merge(set.numbers(expected.get("time").asString()));
        return new CompetingFollowUp(times, cause, causes.size());
    }

    private void compareCurve(String where, IncidenceCurve curve, JsonNode expected) {
        for (int i = 0; i < expected.get("time").size(); i++) {
            int row = i;
            double time = Agreement.asked(expected.get("time").get(i));
            int step = curve.stepAt(time);
            String here = where + " at " + time;
            agreement.number(here, curve.incidence(step), expected.get("cif").get(i), EXACT);
            agreement.number(
                    here + " jackknife",
                    curve.standardError(step),
                    expected.get("se_survfit_infinitesimal_jackknife").get(i),
                    EXACT);
            SCALES.forEach((name, scale) -> compareLimits(
                    here + " " + name,
                    curve.limits(step, scale, ConfidenceLevel.NINETY_FIVE),
                    expected.get("survfit_" + name + "_lower").get(row),
                    expected.get("survfit_" + name + "_upper").get(row)));
            boolean beyond = expected.get("beyond_last_time").get(i).asBoolean();
            if (beyond || !expected.has("se_cuminc_gray")) {
                continue; // cuminc gives nothing after the last time, and nothing for a cause nobody had
            }
            agreement.number(
                    here + " gray", curve.grayStandardError(step), expected.get("se_cuminc_gray").get(i), EXACT);
            compareLimits(
                    here + " cloglog",
                    curve.limits(step, ConfidenceLevel.NINETY_FIVE),
                    expected.get("cloglog_lower_from_se_cuminc").get(i),
                    expected.get("cloglog_upper_from_se_cuminc").get(i));
        }
        JsonNode lost = expected.get("mean_time_lost_to_cause");
        TimeLost actual = curve.timeLost(Agreement.asked(lost.get("tau")));
        agreement.number(where + " lost", actual.estimate(), lost.get("estimate"), EXACT);
        agreement.number(where + " lost se", actual.standardError(), lost.get("se"), EXACT);
    }

    private void compareLimits(String where, Optional<Interval> actual, JsonNode lower, JsonNode upper) {
        OptionalDouble low = actual.map(Interval::lower).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        OptionalDouble high = actual.map(Interval::upper).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        agreement.optional(where + " lower", low, lower, EXACT);
        agreement.optional(where + " upper", high, upper, EXACT);
    }
}
