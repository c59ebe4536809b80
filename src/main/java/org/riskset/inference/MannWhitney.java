package org.riskset.inference;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The test of Mann & Whitney (1947), also Wilcoxon's rank sum test: whether values of one group tend to be larger.
///
/// @param u               pairs in which the first group is larger, ties counting half
/// @param otherU          the same for the second group
/// @param rankSum         sum of the ranks of the first group
/// @param ties            whether values are tied
/// @param z               standardised statistic, corrected for ties but not for continuity
/// @param pValue          two-sided, from z. SPSS "Asymp. Sig."; R `wilcox.test(correct = FALSE, exact = FALSE)`
/// @param correctedPValue with continuity correction. R `wilcox.test(exact = FALSE)`
/// @param exactPValue     two-sided exact probability given the ties; empty for more than 200 values. Without ties R
///                        `wilcox.test(exact = TRUE)`, with ties R `coin::wilcox_test(distribution = "exact")`
public record MannWhitney(
        double u,
        double otherU,
        double rankSum,
        boolean ties,
        double z,
        double pValue,
        double correctedPValue,
        OptionalDouble exactPValue) {
    private static final int MOST_EXACT = 200;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Compares two samples.
    public static Outcome<MannWhitney> of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        double[] all = Sample.pooled(new double[][] {first, second});
        if (Sample.isConstant(all)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        Ranks ranks = Ranks.of(all);
        double n1 = first.length;
        double n2 = second.length;
        double n = n1 + n2;
        double rankSum = ranks.sum(0, first.length);
        double u = rankSum - n1 * (n1 + 1) / 2;
        double sigma = Math.sqrt(n1 * n2 / 12 * (n + 1 - ranks.tieSum() / (n * (n - 1))));
        double apart = u - n1 * n2 / 2;
        double corrected = Math.max(0, Math.abs(apart) - 0.5) / sigma;
        OptionalDouble exact = n > MOST_EXACT
                ? OptionalDouble.empty()
                : OptionalDouble.of(RankSumDistribution.of(ranks, first.length, all.length)
                        .twoSided(Math.abs(apart)));
        return Outcome.of(new MannWhitney(
                u,
                n1 * n2 - u,
                rankSum,
                ranks.tieSum() > 0,
                apart / sigma,
                2 * NORMAL.survivalProbability(Math.abs(apart) / sigma),
                Math.min(1, 2 * NORMAL.survivalProbability(corrected)),
                exact));
    }
}
