package org.riskset.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.TimeUnit;
import org.riskset.survival.curve.SurvivalQuantile;

/// Who was analysed.
///
/// @param endpoint     what patients were followed for
/// @param registryRows rows of the registry, used or not
/// @param exclusions   every row left out, with its reason
/// @param labels       names in figures of the registry's columns, by column
/// @param unit         unit of all times
/// @param startLabel   name of the start date, which says what the clock starts with; empty for a recorded time
/// @param landmark     time after the start from which the clock runs; empty where it runs from the start
/// @param followUp     reverse Kaplan-Meier median of follow-up with limits
/// @param shortest     shortest follow-up
/// @param longest      longest follow-up
public record CohortSummary(
        EndpointName endpoint,
        int registryRows,
        List<Exclusion> exclusions,
        Map<String, String> labels,
        TimeUnit unit,
        Optional<String> startLabel,
        Optional<Double> landmark,
        SurvivalQuantile followUp,
        double shortest,
        double longest) {
    public CohortSummary {
        exclusions = List.copyOf(exclusions);
        labels = Map.copyOf(labels);
    }
}
