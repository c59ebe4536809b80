package org.riskset.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.LogRankWeight;

/// The log-rank test within the levels of another variable, added over them.
///
/// @param stratumLabel name of that variable in figures and tables
/// @param strata       number of its levels with patients
/// @param test         the test "pooled over strata"
public record StratifiedTest(String stratumLabel, int strata, LogRankTest test) {
    /// The test of the groups of one assignment. O(n).
    ///
    /// @param column name of the variable that stratifies
    /// @return empty where there is no such column
    static Optional<StratifiedTest> of(Cohort cohort, GroupAssignment groups, String column) {
        Optional<String> label = cohort.registry().find(column).map(Column::label);
        return label.flatMap(name -> GroupAssignment.of(cohort, Grouping.ByLevels.of(column)).map(strata -> {
            List<RiskTable> tables = new ArrayList<>();
            for (OrderedFollowUp stratum :
                    cohort.ordered().split(strata.codes(), strata.groups().size())) {
                tables.add(stratum.regroup(groups.codes(), groups.groups().size()));
            }
            LogRankTest test = LogRankTest.stratified(tables, List.of(new LogRankWeight.LogRank())).getFirst();
            return new StratifiedTest(name, tables.size(), test);
        }));
    }
}
