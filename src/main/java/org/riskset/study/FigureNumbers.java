package org.riskset.study;

import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.regression.RegressionResult;

/// The numbers one figure is drawn from, as `analysis` gives them.
public sealed interface FigureNumbers {
    /// One comparison per panel.
    record Comparisons(List<AnalysisResult> results) implements FigureNumbers {
        public Comparisons {
            results = List.copyOf(results);
        }
    }

    /// The Cox models of the study.
    record Regression(RegressionResult result) implements FigureNumbers {}

    /// A comparison with its competing events; none where the study names no competing event.
    record Incidence(AnalysisResult result, Optional<CompetingRisks> risks) implements FigureNumbers {}
}
