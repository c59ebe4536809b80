package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;

/// The follow-up of every patient: how long, and how it ended.
///
/// @param lanes in the order of the groups, the longest follow-up of each first
public record PatientLanes(List<Lane> lanes) {
    public PatientLanes {
        lanes = List.copyOf(lanes);
    }

    /// One patient.
    ///
    /// @param sourceRow row of the spreadsheet, from 1
    /// @param group     position among the groups of the plan
    /// @param time      of follow-up, in the unit of the analysis
    /// @param hadEvent  whether it ended with the event
    public record Lane(int sourceRow, int group, double time, boolean hadEvent) {}

    /// The patients of a plan's groups. O(n log n).
    ///
    /// @return empty where the grouping cannot be applied
    public static Optional<PatientLanes> of(Cohort cohort, AnalysisPlan plan) {
        return GroupAssignment.of(cohort, plan.grouping()).map(assignment -> {
            List<Lane> lanes = new ArrayList<>();
            for (int patient = 0; patient < cohort.patients(); patient++) {
                int code = assignment.codes()[patient];
                if (code >= 0) {
                    lanes.add(new Lane(
                            cohort.registry().sourceRow(cohort.row(patient)),
                            code,
                            cohort.followUp().time(patient),
                            cohort.followUp().hadEvent(patient)));
                }
            }
            lanes.sort(Comparator.comparingInt(Lane::group)
                    .thenComparing(Comparator.comparingDouble(Lane::time).reversed())
                    .thenComparingInt(Lane::sourceRow));
            return new PatientLanes(lanes);
        });
    }
}
