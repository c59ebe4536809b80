package org.riskset.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.inference.ChiSquare;
import org.riskset.inference.ContingencyTable;
import org.riskset.inference.FisherExact;
import org.riskset.inference.Outcome;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;

/// Factors known before the comparison, and the one in which the groups differ.
///
/// A factor counts where it is both unevenly spread over the groups (Fisher's exact test where a cell is expected to hold
/// fewer than 5, else Pearson's, p below 0.05) and linked to survival in this cohort (log-rank p below 0.05): only then can
/// it be what the curves show (Senn, Statist Med 1994; Assmann et al., Lancet 2000). Treatments are no such factors: they
/// are decided after the start. Of several, the one with the smallest p of uneven spread is named.
///
/// Safe to use from several threads.
final class KnownFactors {
    private static final double SIGNIFICANT = 0.05;
    private static final double LEAST_EXPECTED = 5;
    private static final int MOST_FOR_FISHER = 200;

    private final Cohort cohort;
    private final List<Grouping> factors;
    private final Map<Grouping, Boolean> linked = new ConcurrentHashMap<>();
    private final Map<Grouping, Optional<Caution>> findings = new ConcurrentHashMap<>();

    KnownFactors(Cohort cohort, List<Grouping> factors) {
        this.cohort = cohort;
        this.factors = List.copyOf(factors);
    }

    List<Grouping> factors() {
        return factors;
    }

    /// What was found for a grouping; empty also where it was not looked for.
    Optional<Caution> found(Grouping grouping) {
        return findings.getOrDefault(grouping, Optional.empty());
    }

    /// The factor in which the groups differ. O(n) per factor, beside Fisher's test.
    Optional<Caution> find(Grouping grouping, GroupAssignment groups) {
        return findings.computeIfAbsent(grouping, _ -> search(grouping, groups));
    }

    private Optional<Caution> search(Grouping grouping, GroupAssignment groups) {
        Optional<Caution.GroupsDiffer> worst = Optional.empty();
        for (Grouping factor : factors) {
            if (factor instanceof Grouping.Single single && mayDiffer(single, grouping)) {
                Optional<Caution.GroupsDiffer> found = GroupAssignment.of(cohort, factor)
                        .flatMap(levels -> judge(single, levels, groups));
                if (found.isPresent()
                        && (worst.isEmpty() || found.get().pValue() < worst.get().pValue())) {
                    worst = found;
                }
            }
        }
        return worst.map(Caution.class::cast);
    }

    private boolean mayDiffer(Grouping.Single factor, Grouping grouping) {
        Optional<Column> column = cohort.registry().find(factor.column());
        return !grouping.columns().contains(factor.column())
                && column.filter(known -> !TreatmentWords.name(known.label())).isPresent()
                && linked.computeIfAbsent(factor, this::isLinkedToSurvival);
    }

    private boolean isLinkedToSurvival(Grouping factor) {
        return GroupAssignment.of(cohort, factor)
                .map(levels -> LogRankTest.compare(
                        cohort.ordered().regroup(levels.codes(), levels.groups().size())))
                .filter(test -> test.outcome() instanceof Comparison.Test tested && tested.pValue() < SIGNIFICANT)
                .isPresent();
    }

    private Optional<Caution.GroupsDiffer> judge(
            Grouping.Single factor, GroupAssignment levels, GroupAssignment groups) {
        int[][] counts = new int[levels.groups().size()][groups.groups().size()];
        int[] known = new int[groups.groups().size()];
        for (int patient = 0; patient < cohort.patients(); patient++) {
            int level = levels.codes()[patient];
            int group = groups.codes()[patient];
            if (level >= 0 && group >= 0) {
                counts[level][group]++;
                known[group]++;
            }
        }
        OptionalDouble p = independence(new ContingencyTable(counts));
        if (p.isEmpty() || p.getAsDouble() >= SIGNIFICANT) {
            return Optional.empty();
        }
        return Optional.of(widest(factor, levels, groups, counts, known, p.getAsDouble()));
    }

    private static OptionalDouble independence(ContingencyTable table) {
        if (table.smallestExpected() < LEAST_EXPECTED && table.total() <= MOST_FOR_FISHER) {
            return table.fisher() instanceof Outcome.Computed<FisherExact> exact
                    ? OptionalDouble.of(exact.result().pValue())
                    : OptionalDouble.empty();
        }
        return table.pearson() instanceof Outcome.Computed<ChiSquare> test
                ? OptionalDouble.of(test.result().pValue())
                : OptionalDouble.empty();
    }

    /// The level and the two groups whose shares of it are furthest apart.
    private Caution.GroupsDiffer widest(
            Grouping.Single factor,
            GroupAssignment levels,
            GroupAssignment groups,
            int[][] counts,
            int[] known,
            double pValue) {
        double gap = -1;
        int widestLevel = 0;
        Caution.Share most = share(groups, counts, known, 0, 0);
        Caution.Share least = most;
        for (int level = 0; level < counts.length; level++) {
            for (int one = 0; one < known.length; one++) {
                for (int other = 0; other < known.length; other++) {
                    if (known[one] > 0 && known[other] > 0) {
                        Caution.Share larger = share(groups, counts, known, level, one);
                        Caution.Share smaller = share(groups, counts, known, level, other);
                        if (larger.value() - smaller.value() > gap) {
                            gap = larger.value() - smaller.value();
                            widestLevel = level;
                            most = larger;
                            least = smaller;
                        }
                    }
                }
            }
        }
        Column column = cohort.registry().find(factor.column()).orElseThrow();
        return new Caution.GroupsDiffer(
                factor,
                column.label(),
                column instanceof NumberColumn number ? number.unit() : Optional.empty(),
                levels.groups().get(widestLevel),
                most,
                least,
                pValue);
    }

    private static Caution.Share share(GroupAssignment groups, int[][] counts, int[] known, int level, int group) {
        return new Caution.Share(groups.groups().get(group), counts[level][group], known[group]);
    }
}
