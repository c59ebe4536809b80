package org.riskset.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CharacteristicsRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.ExclusionReason;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;

/// What a flow of patients tells of small counts.
class HiddenFlowTest {
    private static final int LEAST = 5;

    /// 100 rows minus 98 patients would tell the 2.
    @Test
    void keepsTheRowsWhereTheyWouldTellHowFewWereLeftOut() {
        Cohort cohort = cohort(98, 2, 0, 0);

        HiddenFlow flow = flow(whole(cohort), cohort);

        assertThat(flow.excluded(ExclusionReason.TIME_MISSING)).isTrue();
        assertThat(flow.rows()).isTrue();
        assertThat(flow.analysed()).isFalse();
    }

    /// With 40 others left out the rows tell of 42, of whom nobody knows how many are which.
    @Test
    void keepsALargeCountThatWouldTellASmallOne() {
        Cohort cohort = cohort(98, 2, 40, 0);

        HiddenFlow flow = flow(whole(cohort), cohort);

        assertThat(flow.excluded(ExclusionReason.TIME_MISSING)).isTrue();
        assertThat(flow.excluded(ExclusionReason.TIME_NEGATIVE)).isTrue();
        assertThat(flow.rows()).isFalse();
    }

    @Test
    void printsLargeCounts() {
        Cohort cohort = cohort(98, 20, 40, 30);

        HiddenFlow flow = flow(grouped(cohort), cohort);

        assertThat(flow.rows() || flow.missing() || flow.analysed()).isFalse();
        assertThat(flow.excluded(ExclusionReason.TIME_MISSING)).isFalse();
    }

    /// All patients are printed: with the number analysed they would tell the 3 without a value.
    @Test
    void keepsTheAnalysedWhereTheyWouldTellHowFewHaveNoValue() {
        Cohort cohort = cohort(98, 20, 40, 3);

        HiddenFlow flow = flow(grouped(cohort), cohort);

        assertThat(flow.missing()).isTrue();
        assertThat(flow.analysed()).isTrue();
        assertThat(flow.rows()).isFalse();
    }

    @Test
    void keepsWhatTheTablesKeep() {
        Cohort cohort = cohort(98, 20, 40, 3);
        AnalysisResult result = grouped(cohort);
        HiddenCounts tables = tables(cohort, LEAST);

        HiddenFlow flow = HiddenFlow.of(result, tables);

        result.presentGroups().forEach(group -> {
            if (tables.total("arm", group.group().label())) {
                assertThat(flow.patients(group.group())).isTrue();
            }
        });
        assertThat(result.presentGroups()).anyMatch(group -> tables.total("arm", group.group().label()));
    }

    @Test
    void keepsNothingWhereTheTablesKeepNothing() {
        Cohort cohort = cohort(98, 2, 0, 3);

        HiddenFlow flow = HiddenFlow.of(grouped(cohort), tables(cohort, 0));

        assertThat(flow.rows() || flow.missing() || flow.excluded(ExclusionReason.TIME_MISSING)).isFalse();
    }

    private static HiddenFlow flow(AnalysisResult result, Cohort cohort) {
        return HiddenFlow.of(result, tables(cohort, LEAST));
    }

    private static HiddenCounts tables(Cohort cohort, int least) {
        return HiddenCounts.of(
                new CharacteristicsRunner(cohort).describe(List.of(Grouping.ByLevels.of("arm")), Optional.empty()),
                cohort.followUp().events(),
                least);
    }

    private static AnalysisResult whole(Cohort cohort) {
        return new AnalysisRunner(cohort).run(AnalysisPlan.WHOLE_COHORT);
    }

    private static AnalysisResult grouped(Cohort cohort) {
        return new AnalysisRunner(cohort)
                .run(AnalysisPlan.WHOLE_COHORT.withGrouping(
                        Grouping.ByLevels.of("arm"), CutPointOrigin.FIXED_IN_ADVANCE));
    }

    /// @param followed patients with a time, in three arms
    /// @param without  rows without a time
    /// @param negative rows with a time under 0
    /// @param unknown  of those followed, without an arm
    private static Cohort cohort(int followed, int without, int negative, int unknown) {
        int rows = followed + without + negative;
        double[] times = new double[rows];
        double[] arms = new double[rows];
        for (int row = 0; row < rows; row++) {
            times[row] = row < followed ? 1 + row : row < followed + without ? Double.NaN : -1;
            arms[row] = row < unknown ? Double.NaN : 1 + row % 3;
        }
        double[] events = new double[rows];
        Arrays.fill(events, 1);
        Registry registry = new Registry(
                "r.csv",
                IntStream.range(2, rows + 2).toArray(),
                List.of(
                        new NumberColumn("time", "time", Optional.empty(), times),
                        new NumberColumn("event", "event", Optional.empty(), events),
                        new NumberColumn("arm", "arm", Optional.empty(), arms)));
        CohortDefinition definition = new CohortDefinition(
                new TimeRule.Duration("time", TimeUnit.MONTHS), new StatusRule("event", Set.of("1")), TimeUnit.MONTHS);
        CohortOutcome outcome = CohortBuilder.build(registry, definition, UnreadableCells.none());
        return ((CohortOutcome.Made) outcome).cohort();
    }
}
