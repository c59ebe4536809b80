package org.riskset.analysis.regression;

import java.util.List;
import java.util.Optional;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.regression.Concordance;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxProportionalHazards;

/// How well the model of all factors fits, and whether its assumptions hold.
///
/// @param model               the fitted model
/// @param likelihoodRatio     test of all factors together
/// @param wald                the same by Wald; empty where a coefficient runs to infinity
/// @param score               the same by the score
/// @param concordance         Harrell's C
/// @param aic                 Akaike's criterion
/// @param proportionalHazards tests that the ratios hold at all times, Kaplan-Meier scale
/// @param overTime            one per estimated coefficient
/// @param influences          the patients who move a ratio most, the greatest shift first
public record ModelFit(
        CoxModel model,
        ChiSquareTest likelihoodRatio,
        Optional<ChiSquareTest> wald,
        ChiSquareTest score,
        Concordance concordance,
        double aic,
        CoxProportionalHazards proportionalHazards,
        List<HazardOverTime> overTime,
        List<Influence> influences) {
    public ModelFit {
        overTime = List.copyOf(overTime);
        influences = List.copyOf(influences);
    }

    /// Patients in the model.
    public int patients() {
        return model.patients();
    }

    /// Events in the model.
    public int events() {
        return model.events();
    }

    /// Estimated coefficients.
    public int coefficients() {
        return model.degreesOfFreedom();
    }

    /// Events per estimated coefficient.
    public double eventsPerCoefficient() {
        return (double) events() / Math.max(1, coefficients());
    }
}
