package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.riskset.analysis.GroupComparison.PairwiseTest;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.inference.Adjustment;
import org.riskset.survival.RiskTable;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.CurveCrossing;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.LogRankWeight;
import org.riskset.survival.regression.GroupCoxModel;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.survival.regression.Ties;
import org.riskset.survival.regression.TimeTransform;

/// Compares the groups of one regrouping: tests, hazards, proportionality, pairs.
final class GroupComparer {
    private static final List<LogRankWeight> WEIGHTS =
            List.of(new LogRankWeight.LogRank(), new LogRankWeight.Breslow(), new LogRankWeight.TaroneWare());

    private final Cohort cohort;
    private final GroupAssignment assignment;
    private final RiskTable table;
    private final List<GroupSummary> groups;
    private final AnalysisPlan plan;

    GroupComparer(
            Cohort cohort,
            GroupAssignment assignment,
            RiskTable table,
            List<GroupSummary> groups,
            AnalysisPlan plan) {
        this.cohort = cohort;
        this.assignment = assignment;
        this.table = table;
        this.groups = groups;
        this.plan = plan;
    }

    /// O(n) for two groups; with k groups another k (k - 1) / 2 passes for the pairs.
    GroupComparison compare() {
        table.eventRows(); // made once, before two threads ask for them
        // The rank tests are done beside the Cox model: neither needs the other, and a drag waits for both.
        CompletableFuture<List<LogRankTest>> ranked =
                CompletableFuture.supplyAsync(() -> LogRankTest.compare(table, WEIGHTS));
        int reference = reference();
        GroupCoxModel model = GroupCoxModel.fit(List.of(table), reference, Ties.EFRON, plan.options().level());
        ProportionalHazards proportional = model.proportionalHazards(TimeTransform.KM);
        List<LogRankTest> tests = ranked.join();
        return new GroupComparison(
                tests.get(0),
                tests.get(1),
                tests.get(2),
                hazards(model, reference),
                proportional,
                CurveCrossing.earliest(groups.stream().map(GroupSummary::curve).toList()),
                pairwise());
    }

    /// The group the plan names, or else the first with patients.
    private int reference() {
        for (int group = 0; group < groups.size(); group++) {
            boolean named = plan.reference().equals(Optional.of(groups.get(group).group().colour()));
            if (named && groups.get(group).patients() > 0) {
                return group;
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).patients() > 0) {
                return group;
            }
        }
        return 0;
    }

    private List<HazardComparison> hazards(GroupCoxModel model, int reference) {
        List<HazardComparison> hazards = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            if (group != reference && groups.get(group).patients() > 0) {
                hazards.add(new HazardComparison(
                        groups.get(group).group(),
                        groups.get(reference).group(),
                        model.hazards().get(group)));
            }
        }
        return hazards;
    }

    private List<PairwiseTest> pairwise() {
        int[] present = IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).patients() > 0)
                .toArray();
        if (present.length < 3) {
            return List.of();
        }
        List<PairwiseTest> pairs = new ArrayList<>();
        for (int i = 0; i < present.length; i++) {
            for (int j = i + 1; j < present.length; j++) {
                pairs.add(new PairwiseTest(
                        groups.get(present[i]).group(),
                        groups.get(present[j]).group(),
                        pair(present[i], present[j]),
                        Optional.empty()));
            }
        }
        return withHolm(pairs);
    }

    private Comparison pair(int first, int second) {
        int[] codes = assignment.codes();
        int[] two = new int[codes.length];
        for (int patient = 0; patient < codes.length; patient++) {
            two[patient] = codes[patient] == first ? 0 : codes[patient] == second ? 1 : -1;
        }
        return LogRankTest.compare(cohort.ordered().regroup(two, 2)).outcome();
    }

    private static List<PairwiseTest> withHolm(List<PairwiseTest> pairs) {
        int[] tested = IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i).outcome() instanceof Comparison.Test)
                .toArray();
        double[] adjusted = Adjustment.HOLM.of(
                Arrays.stream(tested).mapToDouble(i -> pValue(pairs.get(i))).toArray());
        List<PairwiseTest> all = new ArrayList<>(pairs);
        for (int i = 0; i < tested.length; i++) {
            PairwiseTest pair = pairs.get(tested[i]);
            all.set(tested[i], new PairwiseTest(pair.first(), pair.second(), pair.outcome(), Optional.of(adjusted[i])));
        }
        return List.copyOf(all);
    }

    private static double pValue(PairwiseTest pair) {
        return ((Comparison.Test) pair.outcome()).pValue();
    }
}
