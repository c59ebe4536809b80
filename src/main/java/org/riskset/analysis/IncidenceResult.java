package org.riskset.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;

/// A comparison with the cumulative incidence of its event and of those that compete with it.
///
/// @param result the comparison; of all patients where it has no groups
/// @param risks  the incidence of both causes, of the same plan
public record IncidenceResult(AnalysisResult result, CompetingRisks risks) {

    /// The incidence of all patients, then of each factor whose groups could be compared. O(n log n) each.
    ///
    /// @return empty where nobody had a competing event
    public static List<IncidenceResult> of(Cohort cohort, AnalysisResult whole, List<AnalysisResult> factors) {
        List<IncidenceResult> incidences = new ArrayList<>();
        add(incidences, cohort, whole);
        factors.stream()
                .filter(factor -> factor.comparison().isPresent())
                .forEach(factor -> add(incidences, cohort, factor));
        return List.copyOf(incidences);
    }

    private static void add(List<IncidenceResult> incidences, Cohort cohort, AnalysisResult result) {
        CompetingRisks.of(cohort, result.plan())
                .ifPresent(risks -> incidences.add(new IncidenceResult(result, risks)));
    }

    /// Whether it is of all patients together.
    public boolean isWhole() {
        return result.plan().grouping().columnName().isEmpty();
    }

    /// The column of the groups; empty for all patients.
    public Optional<String> column() {
        return result.plan().grouping().columnName();
    }
}
