package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.GroupLabel;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.RiskTable;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.survival.curve.SurvivalQuantile;

/// Computes plans on one cohort. What does not depend on the plan is computed once; a plan then costs a few passes
/// over the patients in time order, which is what lets curves and p follow a dragged cut-point.
///
/// Safe to use from several threads.
public final class AnalysisRunner {
    /// Up to so many patients the search for a factor in which the groups differ costs less than a frame.
    private static final int FEW_ENOUGH_TO_FOLLOW = 200;

    private final Cohort cohort;
    private final Map<String, CutPointEvidence> evidence = new ConcurrentHashMap<>();
    private volatile Optional<Together> lastTogether = Optional.empty();
    private Optional<Basis> basis = Optional.empty();
    private volatile KnownFactors known;

    /// What is the same in every result.
    private record Basis(CohortSummary summary, Optional<Caution> earlyLosses) {}

    /// Costs nothing: what is computed once is computed by the first [#run], wherever that is called.
    public AnalysisRunner(Cohort cohort) {
        this.cohort = cohort;
        this.known = new KnownFactors(cohort, List.of());
    }

    private synchronized Basis basis() {
        Basis made = basis.orElseGet(() -> {
            CohortSummary summary = summarise(cohort);
            return new Basis(summary, TrustRules.earlyLosses(summary, cohort));
        });
        basis = Optional.of(made);
        return made;
    }

    public Cohort cohort() {
        return cohort;
    }

    /// The result of a plan. A grouping that cannot be applied gives the whole cohort as one group, which the
    /// comparison and the cautions say. O(n).
    ///
    /// @throws IllegalArgumentException if the grouping names a column the registry does not have
    public AnalysisResult run(AnalysisPlan plan) {
        GroupAssignment assignment = assign(plan.grouping());
        RiskTable table = cohort.ordered().regroup(assignment.codes(), assignment.groups().size());
        List<GroupSummary> groups = summarise(table, assignment.groups(), plan.options());
        Optional<GroupComparison> comparison = assignment.groups().size() < 2
                ? Optional.empty()
                : Optional.of(new GroupComparer(cohort, assignment, table, groups, plan).compare());
        GroupSummary overall = overall(plan, assignment, groups);
        Optional<CutPointEvidence> known = knownEvidence(plan.grouping());
        Basis unchanging = basis();
        AnalysisResult withoutCautions = new AnalysisResult(
                plan,
                unchanging.summary(),
                GroupingFacts.of(cohort, plan.grouping(), assignment),
                overall,
                groups,
                comparison,
                comparison.isEmpty()
                        ? Optional.empty()
                        : plan.stratum().flatMap(stratum -> StratifiedTest.of(cohort, assignment, stratum)),
                MeanComparison.of(
                        groups.stream().filter(group -> group.patients() > 0).toList(), plan.options().level()),
                known,
                List.of());
        return withoutCautions.withCautions(TrustRules.judge(
                withoutCautions, cohort, unchanging.earlyLosses(), imbalance(plan, assignment)));
    }

    /// Searches all cut-points of a number; the result is kept and is part of every later result that cuts this column.
    ///
    /// @return empty where the column is no number, or has no cut that leaves enough patients on both sides
    public Optional<CutPointEvidence> searchCutPoints(String column) {
        Optional<CutPointEvidence> found = cohort.registry()
                .find(column)
                .filter(NumberColumn.class::isInstance)
                .flatMap(number -> CutPointSearching.search(cohort, (NumberColumn) number));
        found.ifPresent(searched -> evidence.put(column, searched));
        return found;
    }

    /// Sets the factors in which groups may differ: those a study's tables list. While they are the same, what is known of
    /// them stays known.
    public void watch(List<Grouping> factors) {
        if (!known.factors().equals(factors)) {
            known = new KnownFactors(cohort, factors);
        }
    }

    /// Looks for the watched factor in which the groups of a plan differ most; the finding is part of every later result
    /// of the same grouping. O(n) per factor; [#run] does it by itself for few patients.
    public void findImbalance(AnalysisPlan plan) {
        known.find(plan.grouping(), assign(plan.grouping()));
    }

    /// Whether [#run] looks for it by itself.
    public boolean followsImbalance() {
        return cohort.patients() <= FEW_ENOUGH_TO_FOLLOW;
    }

    private Optional<Caution> imbalance(AnalysisPlan plan, GroupAssignment assignment) {
        return followsImbalance()
                ? known.find(plan.grouping(), assignment)
                : known.found(plan.grouping());
    }

    private GroupAssignment assign(Grouping grouping) {
        return GroupAssignment.of(cohort, grouping)
                .orElseThrow(() -> new IllegalArgumentException("cannot group by " + grouping));
    }

    private Optional<CutPointEvidence> knownEvidence(Grouping grouping) {
        return grouping instanceof Grouping.ByCutPoints byCutPoints
                ? Optional.ofNullable(evidence.get(byCutPoints.column()))
                : Optional.empty();
    }

    /// While only a cut-point moves, the patients of all groups together stay the same; the last answer is kept.
    private GroupSummary overall(AnalysisPlan plan, GroupAssignment assignment, List<GroupSummary> groups) {
        if (groups.size() == 1) {
            return groups.getFirst();
        }
        int[] together = new int[cohort.patients()];
        for (int patient = 0; patient < together.length; patient++) {
            together[patient] = assignment.codes()[patient] < 0 ? -1 : 0;
        }
        Optional<Together> last = lastTogether.filter(
                known -> known.options.equals(plan.options()) && Arrays.equals(known.codes, together));
        if (last.isPresent()) {
            return last.get().summary;
        }
        RiskTable table = cohort.ordered().regroup(together, 1);
        GroupSummary summary = summariseTogether(table, plan.options());
        lastTogether = Optional.of(new Together(together, plan.options(), summary));
        return summary;
    }

    private static GroupSummary summariseTogether(RiskTable table, AnalysisOptions options) {
        return summarise(table, List.of(new Group(new GroupLabel.Everyone(), 0)), options)
                .getFirst();
    }

    private static List<GroupSummary> summarise(RiskTable table, List<Group> groups, AnalysisOptions options) {
        List<SurvivalCurve> curves = KaplanMeier.estimateAll(table, options.transform(), options.level());
        List<GroupSummary> summaries = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            List<LandmarkSurvival> landmarks =
                    options.landmarks().stream().map(curve::landmark).toList();
            summaries.add(new GroupSummary(
                    groups.get(g), curve, SurvivalQuantile.median(curve), SpssQuantile.median(curve), landmarks));
        }
        return summaries;
    }

    private static CohortSummary summarise(Cohort cohort) {
        RiskTable whole = cohort.ordered().whole();
        SurvivalCurve followUp = KaplanMeier.followUp(
                whole, 0, AnalysisOptions.DEFAULT.transform(), ConfidenceLevel.NINETY_FIVE);
        return new CohortSummary(
                cohort.definition().name(),
                cohort.registry().rows(),
                cohort.exclusions(),
                cohort.registry().columns().stream().collect(Collectors.toMap(Column::name, Column::label)),
                cohort.definition().unit(),
                startLabel(cohort),
                cohort.definition().landmark(),
                SurvivalQuantile.median(followUp),
                followUp.minTime().orElse(0),
                followUp.maxTime().orElse(0));
    }

    private static Optional<String> startLabel(Cohort cohort) {
        return cohort.definition().time().timeZero().flatMap(cohort.registry()::find).map(Column::label);
    }

    /// The patients of all groups as one, and who they are.
    private static final class Together {
        private final int[] codes;
        private final AnalysisOptions options;
        private final GroupSummary summary;

        private Together(int[] codes, AnalysisOptions options, GroupSummary summary) {
            this.codes = codes;
            this.options = options;
            this.summary = summary;
        }
    }
}
