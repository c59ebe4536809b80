package org.riskset.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riskset.survival.reference.ReferenceSet.strings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every number of `table1[]` in the reference files (R 4.2.2, coin 1.4-2 for exact tests with ties).
class TableOneReferenceTest {
    private static final double EXACT = 1e-10;
    private static final double P_VALUE = 1e-8;

    private final Agreement agreement = new Agreement();

    static List<ReferenceSet> sets() {
        return ReferenceSet.all().filter(set -> set.expected().has("table1")).toList();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithTheTestsOfR(ReferenceSet set) {
        for (JsonNode table : set.expected().get("table1")) {
            String column = table.get("group_column").asString();
            List<String> levels = strings(table.get("groups"));
            int[] groups = set.codes(column, levels);
            compareSizes(groups, table);
            for (String name : table.get("numeric").propertyNames()) {
                compareNumeric(set, set + " " + column + " " + name, name, groups, table);
            }
            for (String name : table.get("categorical").propertyNames()) {
                compareCategorical(set, set + " " + column + " " + name, name, groups, table);
            }
        }
        agreement.assertAll(80);
    }

    private void compareNumeric(ReferenceSet set, String where, String name, int[] groups, JsonNode table) {
        JsonNode node = table.get("numeric").get(name);
        double[] values = set.numbers(name);
        List<String> levels = strings(table.get("groups"));
        double[][] samples = new double[levels.size()][];
        for (int g = 0; g < samples.length; g++) {
            int group = g;
            samples[g] = IntStream.range(0, values.length)
                    .filter(i -> groups[i] == group && !Double.isNaN(values[i]))
                    .mapToDouble(i -> values[i])
                    .toArray();
            describe(where + " " + levels.get(g), samples[g], node.get("by_group").get(levels.get(g)));
        }
        describe(where + " overall", Sample.pooled(samples), node.get("overall"));
        int known = 0;
        for (int g = 0; g < samples.length; g++) {
            int missing = (int) missing(set, name, groups, g);
            agreement.number(where + " missing", missing, node.get("by_group").get(levels.get(g)).get("missing"), 0);
            known += samples[g].length;
        }
        agreement.number(where + " missing", missing(set, name, groups, -1), node.get("overall").get("missing"), 0);
        agreement.number(where + " n", known, node.get("tests").get("n"), 0);
        JsonNode tests = node.get("tests");
        compareF(where + " anova", FTest.anova(samples), tests.get("anova"));
        compareF(where + " welch anova", FTest.welchAnova(samples), tests.get("anova_welch"));
        compareF(where + " levene", FTest.levene(samples), tests.get("levene_mean"));
        compareF(where + " brown", FTest.brownForsythe(samples), tests.get("brown_forsythe_median"));
        compareChiSquare(where + " kruskal", ChiSquare.kruskalWallis(samples), tests.get("kruskal_wallis"));
        if (samples.length == 2) {
            compareTwo(where, samples[0], samples[1], tests);
        }
    }

    /// Patients of a group, or of any group for -1, without a value.
    private static long missing(ReferenceSet set, String column, int[] groups, int group) {
        return IntStream.range(0, groups.length)
                .filter(i -> group < 0 ? groups[i] >= 0 : groups[i] == group)
                .filter(i -> set.text(i, column).isEmpty())
                .count();
    }

    private void compareSizes(int[] groups, JsonNode table) {
        long grouped = Arrays.stream(groups).filter(group -> group >= 0).count();
        agreement.number("n", grouped, table.get("n"), 0);
        agreement.number("without group", groups.length - grouped, table.get("rows_without_group"), 0);
        for (int g = 0; g < table.get("n_by_group").size(); g++) {
            int group = g;
            agreement.number(
                    "n of group", Arrays.stream(groups).filter(code -> code == group).count(), table.get("n_by_group").get(g), 0);
        }
    }

    private void describe(String where, double[] values, JsonNode node) {
        Description actual = computed(Description.of(values));
        agreement.number(where + " n", actual.n(), node.get("n"), 0);
        agreement.number(where + " mean", actual.mean(), node.get("mean"), EXACT);
        agreement.optional(where + " sd", actual.standardDeviation(), node.get("sd"), EXACT);
        agreement.optional(where + " se", actual.standardError(), node.get("se_mean"), EXACT);
        agreement.number(where + " min", actual.min(), node.get("min"), EXACT);
        agreement.number(where + " max", actual.max(), node.get("max"), EXACT);
        agreement.number(where + " median", actual.median(), node.get("median"), EXACT);
        agreement.number(where + " q1", actual.quartiles().lower(), node.get("q1_type7"), EXACT);
        agreement.number(where + " q3", actual.quartiles().upper(), node.get("q3_type7"), EXACT);
        agreement.number(where + " q1 SPSS", actual.spssQuartiles().lower(), node.get("q1_type6"), EXACT);
        agreement.number(where + " q3 SPSS", actual.spssQuartiles().upper(), node.get("q3_type6"), EXACT);
        // a skewness near 0 is a difference of cubes
        double slack = EXACT * Math.max(1, 1e-1 / Math.abs(actual.skewness().orElse(1)));
        agreement.optional(where + " skewness", actual.skewness(), node.get("skewness_G1"), slack);
        if (!node.get("shapiro_W").isNull()) {
            ShapiroWilk shapiro = computed(ShapiroWilk.of(values));
            agreement.number(where + " W", shapiro.w(), node.get("shapiro_W"), EXACT);
            agreement.number(where + " p of W", shapiro.pValue(), node.get("shapiro_p"), P_VALUE);
        }
    }

    private void compareTwo(String where, double[] first, double[] second, JsonNode tests) {
        compareT(where + " welch", TTest.welch(first, second, 0.95), tests.get("t_test_welch"));
        compareT(where + " pooled", TTest.pooled(first, second, 0.95), tests.get("t_test_pooled"));
        compareF(where + " variances", FTest.varianceRatio(first, second), tests.get("variance_ratio_F"));
        JsonNode smd = tests.get("standardized_mean_difference");
        double difference = computed(StandardizedDifference.ofMeans(first, second));
        agreement.number(where + " smd", difference, smd.get("smd_first_minus_second"), EXACT);
        double cohen = computed(StandardizedDifference.cohensD(first, second));
        agreement.number(where + " d", cohen, smd.get("cohens_d_pooled_sd"), EXACT);
        MannWhitney ranks = computed(MannWhitney.of(first, second));
        JsonNode node = tests.get("mann_whitney");
        agreement.number(where + " U", ranks.u(), node.get("U_first_group"), 0);
        agreement.number(where + " U2", ranks.otherU(), node.get("U_second_group"), 0);
        agreement.number(where + " W", ranks.rankSum(), node.get("rank_sum_first_group"), 0);
        agreement.same(where + " ties", ranks.ties(), node.get("ties").asBoolean());
        agreement.number(where + " z", ranks.z(), node.get("z_no_continuity"), EXACT);
        agreement.number(where + " p", ranks.pValue(), node.get("p_normal_no_continuity"), P_VALUE);
        agreement.number(where + " p cc", ranks.correctedPValue(), node.get("p_normal_with_continuity"), P_VALUE);
        for (String exact : List.of("p_exact", "p_exact_conditional_on_ties_coin")) {
            if (!node.get(exact).isNull()) {
                agreement.optional(where + " " + exact, ranks.exactPValue(), node.get(exact), P_VALUE);
            }
        }
    }

    private void compareCategorical(ReferenceSet set, String where, String name, int[] groups, JsonNode table) {
        JsonNode node = table.get("categorical").get(name).get("tests");
        int[] rows = set.codes(name, strings(node.get("rows_levels")));
        List<String> allGroups = strings(table.get("groups"));
        int[] columns = strings(node.get("cols_groups")).stream().mapToInt(allGroups::indexOf).toArray();
        int[][] counts = new int[node.get("rows_levels").size()][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns.length; c++) {
                if (rows[i] >= 0 && groups[i] == columns[c]) {
                    counts[rows[i]][c]++;
                }
            }
        }
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                agreement.number(where + " count", counts[r][c], node.get("counts").get(r).get(c), 0);
            }
        }
        ContingencyTable actual = new ContingencyTable(counts);
        agreement.number(where + " n", actual.total(), node.get("n"), 0);
        JsonNode variable = table.get("categorical").get(name);
        agreement.number(where + " missing", missing(set, name, groups, -1), variable.get("missing"), 0);
        for (int g = 0; g < variable.get("missing_by_group").size(); g++) {
            agreement.number(where + " missing", missing(set, name, groups, g), variable.get("missing_by_group").get(g), 0);
        }
        agreement.number(where + " expected", actual.smallestExpected(), node.get("min_expected"), EXACT);
        agreement.number(
                where + " share", actual.shareExpectedBelowFive(), node.get("share_of_cells_expected_below_5"), EXACT);
        compareChiSquare(where + " pearson", actual.pearson(), node.get("pearson_chi2"));
        compareChiSquare(where + " G", actual.likelihoodRatio(), node.get("likelihood_ratio_G"));
        agreement.number(where + " V", computed(actual.cramersV()), node.get("cramers_v"), EXACT);
        if (node.has("yates_chi2")) {
            compareChiSquare(where + " yates", actual.yates(), node.get("yates_chi2"));
        }
        compareFisher(where + " fisher", actual, node.get("fisher_exact"));
        if (node.has("standardized_mean_difference")) {
            double smd = computed(StandardizedDifference.ofShares(actual));
            agreement.number(where + " smd", smd, node.get("standardized_mean_difference").get("smd"), EXACT);
        }
    }

    private void compareFisher(String where, ContingencyTable table, JsonNode node) {
        FisherExact actual = computed(table.fisher());
        if (node.get("p").isNull()) {
            assertThat(actual.pValue()).as(where).isBetween(0.0, 1.0);
            return;
        }
        agreement.same(where + " exact", actual.isExact(), true);
        agreement.number(where, actual.pValue(), node.get("p"), P_VALUE);
        if (node.has("conditional_mle_odds_ratio")) {
            OddsRatio ratio = computed(table.oddsRatio(0.95));
            // R finds the ratio and its limits by uniroot with its default tolerance, 1.2e-4
            agreement.number(where + " odds", ratio.estimate(), node.get("conditional_mle_odds_ratio"), 1e-3);
            agreement.number(where + " lower", ratio.limits().lower(), node.get("lower"), 1e-3);
            agreement.number(where + " upper", ratio.limits().upper(), node.get("upper"), 1e-3);
            agreement.number(where + " less", ratio.less(), node.get("p_less"), P_VALUE);
            agreement.number(where + " greater", ratio.greater(), node.get("p_greater"), P_VALUE);
        }
    }

    private void compareT(String where, Outcome<TTest> outcome, JsonNode node) {
        TTest actual = computed(outcome);
        agreement.number(where + " t", actual.t(), node.get("t"), EXACT);
        agreement.number(where + " df", actual.degreesOfFreedom(), node.get("df"), EXACT);
        agreement.number(where + " p", actual.pValue(), node.get("p"), P_VALUE);
        JsonNode difference = node.get("mean_difference_first_minus_second");
        agreement.number(where + " difference", actual.difference(), difference, EXACT);
        agreement.number(where + " lower", actual.limits().lower(), node.get("lower"), 1e-9);
        agreement.number(where + " upper", actual.limits().upper(), node.get("upper"), 1e-9);
    }

    private void compareF(String where, Outcome<FTest> outcome, JsonNode node) {
        FTest actual = computed(outcome);
        agreement.number(where + " F", actual.f(), node.get("F"), 1e-9);
        agreement.number(where + " df1", actual.numerator(), node.get("df1"), EXACT);
        agreement.number(where + " df2", actual.denominator(), node.get("df2"), EXACT);
        // var.test of R forms 1 - p, whose last digit is 1e-16
        double slack = where.endsWith("variances") ? Math.max(P_VALUE, 2e-16 / actual.pValue()) : P_VALUE;
        agreement.number(where + " p", actual.pValue(), node.get("p"), slack);
    }

    private void compareChiSquare(String where, Outcome<ChiSquare> outcome, JsonNode node) {
        ChiSquare actual = computed(outcome);
        agreement.number(where + " chi2", actual.chiSquare(), node.get("chi2"), 1e-9);
        agreement.number(where + " df", actual.degreesOfFreedom(), node.get("df"), 0);
        agreement.number(where + " p", actual.pValue(), node.get("p"), P_VALUE);
    }

    private static <T> T computed(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Computed.class);
        return ((Outcome.Computed<T>) outcome).result();
    }
}
