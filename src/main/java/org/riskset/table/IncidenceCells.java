package org.riskset.table;

import org.riskset.analysis.CompetingRisks.Cause;
import org.riskset.analysis.CompetingRisks.Estimate;
import org.riskset.survival.compare.Comparison;
import org.riskset.table.SummaryTable.Cell;

/// Cumulative incidences and the test of them as cells.
final class IncidenceCells {
    private final JournalNumbers numbers;

    IncidenceCells(JournalNumbers numbers) {
        this.numbers = numbers;
    }

    /// In per cent, with limits where there are any.
    String share(Estimate estimate) {
        String share = percent(estimate.incidence());
        return estimate.limits()
                .map(limits -> numbers.around(share, percent(limits.lower()), percent(limits.upper()), true))
                .orElse(share);
    }

    private String percent(double share) {
        return numbers.percent(Math.round(1000 * share));
    }

    /// The p of Gray's test.
    Cell gray(Cause cause) {
        return cause.gray().orElse(null) instanceof Comparison.Test test
                ? Cell.of(numbers.pValue(test.pValue()), test.pValue())
                : Cell.of(numbers.none());
    }
}
