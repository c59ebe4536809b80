package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.cohort.Grouping;
import org.riskset.registry.NumberColumn;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every line of `reference/atc/targets.json`: the figures of the published tables, from the registry's file.
class PublishedTablesTest {
    private static final AnalysisRunner RUNNER =
            new AnalysisRunner(SampleCohort.open("anaplastic-thyroid-cancer.csv"));
    private static final Grouping AGE = Grouping.ByCutPoints.at("age_at_diagnosis", 60);
    private static final Grouping SIZE = Grouping.ByCutPoints.at("tumour_size_cm", 6);
    private static final Grouping TREATMENT = Grouping.ByLevels.of("treatment");
    private static final Grouping FOUR_TREATMENTS =
            new Grouping.ByLevels("treatment", List.of(), Set.of("Palliative treatment"));

    /// A group of the published tables by the words they use for it.
    private record Named(Grouping grouping, String level) {
        static Named level(String column, String level) {
            return new Named(Grouping.ByLevels.of(column), level);
        }
    }

    private static final Map<String, Named> GROUPS = Map.ofEntries(
            Map.entry("male", Named.level("sex", "Male")),
            Map.entry("female", Named.level("sex", "Female")),
            Map.entry("age < 60", new Named(AGE, "< 60")),
            Map.entry("age >= 60", new Named(AGE, ">= 60")),
            Map.entry("enlarging neck mass", Named.level("neck_mass", "Yes")),
            Map.entry("hoarseness", Named.level("hoarseness", "Yes")),
            Map.entry("dyspnea", Named.level("dyspnea", "Yes")),
            Map.entry("dysphagia", Named.level("dysphagia", "Yes")),
            Map.entry("tumour size < 6 cm", new Named(SIZE, "< 6")),
            Map.entry("tumour size >= 6 cm", new Named(SIZE, ">= 6")),
            Map.entry("size < 6", new Named(SIZE, "< 6")),
            Map.entry("size >= 6", new Named(SIZE, ">= 6")),
            Map.entry("stage IVA", Named.level("stage", "IVA")),
            Map.entry("stage IVB", Named.level("stage", "IVB")),
            Map.entry("stage IVC", Named.level("stage", "IVC")),
            Map.entry("operated", Named.level("surgery", "Yes")),
            Map.entry("surgery", Named.level("surgery", "Yes")),
            Map.entry("non-surgery", Named.level("surgery", "No")),
            Map.entry("invasion muscle", Named.level("invasion_muscle", "Yes")),
            Map.entry("local extrathyroidal invasion", Named.level("invasion_muscle", "Yes")),
            Map.entry("invasion trachea", Named.level("invasion_trachea", "Yes")),
            Map.entry("invasion esophagus", Named.level("invasion_esophagus", "Yes")),
            Map.entry("invasion cervical vessels", Named.level("invasion_vessels", "Yes")),
            Map.entry("invasion cervical nerves", Named.level("invasion_nerves", "Yes")),
            Map.entry("cervical LN yes", Named.level("cervical_ln", "Yes")),
            Map.entry("cervical LN no", Named.level("cervical_ln", "No")),
            Map.entry("distant metastasis yes", Named.level("distant_metastasis", "Yes")),
            Map.entry("distant metastasis no", Named.level("distant_metastasis", "No")),
            Map.entry("pulmonary metastasis", Named.level("lung_metastasis", "Yes")),
            Map.entry("bone metastasis", Named.level("bone_metastasis", "Yes")),
            Map.entry("Surgery alone", new Named(TREATMENT, "Surgery alone")),
            Map.entry("surgery alone", new Named(TREATMENT, "Surgery alone")),
            Map.entry("Surgery + radiotherapy", new Named(TREATMENT, "Surgery + radiotherapy")),
            Map.entry("surgery + radiotherapy", new Named(TREATMENT, "Surgery + radiotherapy")),
            Map.entry("surgery + RT", new Named(TREATMENT, "Surgery + radiotherapy")),
            Map.entry("Chemotherapy + radiotherapy", new Named(TREATMENT, "Chemotherapy + radiotherapy")),
            Map.entry("chemo + RT", new Named(TREATMENT, "Chemotherapy + radiotherapy")),
            Map.entry("Surgery + chemoradiotherapy", new Named(TREATMENT, "Surgery + chemoradiotherapy")),
            Map.entry("surgery + chemoRT", new Named(TREATMENT, "Surgery + chemoradiotherapy")),
            Map.entry("Palliative treatment", new Named(TREATMENT, "Palliative treatment")));

    private static final Map<String, Grouping> TESTS = Map.of(
            "sex log-rank p", Grouping.ByLevels.of("sex"),
            "age log-rank p", AGE,
            "size log-rank p", SIZE,
            "stage log-rank p", Grouping.ByLevels.of("stage"),
            "surgery log-rank p", Grouping.ByLevels.of("surgery"),
            "treatment types (4, n = 28) log-rank p", FOUR_TREATMENTS,
            "treatment types with palliative (5, n = 31) log-rank p", TREATMENT,
            "no cervical LN metastasis associated with improved OS (no figure published): log-rank p",
            Grouping.ByLevels.of("cervical_ln"));

    static Stream<JsonNode> figures() {
        return ReferenceSet.readJson("atc/targets.json").get("figures").valueStream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void givesBackThePublishedFigure(JsonNode figure) {
        double value = value(figure.get("figure").asString());

        double expected = figure.get("cohort_value").asDouble();
        assertThat(value).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
        if (figure.get("match").asString().equals("exact")) {
            assertPrintsAs(figure, value);
        }
    }

    /// Times and standard errors published without decimals are compared at one, as the file says.
    private static void assertPrintsAs(JsonNode figure, double value) {
        String published = figure.get("published").asString();
        if (published.startsWith("<")) {
            assertThat(value).isLessThan(Double.parseDouble(published.substring(1).strip()));
        } else if (published.startsWith(">")) {
            assertThat(value).isGreaterThan(Double.parseDouble(published.substring(1).strip()));
        } else {
            BigDecimal printed = new BigDecimal(published);
            boolean isTime = figure.get("figure").asString().matches(".*(median|OS .months.).*");
            int decimals = isTime ? Math.max(1, printed.scale()) : printed.scale();
            assertThat(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP)).isEqualByComparingTo(printed);
        }
    }

    private static double value(String figure) {
        if (TESTS.containsKey(figure)) {
            return ((Comparison.Test) run(TESTS.get(figure)).comparison().orElseThrow().logRank().outcome()).pValue();
        }
        return switch (figure) {
            case "patients" -> overall().patients();
            case "female-to-male ratio" -> (double) patients("female") / patients("male");
            case "mean age (years)" -> meanAge();
            case "operated patients (denominator of the invasion rows)" -> patients("operated");
            case "overall median OS" -> overall().median().estimate().orElseThrow();
            case "overall SE of median" -> error(overall());
            case "shortest OS (months)" -> overall().curve().minTime().orElseThrow();
            case "longest OS (months)" -> overall().curve().maxTime().orElseThrow();
            case "6-month OS %" -> survival(overall(), 6);
            case "1-year OS %" -> survival(overall(), 12);
            case "2-year OS %" -> survival(overall(), 24);
            case "surgery + chemoRT 2-year OS %" -> survival(group("surgery + chemoRT"), 24);
            case "surgery with multimodal therapy %" ->
                100.0 * (patients("surgery + RT") + patients("surgery + chemoRT")) / overall().patients();
            default -> ofGroup(figure);
        };
    }

    private static double ofGroup(String figure) {
        if (figure.endsWith(" n")) {
            return patients(figure.substring(0, figure.length() - 2));
        }
        if (figure.endsWith(" % of 31")) {
            return 100.0 * patients(figure.substring(0, figure.length() - 8)) / 31;
        }
        if (figure.endsWith(" % of operated")) {
            return share(figure.substring(0, figure.length() - 14));
        }
        if (figure.endsWith(" %")) {
            return share(figure.substring(0, figure.length() - 2));
        }
        if (figure.endsWith(" median OS")) {
            return group(figure.substring(0, figure.length() - 10)).median().estimate().orElseThrow();
        }
        if (figure.endsWith(" SE of median")) {
            return error(group(figure.substring(0, figure.length() - 13)));
        }
        throw new AssertionError("no way to compute " + figure);
    }

    private static AnalysisResult run(Grouping grouping) {
        return RUNNER.run(new AnalysisPlan(grouping, CutPointOrigin.FIXED_IN_ADVANCE, AnalysisOptions.DEFAULT));
    }

    private static GroupSummary overall() {
        return run(new Grouping.Whole()).overall();
    }

    private static GroupSummary group(String words) {
        Named named = GROUPS.get(words);
        assertThat(named).as(words).isNotNull();
        return run(named.grouping()).groups().stream()
                .filter(group -> group.group().label().plain().replace('\u2265', '>').replaceFirst("^> ", ">= ").equals(named.level())
                        || group.group().label().plain().equals(named.level()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no group " + words));
    }

    private static int patients(String words) {
        return group(words).patients();
    }

    /// Of the patients whose value is known: for invasion, those who were operated on.
    private static double share(String words) {
        int known = run(GROUPS.get(words).grouping()).groups().stream()
                .mapToInt(GroupSummary::patients)
                .sum();
        return 100.0 * patients(words) / known;
    }

    private static double error(GroupSummary group) {
        return ((SpssQuantile.WithError) group.spssMedian()).error();
    }

    private static double survival(GroupSummary group, double months) {
        return 100 * group.curve().survivalAt(months);
    }

    private static double meanAge() {
        NumberColumn age = (NumberColumn) RUNNER.cohort().registry().find("age_at_diagnosis").orElseThrow();
        return Stream.of(RUNNER.cohort().sortedValues(age)).flatMapToDouble(Arrays::stream).average().orElseThrow();
    }
}
