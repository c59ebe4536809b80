package org.riskset.survival.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.riskset.survival.OrderedFollowUp;

/// Log-rank test by permutation: how often chance alone, dealing the same patients to the groups, differs as much.
///
/// The statistic is `sum (O_g - E_g)^2 / n_g`, the log-rank chi-square with its permutation variance. For small groups,
/// where the chi-square distribution is a poor guide. Exact where all ways to deal can be gone through, otherwise from
/// random ones. Follow-up that ends by censoring must not depend on the group.
///
/// Source: Heimann & Neuhaus (1998); Hothorn et al. (2006). Compare `coin::logrank_test(distribution = "exact")` of R,
/// which scores ties differently.
///
/// @param pValue       probability, given the follow-up of all, of a statistic at least as large
/// @param exact        whether every assignment was gone through
/// @param permutations assignments gone through or drawn
public record PermutationLogRank(double pValue, boolean exact, long permutations) {
    private static final long MOST_EXACT = 400_000;
    private static final int REPLICATES = 20_000;
    /// Statistics that should be equal differ in their last bits.
    private static final double TIE = 1e-9;

    /// Compares groups; the same seed always gives the same answer.
    ///
    /// @param followUp       one entry per stratum; patients are dealt within strata
    /// @param groupOfPatient group code of every patient of the cohort, -1 for left out
    /// @param groups         number of groups
    /// @param seed           of the random assignments, where not all can be gone through
    /// @throws IllegalArgumentException if there is no stratum
    public static PermutationLogRank of(
            List<OrderedFollowUp> followUp, int[] groupOfPatient, int groups, long seed) {
        if (followUp.isEmpty()) {
            throw new IllegalArgumentException("no follow-up to compare");
        }
        List<Deal> strata = new ArrayList<>();
        double assignments = 1;
        int[] sizes = new int[groups];
        for (OrderedFollowUp stratum : followUp) {
            Deal deal = Deal.of(stratum, groupOfPatient, groups);
            strata.add(deal);
            assignments *= deal.assignments();
            for (int g = 0; g < groups; g++) {
                sizes[g] += deal.sizes()[g];
            }
        }
        double observed = statistic(strata.stream().map(Deal::observed).toList(), sizes);
        double least = observed * (1 - TIE) - TIE * TIE;
        if (strata.size() == 1 && assignments <= MOST_EXACT) {
            return exact(strata.getFirst(), sizes, least);
        }
        return random(strata, sizes, least, seed);
    }

    private static double statistic(List<double[]> sums, int[] sizes) {
        double statistic = 0;
        for (int g = 0; g < sizes.length; g++) {
            double sum = 0;
            for (double[] stratum : sums) {
                sum += stratum[g];
            }
            statistic += sizes[g] == 0 ? 0 : sum * sum / sizes[g];
        }
        return statistic;
    }

    private static PermutationLogRank exact(Deal deal, int[] sizes, double least) {
        long[] counts = new long[2];
        deal.forEachAssignment(sums -> {
            counts[0]++;
            counts[1] += statistic(List.of(sums), sizes) >= least ? 1 : 0;
        });
        return new PermutationLogRank(counts[1] / (double) counts[0], true, counts[0]);
    }

    private static PermutationLogRank random(List<Deal> strata, int[] sizes, double least, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int extreme = 0;
        for (int i = 0; i < REPLICATES; i++) {
            List<double[]> sums = strata.stream().map(deal -> deal.drawn(random)).toList();
            extreme += statistic(sums, sizes) >= least ? 1 : 0;
        }
        return new PermutationLogRank((1.0 + extreme) / (1.0 + REPLICATES), false, REPLICATES);
    }

    /// The residuals of one stratum and how many patients each group gets.
    ///
    /// @param residuals one per patient; reordered by random draws
    /// @param sizes     patients per group
    /// @param observed  sum of residuals per group as observed
    private record Deal(double[] residuals, int[] sizes, double[] observed) {

        static Deal of(OrderedFollowUp stratum, int[] codes, int groups) {
            double[] all = LogRankResiduals.of(stratum, codes);
            double[] kept = new double[all.length];
            int[] sizes = new int[groups];
            double[] observed = new double[groups];
            int count = 0;
            for (int i = 0; i < all.length; i++) {
                int group = codes[stratum.patient(i)];
                if (group >= 0) {
                    kept[count++] = all[i];
                    sizes[group]++;
                    observed[group] += all[i];
                }
            }
            return new Deal(Arrays.copyOf(kept, count), sizes, observed);
        }

        /// Number of ways to deal the patients, as a double because it overflows easily.
        double assignments() {
            double ways = 1;
            int dealt = 0;
            for (int size : sizes) {
                for (int k = 1; k <= size; k++) {
                    ways = ways * ++dealt / k;
                }
            }
            return ways;
        }

        void forEachAssignment(Consumer<double[]> visitor) {
            deal(0, sizes.clone(), new double[sizes.length], visitor);
        }

        private void deal(int patient, int[] left, double[] sums, Consumer<double[]> visitor) {
            if (patient == residuals.length) {
                visitor.accept(sums);
                return;
            }
            for (int g = 0; g < left.length; g++) {
                if (left[g] > 0) {
                    left[g]--;
                    double before = sums[g];
                    sums[g] = before + residuals[patient];
                    deal(patient + 1, left, sums, visitor);
                    sums[g] = before;
                    left[g]++;
                }
            }
        }

        /// Sums of residuals per group after a random deal; only the patients of the smaller groups are drawn.
        double[] drawn(SplittableRandom random) {
            int largest = 0;
            for (int g = 1; g < sizes.length; g++) {
                largest = sizes[g] > sizes[largest] ? g : largest;
            }
            double[] sums = new double[sizes.length];
            int next = 0;
            for (int g = 0; g < sizes.length; g++) {
                for (int k = 0; g != largest && k < sizes[g]; k++, next++) {
                    int other = random.nextInt(next, residuals.length);
                    double taken = residuals[other];
                    residuals[other] = residuals[next];
                    residuals[next] = taken;
                    sums[g] += taken;
                    sums[largest] -= taken; // residuals of a stratum sum to 0
                }
            }
            return sums;
        }
    }
}
