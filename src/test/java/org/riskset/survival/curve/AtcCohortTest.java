package org.riskset.survival.curve;

import org.riskset.survival.ConfidenceLevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskset.survival.FollowUp;
import org.riskset.survival.Interval;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.TimeTies;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.LogRankWeight;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// The sample cohort's medians, SPSS standard errors, means, landmarks and tests (R 4.2.2, survival 3.5-3).
class AtcCohortTest {
    private static final double EXACT = 1e-10;
    private static final Map<String, ConfidenceTransform> TRANSFORMS = Map.of(
            "plain", ConfidenceTransform.PLAIN, "log", ConfidenceTransform.LOG, "log-log", ConfidenceTransform.LOG_LOG);
    private static final Map<String, Function<NamedCsvRecord, String>> GROUPINGS = Map.of(
            "sex", row -> row.getField("sex"),
            "age_group", row -> Integer.parseInt(row.getField("age_at_diagnosis")) < 60 ? "<60" : ">=60",
            "size_group", row -> Double.parseDouble(row.getField("tumour_size_cm")) < 6 ? "<6 cm" : ">=6 cm",
            "stage", row -> row.getField("stage"),
            "surgery", row -> row.getField("surgery"),
            "treatment_type_4", row -> row.getField("treatment"),
            "treatment_type_5", row -> row.getField("treatment"),
            "cervical_ln", row -> row.getField("cervical_ln"));

    private final List<NamedCsvRecord> rows = ReferenceSet.readCsv("atc/atc-registry.csv");
    private final JsonNode expected = ReferenceSet.readJson("atc/expected.json");
    private final Agreement agreement = new Agreement();

    private OrderedFollowUp followUp() {
        double[] months = new double[rows.size()];
        boolean[] died = new boolean[rows.size()];
        for (int i = 0; i < months.length; i++) {
            LocalDate start = LocalDate.parse(rows.get(i).getField("diagnosis_date"));
            LocalDate end = LocalDate.parse(rows.get(i).getField("last_contact_date"));
            months[i] = ChronoUnit.DAYS.between(start, end) / 30.4375;
            died[i] = rows.get(i).getField("vital_status").equals("Dead");
        }
        return OrderedFollowUp.of(new FollowUp(TimeTies.merge(months), died));
    }

    @Test
    void agreesWithSurvfitAndSpssForTheWholeCohort() {
        SurvivalCurve curve = KaplanMeier.estimate(followUp().whole(), 0);

        compareCurve("overall", curve, expected.get("overall"));
        for (JsonNode patient : expected.get("patients")) {
            comparePatient(patient);
        }
        agreement.number("days of a month", 30.4375, expected.get("month_days"), 0);

        agreement.assertAll(28);
    }

    @Test
    void agreesWithSurvfitSurvdiffAndSpssForEveryPublishedGrouping() {
        GROUPINGS.forEach((name, text) -> {
            JsonNode grouping = expected.get(name);
            List<String> levels = List.copyOf(grouping.get("levels").propertyNames());
            int[] codes = rows.stream().mapToInt(row -> levels.indexOf(text.apply(row))).toArray();
            RiskTable table = followUp().regroup(codes, levels.size());

            for (int g = 0; g < levels.size(); g++) {
                JsonNode level = grouping.get("levels").get(levels.get(g));
                compareCurve(name + " " + levels.get(g), KaplanMeier.estimate(table, g), level);
            }
            compareTests(name, table, levels, grouping.get("tests"));
        });

        agreement.assertAll(400);
    }

    private void comparePatient(JsonNode patient) {
        int position = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).getField("patient_id").equals(patient.get("patient_id").asString()))
                .findFirst()
                .orElseThrow();
        OrderedFollowUp followUp = followUp();
        int place = IntStream.range(0, rows.size())
                .filter(i -> followUp.patient(i) == position)
                .findFirst()
                .orElseThrow();
        double months = followUp.distinctTime(followUp.timeIndex(place));
        agreement.number("months", months, patient.get("months"), EXACT);
        agreement.number("days", Math.rint(months * 30.4375), patient.get("days"), 0);
        agreement.number("event", followUp.hadEvent(place) ? 1 : 0, patient.get("event"), 0);
    }

    private void compareCurve(String where, SurvivalCurve curve, JsonNode node) {
        agreement.number(where + " n", curve.patients(), node.get("n"), 0);
        agreement.number(where + " events", curve.events(), node.get("events"), 0);
        agreement.number(where + " censored", curve.censored(), node.get("censored"), 0);
        double half = SurvivalQuantile.median(curve).estimate().orElseThrow();
        agreement.number(where + " days", half * 30.4375, node.get("median_days"), EXACT);
        agreement.optional(where + " limit of the mean", curve.maxTime(), node.get("rmean_upper_limit"), EXACT);
        compareWorking(where, curve, node.get("spss_working"));
        agreement.optional(where + " min", curve.minTime(), node.get("min_months"), EXACT);
        agreement.optional(where + " max", curve.maxTime(), node.get("max_months"), EXACT);
        TRANSFORMS.forEach((name, transform) -> {
            SurvivalQuantile median =
                    SurvivalQuantile.median(curve.withLimits(transform, ConfidenceLevel.NINETY_FIVE));
            // print(survfit) reads the first crossing of the limit curve; quantile(survfit), in "median_ci95_", differs
            // where that curve rises again: the log upper limit after surgery.
            JsonNode limits = node.get("median_ci95_first_crossing").get(name);
            agreement.optional(where + " median", median.estimate(), node.get("median_months"), EXACT);
            agreement.optional(where + " lower " + name, median.lower(), limits.get(0), EXACT);
            agreement.optional(where + " upper " + name, median.upper(), limits.get(1), EXACT);
        });
        compareSpss(where + " SPSS", SpssQuantile.median(curve), node);
        RestrictedMean mean = RestrictedMean.toOwnEnd(curve);
        agreement.number(where + " mean", mean.mean(), node.get("rmean_months"), EXACT);
        agreement.number(where + " se of mean", mean.standardError(), node.get("rmean_se"), EXACT);
        for (String time : node.get("survival").propertyNames()) {
            LandmarkSurvival landmark = curve.landmark(Double.parseDouble(time));
            JsonNode at = node.get("survival").get(time);
            agreement.number(where + " S " + time, landmark.survival(), at.get("survival"), EXACT);
            agreement.optional(where + " se " + time, landmark.standardError(), at.get("se"), EXACT);
            agreement.number(where + " n " + time, landmark.atRisk(), at.get("n_risk"), 0);
            TRANSFORMS.forEach((name, transform) -> {
                Optional<Interval> limits = curve.withLimits(transform, ConfidenceLevel.NINETY_FIVE)
                        .landmark(Double.parseDouble(time))
                        .limits();
                JsonNode pair = at.get("ci95_" + name);
                if (pair != null && pair.get(0).isNumber()) {
                    String here = where + " S " + time + " " + name;
                    agreement.number(here, limits.orElseThrow().lower(), pair.get(0), EXACT);
                    agreement.number(here, limits.orElseThrow().upper(), pair.get(1), EXACT);
                }
            });
        }
    }

    /// What SPSS's standard error of the median is made from: `S` and its error there, and the event times around it.
    private void compareWorking(String where, SurvivalCurve curve, JsonNode node) {
        int step = curve.stepAt(SpssQuantile.median(curve) instanceof SpssQuantile.WithError known
                ? known.time()
                : ((SpssQuantile.WithoutError) SpssQuantile.median(curve)).time());
        agreement.number(where + " S at median", curve.survival(step), node.get("S_at_median"), EXACT);
        if (node.get("se_S_at_median").isNumber()) {
            agreement.number(where + " SE at median", curve.standardError(step), node.get("se_S_at_median"), EXACT);
        }
        IntStream events = IntStream.range(0, curve.size()).filter(i -> curve.events(i) > 0);
        int[] steps = events.toArray();
        if (node.get("u").isNumber()) {
            int above = Arrays.stream(steps).filter(i -> curve.survival(i) >= 0.55 - 1e-9).max().orElseThrow();
            agreement.number(where + " u", curve.time(above), node.get("u"), EXACT);
        }
        if (node.get("l").isNumber()) {
            int below = Arrays.stream(steps).filter(i -> curve.survival(i) <= 0.45 + 1e-9).min().orElseThrow();
            agreement.number(where + " l", curve.time(below), node.get("l"), EXACT);
        }
    }

    private void compareSpss(String where, SpssQuantile actual, JsonNode node) {
        switch (actual) {
            case SpssQuantile.NotReached _ -> agreement.same(where, node.get("spss_median_months").isNull(), true);
            case SpssQuantile.WithoutError without -> {
                agreement.number(where, without.time(), node.get("spss_median_months"), EXACT);
                agreement.same(where + " error", node.get("spss_median_se").isNull(), true);
            }
            case SpssQuantile.WithError with -> {
                agreement.number(where, with.time(), node.get("spss_median_months"), EXACT);
                agreement.number(where + " error", with.error(), node.get("spss_median_se"), EXACT);
                JsonNode limits = node.get("spss_median_ci95");
                agreement.number(where + " lower", with.limits().lower(), limits.get(0), EXACT);
                agreement.number(where + " upper", with.limits().upper(), limits.get(1), EXACT);
            }
        }
    }

    private void compareTests(String where, RiskTable table, List<String> levels, JsonNode node) {
        Map<String, LogRankWeight> weights = Map.of(
                "logrank", new LogRankWeight.LogRank(),
                "breslow_gehan", new LogRankWeight.Breslow(),
                "tarone_ware", new LogRankWeight.TaroneWare());
        agreement.number(where + " n", table.patients(), node.get("n"), 0);
        weights.forEach((key, weight) -> {
            LogRankTest test = LogRankTest.compare(table, List.of(weight)).getFirst();
            assertThat(test.outcome()).isInstanceOf(Comparison.Test.class);
            Comparison.Test outcome = (Comparison.Test) test.outcome();
            agreement.number(where + " " + key, outcome.chiSquare(), node.get(key).get("chisq"), EXACT);
            agreement.number(where + " " + key + " df", outcome.degreesOfFreedom(), node.get(key).get("df"), 0);
            agreement.number(where + " " + key + " p", outcome.pValue(), node.get(key).get("p"), 1e-8);
            if (key.equals("logrank")) {
                for (int g = 0; g < levels.size(); g++) {
                    JsonNode of = node.get("expected").get(levels.get(g));
                    agreement.number(where + " E " + levels.get(g), test.scores().expected(g), of, EXACT);
                    JsonNode observed = node.get("observed").get(levels.get(g));
                    agreement.number(where + " O " + levels.get(g), test.scores().observed(g), observed, 0);
                }
            }
        });
    }
}
