package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskset.survival.compare.Contrast;
import org.riskset.survival.compare.LandmarkDifference;

/// Everything computed for one plan: curve, tests, table rows and cautions that belong together and are shown together.
///
/// @param plan       what was asked for
/// @param cohort     who was analysed
/// @param grouping   what the groups were made from
/// @param overall    the patients of all groups together as one curve
/// @param groups     the groups in display order; one, equal to `overall`, for the whole cohort
/// @param comparison tests between groups; empty with fewer than two groups in the plan
/// @param stratified the log-rank test within the plan's stratum; empty without one
/// @param means      restricted means of the groups; empty with fewer than two
/// @param evidence   profile over all cut-points, once it is known, where the grouping is by one cut-point
/// @param cautions   what to know before trusting the numbers, gravest first
public record AnalysisResult(
        AnalysisPlan plan,
        CohortSummary cohort,
        GroupingFacts grouping,
        GroupSummary overall,
        List<GroupSummary> groups,
        Optional<GroupComparison> comparison,
        Optional<StratifiedTest> stratified,
        Optional<MeanComparison> means,
        Optional<CutPointEvidence> evidence,
        List<Caution> cautions) {
    public AnalysisResult {
        groups = List.copyOf(groups);
        cautions = List.copyOf(cautions);
    }

    AnalysisResult withCautions(List<Caution> found) {
        return new AnalysisResult(plan, cohort, grouping, overall, groups, comparison, stratified, means, evidence, found);
    }

    /// The same result with one more caution, after those that are as grave.
    public AnalysisResult and(Caution caution) {
        List<Caution> all = new ArrayList<>(cautions);
        all.add(caution);
        all.sort(Comparator.comparing(Caution::weight));
        return withCautions(all);
    }

    /// Survival of the second group minus that of the first at each landmark time; none unless there are two groups with
    /// patients, and none at a time where a group's survival is 0 or neither varies.
    public List<Optional<Contrast>> landmarkDifferences() {
        List<GroupSummary> present = presentGroups();
        if (present.size() != 2) {
            return List.of();
        }
        List<Optional<Contrast>> differences = new ArrayList<>();
        for (int i = 0; i < plan.options().landmarks().size(); i++) {
            differences.add(LandmarkDifference.of(
                    present.get(0).landmarks().get(i),
                    present.get(1).landmarks().get(i),
                    plan.options().level()));
        }
        return List.copyOf(differences);
    }

    /// Groups that have at least one patient.
    public List<GroupSummary> presentGroups() {
        return groups.stream().filter(group -> group.patients() > 0).toList();
    }
}
