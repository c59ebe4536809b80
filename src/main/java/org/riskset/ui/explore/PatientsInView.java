package org.riskset.ui.explore;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskset.analysis.EarlyLossCheck;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.study.Study;
import org.riskset.survival.FollowUp;
import org.riskset.ui.study.OpenStudy;

/// Which patients stand behind what the screen shows; patients are counted from 0 in cohort order.
public final class PatientsInView {
    private final OpenStudy openStudy;

    PatientsInView(OpenStudy openStudy) {
        this.openStudy = openStudy;
    }

    /// Those whose follow-up ended early without the event.
    public List<Integer> lostEarly() {
        return openStudy
                .get()
                .map(study -> EarlyLossCheck.lostEarly(study.cohort()))
                .orElse(List.of());
    }

    /// Those whose value of a grouping variable is missing.
    public List<Integer> inNoGroup() {
        return openStudy.get().map(PatientsInView::withoutValue).orElse(List.of());
    }

    private static List<Integer> withoutValue(Study study) {
        Cohort cohort = study.cohort();
        return where(cohort, patient -> study.plan().grouping().columns().stream()
                .flatMap(column -> cohort.registry().find(column).stream())
                .anyMatch(column -> column.isMissing(cohort.row(patient))));
    }

    /// Those of one group who had the event at a time.
    ///
    /// @param group position among the groups of the grouping
    public List<Integer> withEvent(int group, double time) {
        return openStudy.get().map(study -> withEvent(study, group, time)).orElse(List.of());
    }

    private static List<Integer> withEvent(Study study, int group, double time) {
        FollowUp followUp = study.cohort().followUp();
        return GroupAssignment.of(study.cohort(), study.plan().grouping())
                .map(groups -> where(study.cohort(), patient -> groups.codes()[patient] == group
                        && followUp.hadEvent(patient)
                        && followUp.time(patient) == time))
                .orElse(List.of());
    }

    private static List<Integer> where(Cohort cohort, IntPredicate condition) {
        return IntStream.range(0, cohort.patients()).filter(condition).boxed().toList();
    }
}
