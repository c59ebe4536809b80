package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;

/// What figures of follow-up, log-minus-log survival and single patients are drawn from, for the sample cohort by stage.
///
/// Expected numbers from R 4.2.2, survival 3.5-3: `survfit(Surv(t, 1 - e) ~ stage)` and
/// `log(-log(summary(survfit(Surv(t, e) ~ stage))$surv))` with t in months of 30.4375 days, printed with 15 digits.
class FigureNumbersTest {
    private static final double SAME = 1e-12;
    private static final Cohort COHORT = SampleCohort.open("anaplastic-thyroid-cancer.csv");
    private static final AnalysisPlan BY_STAGE = AnalysisPlan.WHOLE_COHORT.withGrouping(
            Grouping.ByLevels.of("stage"), CutPointOrigin.FIXED_IN_ADVANCE);

    @Test
    void followUpAgreesWithReversedSurvfit() {
        List<FollowUpCurves.GroupFollowUp> groups =
                FollowUpCurves.of(COHORT, BY_STAGE).orElseThrow().groups();

        assertThat(groups.get(0).median().estimate().orElseThrow()).isCloseTo(41.6919917864476, within(SAME));
        assertThat(groups.get(1).median().estimate().orElseThrow()).isCloseTo(30.8501026694045, within(SAME));
        assertThat(groups.get(2).median().estimate()).isEmpty();
        assertThat(groups.get(1).curve().survivalAt(6)).isCloseTo(0.685714285714286, within(SAME));
        assertThat(groups.get(2).curve().survivalAt(7)).isCloseTo(0.75, within(SAME));
    }

    @Test
    void logMinusLogAgreesWithSurvfit() {
        LogMinusLog curves = LogMinusLog.of(new AnalysisRunner(COHORT).run(BY_STAGE));

        List<LogMinusLog.Point> first = curves.groups().get(0).points();
        assertThat(first).extracting(LogMinusLog.Point::value).usingElementComparator((a, b) -> Math.abs(a - b) < SAME ? 0 : 1)
                .containsExactly(
                        -2.1389110278431640, -1.3810504215128718, -0.9027204557178794, -0.5313912117090352,
                        -0.2095732751579347, 0.0940478276166991, 0.4081796848261184, 0.7871950081766445);
        assertThat(first.getFirst().time()).isCloseTo(6.04517453798768, within(SAME));
        List<LogMinusLog.Point> third = curves.groups().get(2).points();
        assertThat(third.getFirst().value()).isCloseTo(-2.350618655513294, within(SAME));
    }

    @Test
    void everyPatientHasALaneTheLongestOfEachGroupFirst() {
        List<PatientLanes.Lane> lanes = PatientLanes.of(COHORT, BY_STAGE).orElseThrow().lanes();

        assertThat(lanes).hasSize(31);
        assertThat(lanes.stream().filter(PatientLanes.Lane::hadEvent)).hasSize(COHORT.followUp().events());
        assertThat(lanes.getFirst().time()).isCloseTo(41.6919917864476, within(SAME));
        assertThat(lanes.getFirst().hadEvent()).isFalse();
        for (int i = 1; i < lanes.size(); i++) {
            boolean sameGroup = lanes.get(i).group() == lanes.get(i - 1).group();
            assertThat(lanes.get(i).group()).isGreaterThanOrEqualTo(lanes.get(i - 1).group());
            assertThat(!sameGroup || lanes.get(i).time() <= lanes.get(i - 1).time()).isTrue();
        }
    }
}
