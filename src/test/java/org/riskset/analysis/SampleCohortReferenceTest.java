package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.analysis.DetailedAnalysis.GroupDetail;
import org.riskset.cohort.Grouping;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.curve.ConfidenceTransform;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.RestrictedMean;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every number of `reference/atc/expected.json` (R 4.2.2, survival 3.5-3; SPSS medians by the method of its algorithms
/// manual), from the registry's file to the result.
class SampleCohortReferenceTest {
    private static final Path REFERENCE = Path.of("src", "test", "resources", "reference", "atc", "expected.json");
    private static final double EXACT = 1e-10;
    private static final double FITTED = 1e-8;
    private static final List<String> TREATMENTS = List.of(
            "Surgery + chemoradiotherapy",
            "Surgery alone",
            "Surgery + radiotherapy",
            "Chemotherapy + radiotherapy",
            "Palliative treatment");
    private static final Map<String, Integer> TRANSFORMS = Map.of("log-log", 0, "log", 1, "plain", 2);

    private final AnalysisRunner runner = new AnalysisRunner(SampleCohort.open("anaplastic-thyroid-cancer.csv"));

    record Published(String key, Grouping grouping) {}

    static Stream<Published> groupings() {
        return Stream.of(
                new Published("sex", Grouping.ByLevels.of("sex")),
                new Published("age_group", Grouping.ByCutPoints.at("age_at_diagnosis", 60)),
                new Published("size_group", Grouping.ByCutPoints.at("tumour_size_cm", 6)),
                new Published("stage", Grouping.ByLevels.of("stage")),
                new Published("surgery", new Grouping.ByLevels("surgery", List.of("Yes", "No"), Set.of())),
                new Published(
                        "treatment_type_4",
                        new Grouping.ByLevels("treatment", TREATMENTS, Set.of("Palliative treatment"))),
                new Published("treatment_type_5", new Grouping.ByLevels("treatment", TREATMENTS, Set.of())),
                new Published("cervical_ln", Grouping.ByLevels.of("cervical_ln")));
    }

    @Test
    void agreesForTheWholeCohort() throws IOException {
        DetailedAnalysis whole = analyse(new Grouping.Whole());

        assertGroup("overall", whole.groups().getFirst(), reference().get("overall"));
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void agreesForEveryGroup(Published published) throws IOException {
        JsonNode expected = reference().get(published.key());

        DetailedAnalysis analysis = analyse(published.grouping());

        assertThat(analysis.groups()).hasSize(expected.get("levels").size());
        for (GroupDetail group : analysis.groups()) {
            String level = levelKey(expected.get("levels"), group);
            assertGroup(published.key() + " " + level, group, expected.get("levels").get(level));
        }
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void agreesForEveryTest(Published published) throws IOException {
        JsonNode expected = reference().get(published.key()).get("tests");

        DetailedAnalysis analysis = analyse(published.grouping());

        assertTest(expected.get("logrank"), analysis.tests().get(0));
        assertTest(expected.get("breslow_gehan"), analysis.tests().get(1));
        assertTest(expected.get("tarone_ware"), analysis.tests().get(2));
        for (int group = 0; group < analysis.groups().size(); group++) {
            String level = levelKey(expected.get("observed"), analysis.groups().get(group));
            double weightedExpected = analysis.tests().getFirst().scores().expected(group);
            assertClose("observed " + level, analysis.tests().getFirst().scores().observed(group), expected.get("observed").get(level), EXACT);
            assertClose("expected " + level, weightedExpected, expected.get("expected").get(level), EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void agreesForEveryHazardRatio(Published published) throws IOException {
        JsonNode terms = reference().get(published.key()).get("cox_univariate").get("efron").get("terms");

        List<HazardComparison> hazards =
                analyse(published.grouping()).result().comparison().orElseThrow().hazards();

        assertThat(hazards).hasSize(terms.size());
        int position = 0;
        for (JsonNode term : terms) {
            HazardRatio hazard = ((GroupHazard.Estimated) hazards.get(position).hazard()).hazardRatio();
            assertClose("b", hazard.coefficient(), term.get("b"), FITTED);
            assertClose("se", hazard.standardError(), term.get("se"), FITTED);
            assertClose("hr", hazard.ratio(), term.get("hr"), FITTED);
            assertClose("lower", hazard.limits().lower(), term.get("ci95").get(0), FITTED);
            assertClose("upper", hazard.limits().upper(), term.get("ci95").get(1), FITTED);
            assertClose("z", hazard.z(), term.get("z"), FITTED);
            assertClose("p", hazard.pValue(), term.get("p"), FITTED);
            position++;
        }
    }

    private DetailedAnalysis analyse(Grouping grouping) {
        AnalysisPlan plan = new AnalysisPlan(grouping, CutPointOrigin.FIXED_IN_ADVANCE, AnalysisOptions.DEFAULT);
        return DetailedAnalysis.of(runner, plan, Optional.empty(), OptionalDouble.empty());
    }

    private static void assertGroup(String name, GroupDetail group, JsonNode expected) {
        assertThat(group.summary().patients()).as(name).isEqualTo(expected.get("n").intValue());
        assertThat(group.summary().events()).as(name).isEqualTo(expected.get("events").intValue());
        assertThat(group.summary().censored()).as(name).isEqualTo(expected.get("censored").intValue());
        DetailedAnalysis.QuantileDetail median = group.quantiles().get(1);
        assertClose(name + " median", median.scales().getFirst().estimate(), expected.get("median_months"));
        TRANSFORMS.forEach((key, position) -> {
            SurvivalQuantile quantile = median.scales().get(position);
            // `print(survfit)` and `quantile(survfit)` of R differ where a limit curve rises again; the reference has both.
            JsonNode limits = expected.get("median_ci95_first_crossing").get(key);
            assertClose(name + " lower " + key, quantile.lower(), limits.get(0));
            assertClose(name + " upper " + key, quantile.upper(), limits.get(1));
        });
        SpssQuantile.WithError spss = (SpssQuantile.WithError) median.spss();
        assertClose(name + " SPSS median", spss.time(), expected.get("spss_median_months"), EXACT);
        assertClose(name + " SPSS SE", spss.error(), expected.get("spss_median_se"), EXACT);
        assertClose(name + " SPSS lower", spss.limits().lower(), expected.get("spss_median_ci95").get(0), EXACT);
        assertClose(name + " SPSS upper", spss.limits().upper(), expected.get("spss_median_ci95").get(1), EXACT);
        RestrictedMean mean = RestrictedMean.of(
                group.summary().curve(), expected.get("rmean_upper_limit").doubleValue());
        assertClose(name + " mean", mean.mean(), expected.get("rmean_months"), EXACT);
        assertClose(name + " SE of mean", mean.standardError(), expected.get("rmean_se"), EXACT);
        assertClose(name + " shortest", group.summary().curve().minTime(), expected.get("min_months"));
        assertClose(name + " longest", group.summary().curve().maxTime(), expected.get("max_months"));
        for (LandmarkSurvival landmark : group.summary().landmarks()) {
            assertLandmark(name, group, landmark.time(), expected.get("survival").get(Integer.toString((int) landmark.time())));
        }
    }

    private static void assertLandmark(String name, GroupDetail group, double time, JsonNode expected) {
        for (Map.Entry<String, Integer> transform : TRANSFORMS.entrySet()) {
            ConfidenceTransform scale = ConfidenceTransform.values()[transform.getValue()];
            LandmarkSurvival landmark = group.summary()
                    .curve()
                    .withLimits(scale, group.summary().curve().level())
                    .landmark(time);
            String where = name + " at " + time + " " + transform.getKey();
            assertClose(where, landmark.survival(), expected.get("survival"), EXACT);
            assertThat(landmark.atRisk()).as(where).isEqualTo(expected.get("n_risk").intValue());
            // At S = 0 R has no standard error and no limits; neither have we. At S = 1 log-log limits may be 1.
            landmark.standardError().ifPresent(error -> assertClose(where, error, expected.get("se"), EXACT));
            JsonNode limits = expected.get("ci95_" + transform.getKey());
            landmark.limits().filter(_ -> limits != null && !limits.get(0).isNull()).ifPresent(interval -> {
                assertClose(where, interval.lower(), limits.get(0), EXACT);
                assertClose(where, interval.upper(), limits.get(1), EXACT);
            });
            assertThat(landmark.limits().isPresent() || limits == null || limits.get(0).isNull() || landmark.survival() == 1 || landmark.survival() == 0)
                    .as(where)
                    .isTrue();
        }
    }

    private static void assertTest(JsonNode expected, LogRankTest test) {
        Comparison.Test outcome = (Comparison.Test) test.outcome();
        assertClose("chi-square", outcome.chiSquare(), expected.get("chisq"), EXACT);
        assertThat(outcome.degreesOfFreedom()).isEqualTo(expected.get("df").intValue());
        assertClose("p", outcome.pValue(), expected.get("p"), FITTED);
    }

    /// The reference writes `<6 cm` where the label is `< 6`.
    private static String levelKey(JsonNode levels, GroupDetail group) {
        String plain = group.summary().group().label().plain().replace(" ", "");
        return levels.propertyNames().stream()
                .filter(key -> key.replace(" ", "").equals(plain) || key.replace(" ", "").equals(plain + "cm"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no level " + plain));
    }

    private static void assertClose(String what, OptionalDouble actual, JsonNode expected) {
        if (expected == null || expected.isNull()) {
            assertThat(actual).as(what).isEmpty();
        } else {
            assertThat(actual).as(what).isPresent();
            assertClose(what, actual.getAsDouble(), expected, EXACT);
        }
    }

    private static void assertClose(String what, double actual, JsonNode expected, double relative) {
        double wanted = expected.doubleValue();
        assertThat(Math.abs(actual - wanted))
                .as("%s: %s against %s", what, actual, wanted)
                .isLessThanOrEqualTo(relative * Math.max(1e-300, Math.abs(wanted)) + 1e-14);
    }

    private static JsonNode reference() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(REFERENCE));
    }
}
