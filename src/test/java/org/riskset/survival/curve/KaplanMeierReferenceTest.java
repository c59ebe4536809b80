package org.riskset.survival.curve;

import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;


import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.RiskTable;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every number of `kaplan_meier` and `median_follow_up` in the reference files (R 4.2.2, survival 3.5-3).
class KaplanMeierReferenceTest {
    private static final double EXACT = 1e-10;
    private static final Map<String, ConfidenceTransform> TRANSFORMS = Map.of(
            "plain", ConfidenceTransform.PLAIN,
            "log", ConfidenceTransform.LOG,
            "log_log", ConfidenceTransform.LOG_LOG,
            "arcsin", ConfidenceTransform.ARCSINE);
    private static final Map<String, Double> PROBABILITIES =
            Map.of("q25_survival_0.75", 0.75, "median_survival_0.50", 0.5, "q75_survival_0.25", 0.25);

    private final Agreement agreement = new Agreement();

    static List<ReferenceSet> sets() {
        return ReferenceSet.all().toList();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithSurvfitOnEveryCurve(ReferenceSet set) {
        JsonNode expected = set.expected().get("kaplan_meier");
        JsonNode analysis = set.expected().get("analysis");
        agreement.number("patients", set.followUp().patients(), analysis.get("n"), 0);
        agreement.number("events", set.followUp().events(), analysis.get("events"), 0);
        agreement.number(
                "confidence", ConfidenceLevel.NINETY_FIVE.coverage(), set.expected().get("meta").get("confidence_level"), 0);

        JsonNode times = expected.get("overall").get("landmarks").get("time");
        for (int i = 0; i < times.size(); i++) {
            agreement.number("landmark", times.get(i).asDouble(), analysis.get("landmark_times").get(i), 0);
        }
        compareCurve(set + " overall", KaplanMeier.estimate(set.ordered().whole(), 0), expected.get("overall"));
        for (String column : set.groupColumns()) {
            List<String> levels = set.levels(column);
            RiskTable table = set.ordered().regroup(set.codes(column, levels), levels.size());
            for (int g = 0; g < levels.size(); g++) {
                String where = set + " " + column + " " + levels.get(g);
                JsonNode curve = expected.get("by").get(column).get(levels.get(g));
                compareCurve(where, KaplanMeier.estimate(table, g), curve);
            }
        }

        agreement.assertAll(500);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithReverseKaplanMeierFollowUp(ReferenceSet set) {
        JsonNode expected = set.expected().get("median_follow_up");

        compareFollowUp(set + " overall", set.ordered().whole(), 0, expected.get("overall"));
        for (String column : set.groupColumns()) {
            List<String> levels = set.levels(column);
            RiskTable table = set.ordered().regroup(set.codes(column, levels), levels.size());
            for (int g = 0; g < levels.size(); g++) {
                String where = set + " follow-up " + column + " " + levels.get(g);
                JsonNode by = expected.get("by");
                if (by != null && by.get(column) != null) {
                    compareFollowUp(where, table, g, by.get(column).get(levels.get(g)));
                }
            }
        }

        agreement.assertAll(30);
    }

    private void compareFollowUp(String where, RiskTable table, int group, JsonNode expected) {
        SurvivalCurve curve =
                KaplanMeier.followUp(table, group, ConfidenceTransform.LOG_LOG, ConfidenceLevel.NINETY_FIVE);
        agreement.number(where + " n", curve.patients(), expected.get("n"), 0);
        agreement.number(where + " censored", curve.events(), expected.get("n_censored_as_events"), 0);
        agreement.optional(where + " max", curve.maxTime(), expected.get("max_time"), EXACT);
        compareQuantiles(where, curve, expected);
        agreement.optional(where + " all", median(curve, true), expected.get("median_observed_time_all"), EXACT);
        agreement.optional(where + " event-free", median(curve, false), expected.get("median_time_event_free"), EXACT);
    }

    /// The plain median of observed times, of all patients or of those without the event, which this curve counts as events.
    private static OptionalDouble median(SurvivalCurve curve, boolean everyone) {
        double[] times = IntStream.range(0, curve.size())
                .boxed()
                .flatMapToDouble(step -> DoubleStream.generate(() -> curve.time(step))
                        .limit(curve.events(step) + (everyone ? curve.censored(step) : 0L)))
                .toArray();
        return times.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((times[(times.length - 1) / 2] + times[times.length / 2]) / 2);
    }

    private void compareCurve(String where, SurvivalCurve curve, JsonNode expected) {
        agreement.number(where + " n", curve.patients(), expected.get("n"), 0);
        agreement.number(where + " events", curve.events(), expected.get("events"), 0);
        agreement.number(where + " censored", curve.censored(), expected.get("censored"), 0);
        agreement.optional(where + " min", curve.minTime(), expected.get("min_time"), EXACT);
        agreement.optional(where + " max", curve.maxTime(), expected.get("max_time"), EXACT);
        agreement.number(where + " steps", curve.size(), expected.get("distinct_times"), 0);
        compareQuantiles(where, curve, expected.get("quantiles"));
        for (String kind : List.of("common", "individual")) {
            JsonNode mean = expected.get("restricted_mean").get(kind);
            RestrictedMean actual = kind.equals("common")
                    ? RestrictedMean.of(curve, mean.get("tau").asDouble())
                    : RestrictedMean.toOwnEnd(curve);
            agreement.number(where + " tau " + kind, actual.tau(), mean.get("tau"), EXACT);
            agreement.number(where + " mean " + kind, actual.mean(), mean.get("mean"), EXACT);
            agreement.number(where + " se of mean " + kind, actual.standardError(), mean.get("se"), EXACT);
        }
        compareLandmarks(where, curve, expected.get("landmarks"));
        compareSteps(where, curve, expected.get("step_table"));
    }

    private void compareQuantiles(String where, SurvivalCurve curve, JsonNode expected) {
        PROBABILITIES.forEach((key, probability) -> TRANSFORMS.forEach((name, transform) -> {
            JsonNode quantile = expected.get(key);
            SurvivalQuantile actual =
                    SurvivalQuantile.of(curve.withLimits(transform, ConfidenceLevel.NINETY_FIVE), probability);
            String here = where + " " + key + " " + name;
            agreement.optional(here, actual.estimate(), quantile.get("estimate"), EXACT);
            agreement.optional(here + " lower", actual.lower(), quantile.get(name).get("lower"), EXACT);
            agreement.optional(here + " upper", actual.upper(), quantile.get(name).get("upper"), EXACT);
        }));
    }

    private void compareLandmarks(String where, SurvivalCurve curve, JsonNode expected) {
        CumulativeHazard hazard = CumulativeHazard.of(curve);
        for (int i = 0; i < expected.get("time").size(); i++) {
            int row = i;
            double time = Agreement.asked(expected.get("time").get(i));
            agreement.number(where, hazard.atTime(time), expected.get("nelson_aalen_cumhaz").get(i), EXACT);
            agreement.number(
                    where, hazard.standardErrorAtTime(time), expected.get("nelson_aalen_std_err").get(i), EXACT);
            LandmarkSurvival actual = curve.landmark(time);
            String here = where + " at " + time;
            agreement.same(here + " beyond", actual.beyondFollowUp(), expected.get("beyond_last_time").get(i).asBoolean());
            agreement.number(here + " at risk", actual.atRisk(), expected.get("n_risk").get(i), 0);
            agreement.number(here + " survival", actual.survival(), expected.get("surv").get(i), EXACT);
            agreement.optional(here + " error", actual.standardError(), expected.get("std_err").get(i), EXACT);
            TRANSFORMS.forEach((name, transform) -> {
                LandmarkSurvival limits =
                        curve.withLimits(transform, ConfidenceLevel.NINETY_FIVE).landmark(time);
                compareLimits(
                        here + " " + name,
                        limits.limits().map(Interval::lower),
                        expected.get(name + "_lower").get(row));
                compareLimits(
                        here + " " + name,
                        limits.limits().map(Interval::upper),
                        expected.get(name + "_upper").get(row));
            });
        }
    }

    private void compareLimits(String where, Optional<Double> actual, JsonNode expected) {
        agreement.optional(
                where, actual.map(OptionalDouble::of).orElse(OptionalDouble.empty()), expected, EXACT);
    }

    private void compareSteps(String where, SurvivalCurve curve, JsonNode expected) {
        JsonNode index = expected.get("row_index_1based");
        int kept = (int) Agreement.asked(expected.get("rows_kept"));
        agreement.number(where + " rows", curve.size(), expected.get("rows_total"), 0);
        CumulativeHazard hazard = CumulativeHazard.of(curve);
        for (int i = 0; i < kept; i++) {
            int step = index.isArray() ? (int) Agreement.asked(index.get(i)) - 1 : i;
            int row = i;
            String here = where + " step " + step;
            agreement.number(here + " time", curve.time(step), expected.get("time").get(i), EXACT);
            agreement.number(here + " hazard", hazard.at(step), expected.get("nelson_aalen_cumhaz").get(i), EXACT);
            agreement.number(here + " at risk", curve.atRisk(step), expected.get("n_risk").get(i), 0);
            agreement.number(here + " events", curve.events(step), expected.get("n_event").get(i), 0);
            agreement.number(here + " censored", curve.censored(step), expected.get("n_censor").get(i), 0);
            agreement.number(here + " survival", curve.survival(step), expected.get("surv").get(i), EXACT);
            OptionalDouble error =
                    curve.hasStandardError(step) ? OptionalDouble.of(curve.standardError(step)) : OptionalDouble.empty();
            agreement.optional(here + " error", error, expected.get("std_err").get(i), EXACT);
            TRANSFORMS.forEach((name, transform) -> {
                SurvivalCurve limited = curve.withLimits(transform, ConfidenceLevel.NINETY_FIVE);
                boolean known = limited.hasLimits(step);
                OptionalDouble lower = known ? OptionalDouble.of(limited.lower(step)) : OptionalDouble.empty();
                OptionalDouble upper = known ? OptionalDouble.of(limited.upper(step)) : OptionalDouble.empty();
                agreement.optional(here + " " + name, lower, expected.get(name + "_lower").get(row), EXACT);
                agreement.optional(here + " " + name, upper, expected.get(name + "_upper").get(row), EXACT);
            });
        }
        compareChecksums(where, curve, expected.get("checksum_all_rows"));
    }

    private void compareChecksums(String where, SurvivalCurve curve, JsonNode expected) {
        double time = 0;
        double atRisk = 0;
        double survival = 0;
        double error = 0;
        for (int step = 0; step < curve.size(); step++) {
            time += curve.time(step);
            atRisk += curve.atRisk(step);
            survival += curve.survival(step);
            error += curve.standardError(step);
        }
        agreement.number(where + " sum of times", time, expected.get("sum_time"), EXACT);
        agreement.number(where + " sum at risk", atRisk, expected.get("sum_n_risk"), 0);
        agreement.number(where + " sum of survival", survival, expected.get("sum_surv"), EXACT);
        agreement.number(where + " sum of errors", error, expected.get("sum_std_err_finite"), EXACT);
    }
}
