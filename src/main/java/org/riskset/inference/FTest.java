package org.riskset.inference;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;

/// A ratio of variances referred to the F distribution: analysis of variance and its kin.
///
/// @param f           test statistic
/// @param numerator   degrees of freedom of the numerator
/// @param denominator degrees of freedom of the denominator; a whole number but for Welch's test
/// @param pValue      upper tail, or two-sided for the ratio of two variances
public record FTest(double f, double numerator, double denominator, double pValue) {

    private static FTest upperTail(double f, double numerator, double denominator) {
        double p = FDistribution.of(numerator, denominator).survivalProbability(f);
        return new FTest(f, numerator, denominator, p);
    }

    /// One-way analysis of variance. R `oneway.test(x ~ g, var.equal = TRUE)`.
    ///
    /// @param groups values of each group; empty groups are passed over
    public static Outcome<FTest> anova(double[]... groups) {
        double[][] used = withValues(groups);
        double[] all = Sample.pooled(used);
        int within = all.length - used.length;
        if (used.length < 2) {
            return Outcome.none(Outcome.Reason.FEWER_THAN_TWO_GROUPS);
        }
        if (within < 1) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        double grand = Sample.mean(all);
        double between = 0;
        double error = 0;
        for (double[] group : used) {
            double mean = Sample.mean(group);
            between += group.length * (mean - grand) * (mean - grand);
            error += Sample.squaresAround(group, mean);
        }
        if (!(error > 0)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double f = between / (used.length - 1) / (error / within);
        return Outcome.of(upperTail(f, used.length - 1, within));
    }

    /// Welch's (1951) analysis of variance, which does not assume equal variances. R `oneway.test(x ~ g)`.
    public static Outcome<FTest> welchAnova(double[]... groups) {
        double[][] used = withValues(groups);
        if (used.length < 2) {
            return Outcome.none(Outcome.Reason.FEWER_THAN_TWO_GROUPS);
        }
        double weights = 0;
        double weighted = 0;
        for (double[] group : used) {
            if (group.length < 2) {
                return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
            }
            if (Sample.isConstant(group)) {
                return Outcome.none(Outcome.Reason.NO_VARIATION);
            }
            double weight = group.length / Sample.variance(group);
            weights += weight;
            weighted += weight * Sample.mean(group);
        }
        double centre = weighted / weights;
        double spread = 0;
        double correction = 0;
        double k = used.length;
        for (double[] group : used) {
            double weight = group.length / Sample.variance(group);
            double apart = Sample.mean(group) - centre;
            spread += weight * apart * apart;
            correction += (1 - weight / weights) * (1 - weight / weights) / (group.length - 1);
        }
        correction /= k * k - 1;
        double f = spread / ((k - 1) * (1 + 2 * (k - 2) * correction));
        return Outcome.of(upperTail(f, k - 1, 1 / (3 * correction)));
    }

    /// Levene's (1960) test of equal variances: analysis of variance of the distances from the group means. SPSS's.
    public static Outcome<FTest> levene(double[]... groups) {
        return anova(distances(groups, false));
    }

    /// The test of Brown & Forsythe (1974): Levene's with medians. R `car::leveneTest`.
    public static Outcome<FTest> brownForsythe(double[]... groups) {
        return anova(distances(groups, true));
    }

    /// Ratio of two variances, two-sided. R `var.test(a, b)`.
    public static Outcome<FTest> varianceRatio(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        if (Sample.isConstant(first) || Sample.isConstant(second)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double f = Sample.variance(first) / Sample.variance(second);
        FDistribution distribution = FDistribution.of(first.length - 1, second.length - 1);
        double p = 2 * Math.min(distribution.cumulativeProbability(f), distribution.survivalProbability(f));
        return Outcome.of(new FTest(f, first.length - 1, second.length - 1, Math.min(1, p)));
    }

    private static double[][] withValues(double[][] groups) {
        return Arrays.stream(groups).filter(group -> group.length > 0).toArray(double[][]::new);
    }

    private static double[][] distances(double[][] groups, boolean fromMedian) {
        double[][] used = withValues(groups);
        double[][] distances = new double[used.length][];
        for (int g = 0; g < used.length; g++) {
            double centre = fromMedian ? QuantileType.TYPE_7.of(used[g], 0.5) : Sample.mean(used[g]);
            distances[g] = Arrays.stream(used[g]).map(value -> Math.abs(value - centre)).toArray();
        }
        return distances;
    }
}
