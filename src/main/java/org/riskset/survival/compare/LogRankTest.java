package org.riskset.survival.compare;

import java.util.ArrayList;
import java.util.List;
import org.riskset.survival.RiskTable;

/// A test of the log-rank family with the numbers it rests on: what is shown beside the curves.
///
/// @param weight  weight of the test
/// @param scores  weighted observed and expected events per group
/// @param outcome the k-sample test, or why there is none
public record LogRankTest(LogRankWeight weight, RankScores scores, Comparison outcome) {

    /// The tests of one table under several weights.
    public static List<LogRankTest> compare(RiskTable table, List<LogRankWeight> weights) {
        return stratified(List.of(table), weights);
    }

    /// The log-rank test of one table.
    public static LogRankTest compare(RiskTable table) {
        return compare(table, List.of(new LogRankWeight.LogRank())).getFirst();
    }

    /// Stratified tests: scores are computed within each stratum, with the stratum's own weights, and added.
    ///
    /// Agrees with `survdiff(... + strata(s))` of R and "pooled over strata" of SPSS.
    ///
    /// @param strata one table per stratum, all with the same groups, at least one
    public static List<LogRankTest> stratified(List<RiskTable> strata, List<LogRankWeight> weights) {
        List<List<RankScores>> perStratum = new ArrayList<>(strata.size());
        for (RiskTable table : strata) {
            perStratum.add(RankScores.of(table, weights));
        }
        List<LogRankTest> tests = new ArrayList<>(weights.size());
        for (int w = 0; w < weights.size(); w++) {
            int index = w;
            RankScores scores = RankScores.sum(
                    perStratum.stream().map(stratum -> stratum.get(index)).toList());
            tests.add(new LogRankTest(weights.get(w), scores, scores.kSample()));
        }
        return List.copyOf(tests);
    }

    /// Test for a trend over the groups in their order, under this test's weight.
    public Comparison trend() {
        return scores.trend();
    }
}
