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
import org.riskset.cohort.TimeUnit;

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
    ///
    /// @param unit of times
    record Regression(RegressionResult result, TimeUnit unit) implements FigureNumbers {}

    /// Two groups compared within subgroups; empty where the comparison has not exactly two groups with patients.
    record Subgroups(Optional<SubgroupEffects> effects) implements FigureNumbers {}

    /// A comparison with its competing events; none where the study names no competing event.
    record Incidence(AnalysisResult result, Optional<CompetingRisks> risks) implements FigureNumbers {
        /// The causes a figure of these numbers draws, the event first; none without competing events, or where no group has
        /// a patient.
        public List<CompetingRisks.Cause> causes(PlannedFigure figure) {
            List<CompetingRisks.Cause> all = risks.map(CompetingRisks::causes).orElse(List.of());
            if (all.isEmpty() || all.getFirst().groups().isEmpty()) {
                return List.of();
            }
            return switch (figure.cause().orElse(PlannedFigure.Cause.EVENT)) {
                case EVENT -> all.subList(0, 1);
                case COMPETING -> all.subList(1, all.size());
                case BOTH -> all;
            };
        }
    }
}
