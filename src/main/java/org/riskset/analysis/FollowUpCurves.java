package org.riskset.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.survival.RiskTable;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.survival.curve.SurvivalQuantile;

/// How long each group was followed: reverse Kaplan-Meier curves, in which an event ends the observation and a censoring
/// is what is waited for. Source: Schemper & Smith (1996).
///
/// @param groups those that have patients, in display order
public record FollowUpCurves(List<GroupFollowUp> groups) {
    public FollowUpCurves {
        groups = List.copyOf(groups);
    }

    /// One group.
    ///
    /// @param curve  share still under follow-up; its "events" are the patients whose follow-up ended
    /// @param median median follow-up
    public record GroupFollowUp(Group group, SurvivalCurve curve, SurvivalQuantile median) {}

    /// The curves of a plan's groups. O(n).
    ///
    /// @return empty where the grouping cannot be applied
    public static Optional<FollowUpCurves> of(Cohort cohort, AnalysisPlan plan) {
        return GroupAssignment.of(cohort, plan.grouping()).map(assignment -> {
            RiskTable table =
                    cohort.ordered().regroup(assignment.codes(), assignment.groups().size());
            List<GroupFollowUp> groups = new ArrayList<>();
            for (int group = 0; group < assignment.groups().size(); group++) {
                SurvivalCurve curve = KaplanMeier.followUp(
                        table, group, plan.options().transform(), plan.options().level());
                if (curve.patients() > 0) {
                    groups.add(new GroupFollowUp(assignment.groups().get(group), curve, SurvivalQuantile.median(curve)));
                }
            }
            return new FollowUpCurves(groups);
        });
    }
}
