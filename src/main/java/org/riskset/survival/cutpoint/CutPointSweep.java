package org.riskset.survival.cutpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskset.survival.OrderedFollowUp;

/// Log-rank statistics of all cuts of a number, patients moving from the high to the low group one by one.
///
/// Observed minus expected events of the low group are a running sum of residuals. Its variance, `sum b(t) n_1(t) n_2(t)`
/// with `b = d (n - d) / ((n - 1) n^2)`, changes by `sum_{s <= t} b(s) (n(s) - 1 - 2 n_1(s))` when a patient followed to t
/// joins the low group. With the cumulative b(s) of every patient's time, the part that hangs on who joined before is a sum of
/// minima, made for all patients at once.
final class CutPointSweep {
    private final KnownPatients known;
    private final double leastShare;

    private CutPointSweep(KnownPatients known, double leastShare) {
        this.known = known;
        this.leastShare = leastShare;
    }

    static CutPointSearch search(OrderedFollowUp followUp, double[] values, double leastShare) {
        KnownPatients known = KnownPatients.of(followUp, values);
        if (known.events() == 0) {
            return new CutPointSearch.NotSearched(CutPointSearch.Reason.NO_EVENTS);
        }
        List<CutPointCandidate> candidates = new CutPointSweep(known, leastShare).sweep();
        if (candidates.isEmpty()) {
            return new CutPointSearch.NotSearched(CutPointSearch.Reason.NO_CANDIDATES);
        }
        return new CutPointSearch.Searched(new CutPointProfile(candidates, known, leastShare));
    }

    private List<CutPointCandidate> sweep() {
        int n = known.size();
        double[] residuals = known.residuals();
        double[] scores = known.scores();
        double meanScore = Arrays.stream(scores).sum() / n;
        double squares = 0;
        for (double score : scores) {
            squares += (score - meanScore) * (score - meanScore);
        }
        double[] sharedSpread = MinimaBefore.of(known.spreadByValue());
        double[] gain = known.varianceGain();
        int fewest = Math.max(1, (int) Math.floor(n * leastShare));
        int most = (int) Math.floor(n * (1 - leastShare));
        List<CutPointCandidate> candidates = new ArrayList<>();
        double difference = 0;
        double variance = 0;
        double scoreSum = 0;
        for (int k = 0; k < n - 1; k++) {
            int patient = known.byValue(k);
            int time = known.time(patient);
            difference += residuals[patient];
            variance += gain[time] - 2 * sharedSpread[k];
            scoreSum += scores[patient] - meanScore;
            int low = k + 1;
            double value = known.value(patient);
            double next = known.value(known.byValue(k + 1));
            if (next > value && low >= fewest && low <= most) {
                double chiSquare = variance > 0 ? difference * difference / variance : 0;
                double expectedSpread = low * (double) (n - low) / (n * (n - 1.0)) * squares;
                double statistic = expectedSpread > 0 ? Math.abs(scoreSum) / Math.sqrt(expectedSpread) : 0;
                candidates.add(new CutPointCandidate(value, next, low, n - low, chiSquare, statistic));
            }
        }
        return candidates;
    }
}
