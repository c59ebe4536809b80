package org.riskset.study;

import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.FollowUpCurves;
import org.riskset.analysis.LogMinusLog;
import org.riskset.analysis.PatientLanes;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.analysis.regression.RegressionResult;

/// The numbers one figure is drawn from, as `analysis` gives them.
public sealed interface FigureNumbers {
    /// One comparison per panel.
    record Comparisons(List<AnalysisResult> results) implements FigureNumbers {
        public Comparisons {
            results = List.copyOf(results);
        }
    }

    /// How long the groups of each comparison were followed.
    record FollowUp(List<AnalysisResult> results, List<FollowUpCurves> curves) implements FigureNumbers {
        public FollowUp {
            results = List.copyOf(results);
            curves = List.copyOf(curves);
        }
    }

    /// A comparison on the scale on which proportional hazards are parallel.
    record LogLog(AnalysisResult result, LogMinusLog curves) implements FigureNumbers {}

    /// A comparison patient by patient.
    record Lanes(AnalysisResult result, PatientLanes lanes) implements FigureNumbers {}

    /// The Cox models of the study.
    record Regression(RegressionResult result) implements FigureNumbers {}

    /// Two groups compared within subgroups; empty where the comparison has not exactly two groups with patients.
    record Subgroups(Optional<SubgroupEffects> effects) implements FigureNumbers {}

    /// A comparison with its competing events; none where the study names no competing event.
    record Incidence(AnalysisResult result, Optional<CompetingRisks> risks) implements FigureNumbers {
        /// The cause a figure of these numbers draws; none without competing events, or where no group has a patient.
        public Optional<CompetingRisks.Cause> cause(PlannedFigure figure) {
            int position = figure.cause().orElse(PlannedFigure.Cause.EVENT).ordinal();
            return risks.map(known -> known.causes().get(position)).filter(cause -> !cause.groups().isEmpty());
        }
    }
}
