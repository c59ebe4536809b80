package org.riskset.analysis.regression;

import java.util.List;
import org.riskset.analysis.Caution;
import org.riskset.survival.regression.DroppedColumn;

/// A reason to be careful with a regression, or a check that was passed, with this study's numbers.
public sealed interface RegressionCaution {
    /// How grave it is.
    default Caution.Weight weight() {
        return Caution.Weight.CAUTION;
    }

    /// Too few events for the number of coefficients.
    ///
    /// @param events       in the model
    /// @param coefficients estimated
    /// @param keep         columns of the factors with the clearest likelihood-ratio tests that would leave 10 events per
    ///                     coefficient; empty where not even one would
    record FewEvents(int events, int coefficients, List<String> keep) implements RegressionCaution {
        public FewEvents {
            keep = List.copyOf(keep);
        }
    }

    /// Factors that were left out after their p had been seen: what is left looks clearer than it is.
    ///
    /// @param labels of their columns
    record ChosenByP(List<String> labels) implements RegressionCaution {
        public ChosenByP {
            labels = List.copyOf(labels);
        }
    }

    /// Two factors that go together.
    record FactorsOverlap(Overlap overlap) implements RegressionCaution {}

    /// A factor that is decided after the clock started: patients had to live long enough for it.
    record TreatmentFromDiagnosis(ModelFactor factor) implements RegressionCaution {}

    /// A hazard ratio that changes over time.
    ///
    /// @param pValue of the test of proportional hazards
    record HazardsNotProportional(ModelFactor factor, double pValue) implements RegressionCaution {}

    /// No sign that a ratio changes over time.
    ///
    /// @param smallestP of all factors
    /// @param events    in the model
    record HazardsProportional(double smallestP, int events) implements RegressionCaution {
        @Override
        public Caution.Weight weight() {
            return Caution.Weight.PASSED;
        }
    }

    /// A coefficient that runs to infinity.
    record MonotoneLikelihood(RegressionRow row) implements RegressionCaution {}

    /// A level of which nobody had the event, whose ratio is finite only by Firth's penalty.
    record RestsOnPenalty(RegressionRow row) implements RegressionCaution {}

    /// A level or factor without a coefficient.
    record SetAside(RegressionRow row, DroppedColumn.Reason reason) implements RegressionCaution {}

    /// Patients who are not in the model because a factor's value is not known.
    record IncompletePatients(int incomplete, int patients) implements RegressionCaution {}

    /// One patient moves a hazard ratio by more than its standard error.
    record InfluentialPatient(Influence influence) implements RegressionCaution {}
}
