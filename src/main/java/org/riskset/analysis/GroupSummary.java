package org.riskset.analysis;

import java.util.List;
import org.riskset.cohort.Group;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.survival.curve.SurvivalQuantile;

/// Survival of one group.
///
/// @param group      its name and colour
/// @param curve      Kaplan-Meier estimate with limits; without steps where the group has no patient
/// @param median     by R's rule, with Brookmeyer-Crowley limits on the curve's own scale
/// @param spssMedian by SPSS's rule, with its standard error
/// @param landmarks  survival at the plan's landmark times, in their order
public record GroupSummary(
        Group group,
        SurvivalCurve curve,
        SurvivalQuantile median,
        SpssQuantile spssMedian,
        List<LandmarkSurvival> landmarks) {
    public GroupSummary {
        landmarks = List.copyOf(landmarks);
    }

    public int patients() {
        return curve.patients();
    }

    public int events() {
        return curve.events();
    }

    public int censored() {
        return curve.censored();
    }
}
