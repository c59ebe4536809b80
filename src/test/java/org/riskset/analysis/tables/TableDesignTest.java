package org.riskset.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CharacteristicsRunner;
import org.riskset.analysis.SampleCohort;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;

/// Statistics and tests of Table I as chosen. Numbers from R 4.2.2 on the sample cohort: `t.test`, `oneway.test`,
/// `wilcox.test(exact = FALSE, correct = FALSE)`, `kruskal.test`, `chisq.test(correct = FALSE)`, `fisher.test`, and
/// `pchisq((n - 1) * cor(row, column)^2, 1, lower.tail = FALSE)`; standardised differences by the formula of Yang and
/// Dalton (2012).
class TableDesignTest {
    private static final Cohort SAMPLE = SampleCohort.open("anaplastic-thyroid-cancer.csv");
    private static final Grouping SURGERY = Grouping.ByLevels.of("surgery");
    private static final Grouping STAGE = Grouping.ByLevels.of("stage");
    private static final Grouping AGE = Grouping.ByCutPoints.at("age_at_diagnosis", 60);

    @ParameterizedTest
    @CsvSource({
        "stage, surgery, AUTOMATIC, FISHER, 0.0121027162184005",
        "stage, surgery, PEARSON, PEARSON_SPARSE, 0.0150000228085324",
        "stage, surgery, FISHER, FISHER, 0.0121027162184005",
        "stage, surgery, TREND, TREND, 0.00481540729798008",
        "age_at_diagnosis, surgery, WELCH, WELCH, 0.123925375522041",
        "age_at_diagnosis, surgery, EQUAL_VARIANCES, STUDENT, 0.0741746989190471",
        "age_at_diagnosis, surgery, RANKS, MANN_WHITNEY, 0.124499397549748",
        "age_at_diagnosis, stage, WELCH, WELCH_ANOVA, 0.117996237280971",
        "age_at_diagnosis, stage, EQUAL_VARIANCES, ANOVA, 0.166957073265739",
        "age_at_diagnosis, stage, RANKS, KRUSKAL_WALLIS, 0.191306730284095"
    })
    void agreesWithRWhicheverTestIsChosen(
            String row, String by, TestChoice choice, CharacteristicTest.Kind kind, double p) {
        Grouping grouping = row.equals("stage") ? STAGE : AGE;
        TableDesign design = TableDesign.FIRST.with(RowDesign.of(row).withTest(choice));

        Characteristics.Block block = block(grouping, Grouping.ByLevels.of(by), design);

        assertThat(block.test().orElseThrow().kind()).isEqualTo(kind);
        assertThat(block.test().orElseThrow().pValue().orElseThrow()).isCloseTo(p, within(1e-8 * p));
    }

    @Test
    void comparesWhatTheRowShows() {
        Set<Statistic> mean = Set.of(Statistic.MEAN);
        Set<Statistic> median = Set.of(Statistic.MEDIAN_RANGE);

        assertThat(kind(SURGERY, mean)).isEqualTo(CharacteristicTest.Kind.WELCH);
        assertThat(kind(STAGE, mean)).isEqualTo(CharacteristicTest.Kind.ANOVA);
        assertThat(kind(SURGERY, median)).isEqualTo(CharacteristicTest.Kind.MANN_WHITNEY);
        assertThat(kind(STAGE, median)).isEqualTo(CharacteristicTest.Kind.KRUSKAL_WALLIS);
        assertThat(kind(SURGERY, Set.of(Statistic.COUNTS))).isEqualTo(CharacteristicTest.Kind.FISHER);
    }

    private static CharacteristicTest.Kind kind(Grouping by, Set<Statistic> statistics) {
        TableDesign design = TableDesign.FIRST.with(RowDesign.of("age_at_diagnosis").withStatistics(statistics));
        return block(AGE, by, design).test().orElseThrow().kind();
    }

    @Test
    void comparesNothingWhereNoTestIsWanted() {
        TableDesign design = TableDesign.FIRST.with(RowDesign.of("stage").withTest(TestChoice.NONE));

        assertThat(block(STAGE, SURGERY, design).test()).isEmpty();
    }

    @Test
    void standardisedDifferencesAgreeWithR() {
        assertThat(block(STAGE, SURGERY, TableDesign.FIRST).difference().orElseThrow())
                .isCloseTo(1.5393346203863, within(1e-12));
        assertThat(block(AGE, SURGERY, TableDesign.FIRST).difference().orElseThrow())
                .isCloseTo(0.719595745828359, within(1e-12));
    }

    @Test
    void describesANumberByItsMeanUnlessItIsSkewed() {
        assertThat(block(AGE, SURGERY, TableDesign.FIRST).statistics())
                .containsExactly(Statistic.MEAN, Statistic.COUNTS);
        assertThat(block(STAGE, SURGERY, TableDesign.FIRST).statistics()).containsExactly(Statistic.COUNTS);
    }

    @Test
    void aHeadingHoldsUntilTheNext() {
        TableDesign design = TableDesign.FIRST
                .with(RowDesign.of("b").withSection("Tumour"))
                .with(RowDesign.of("d").withSection("Treatment"));

        assertThat(design.sections(List.of("a", "b", "c", "d")))
                .isEqualTo(Map.of("b", "Tumour", "c", "Tumour", "d", "Treatment"));
    }

    @Test
    void aRowWithNothingDecidedIsForgotten() {
        TableDesign changed = TableDesign.FIRST.with(RowDesign.of("a").withLabel("A"));

        assertThat(changed.with(changed.row("a").withLabel(""))).isEqualTo(TableDesign.FIRST);
    }

    private static Characteristics.Block block(Grouping row, Grouping by, TableDesign design) {
        return new CharacteristicsRunner(SAMPLE)
                .describe(List.of(row), Optional.of(by), design)
                .blocks()
                .getFirst();
    }
}
