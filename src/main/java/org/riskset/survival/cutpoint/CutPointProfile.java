package org.riskset.survival.cutpoint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The log-rank statistic at every candidate cut-point, with p-values corrected for having looked at all of them.
///
/// Agrees with `maxstat::maxstat.test(smethod = "LogRank")` and `survminer::surv_cutpoint` of R. Immutable.
public final class CutPointProfile {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<CutPointCandidate> candidates;
    private final KnownPatients known;
    private final double leastShare;

    CutPointProfile(List<CutPointCandidate> candidates, KnownPatients known, double leastShare) {
        this.candidates = List.copyOf(candidates);
        this.known = known;
        this.leastShare = leastShare;
    }

    /// Number of patients with a value.
    public int patients() {
        return known.size();
    }

    /// Every candidate, by ascending value.
    public List<CutPointCandidate> candidates() {
        return candidates;
    }

    /// The first candidate with the largest statistic of `maxstat`.
    public CutPointCandidate best() {
        return candidates.stream()
                .max(Comparator.comparingDouble(CutPointCandidate::statistic))
                .orElseThrow();
    }

    /// The first candidate with the largest log-rank chi-square.
    public CutPointCandidate largestChiSquare() {
        return candidates.stream()
                .max(Comparator.comparingDouble(CutPointCandidate::chiSquare))
                .orElseThrow();
    }

    /// Probability that the largest of all statistics exceeds a value by chance, by Lausen & Schumacher (1992).
    ///
    /// An upper approximation for any distribution of the number, good for large samples and small p.
    public double lausenSchumacher1992(double statistic) {
        if (statistic < 1) {
            return 1;
        }
        double density = NORMAL.density(statistic);
        double odds = (1 - leastShare) / Math.max(leastShare, 1.0 / known.size());
        double p = 4 * density / statistic + density * (statistic - 1 / statistic) * 2 * Math.log(odds);
        return Math.min(1, Math.max(0, p));
    }

    /// The same by the improved Bonferroni inequality of Lausen, Sauerbrei & Schumacher (1994), which knows the candidates.
    public double lausenSchumacher1994(double statistic) {
        double n = known.size();
        double single = 2 * NORMAL.survivalProbability(statistic);
        double sum = 0;
        for (int i = 1; i < candidates.size(); i++) {
            double m1 = candidates.get(i - 1).patientsLow();
            double m2 = candidates.get(i).patientsLow();
            double t = Math.sqrt(1 - m1 * (n - m2) / ((n - m1) * m2));
            double first = Math.exp(-statistic * statistic / 2)
                    / Math.PI
                    * (t - (statistic * statistic / 4 - 1) * t * t * t / 6);
            sum += first > 0 ? first : single; // far apart, the series fails and Bonferroni's bound stands
        }
        return Math.min(1, single + sum);
    }

    /// Share of random reassignments of the numbers to the patients whose largest statistic reaches a value.
    ///
    /// For small samples. Standard error `sqrt(p (1 - p) / replicates)`; the same seed gives the same value. Agrees with
    /// `maxstat.test(pmethod = "condMC")` of R within that error.
    ///
    /// @throws IllegalArgumentException if there are no replicates
    public double permutation(double statistic, int replicates, long seed) {
        return permutation(new double[] {statistic}, replicates, seed)[0];
    }

    /// The same for several values at once, from the same reassignments.
    ///
    /// @return one share per statistic, in their order
    public double[] permutation(double[] statistics, int replicates, long seed) {
        if (replicates < 1) {
            throw new IllegalArgumentException(replicates + " replicates");
        }
        double[] scores = centred(known.scores());
        double[] scale = scales(scores);
        SplittableRandom random = new SplittableRandom(seed);
        double[] largest = new double[replicates];
        for (int i = 0; i < replicates; i++) {
            largest[i] = largestByChance(scores, scale, random);
        }
        return Arrays.stream(statistics)
                .map(statistic -> {
                    double bound = statistic * (1 - 1e-9);
                    long reached = Arrays.stream(largest).filter(value -> value >= bound).count();
                    return (1.0 + reached) / (1.0 + replicates);
                })
                .toArray();
    }

    private static double[] centred(double[] scores) {
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double[] centred = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            centred[i] = scores[i] - mean;
        }
        return centred;
    }

    /// Standard deviation of the sum of m scores drawn at random, for the m of every candidate.
    private double[] scales(double[] scores) {
        double squares = 0;
        for (double score : scores) {
            squares += score * score;
        }
        double n = scores.length;
        double[] scale = new double[candidates.size()];
        for (int c = 0; c < scale.length; c++) {
            double m = candidates.get(c).patientsLow();
            scale[c] = Math.sqrt(m * (n - m) / (n * (n - 1)) * squares);
        }
        return scale;
    }

    /// The largest statistic of one random reassignment. A candidate whose scores cannot differ has none.
    private double largestByChance(double[] scores, double[] scale, SplittableRandom random) {
        double sum = 0;
        double largest = 0;
        int drawn = 0;
        for (int c = 0; c < scale.length; c++) {
            for (; drawn < candidates.get(c).patientsLow(); drawn++) {
                int other = random.nextInt(drawn, scores.length);
                double score = scores[other];
                scores[other] = scores[drawn];
                scores[drawn] = score;
                sum += score;
            }
            if (scale[c] > 0) {
                largest = Math.max(largest, Math.abs(sum) / scale[c]);
            }
        }
        return largest;
    }
}
