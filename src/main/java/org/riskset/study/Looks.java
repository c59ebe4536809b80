package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.Ledger;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.filter.FilterText;

/// What of a comparison goes into the ledger.
public final class Looks {
    private Looks() {}

    /// The look at a result of a study; empty where groups could not be compared.
    public static Optional<Ledger.Look> look(Study study, AnalysisResult result) {
        OptionalDouble p = result.comparison().map(GroupComparison::logRankP).orElse(OptionalDouble.empty());
        return p.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ledger.Look(
                        result.plan().grouping().columns(),
                        circumstances(study.recipe()),
                        result.grouping().columnLabel(),
                        p.getAsDouble()));
    }

    /// Whose survival, from when, until which event: `diagnosis_date to last_date, status = Dead; stage in IVA`.
    public static String circumstances(CohortRecipe recipe) {
        CohortDefinition definition = recipe.definition();
        List<String> parts = new ArrayList<>();
        parts.add(switch (definition.time()) {
            case TimeRule.Dates dates -> dates.startColumn() + " to " + dates.endColumn();
            case TimeRule.Earliest earliest ->
                earliest.startColumn() + " to the earliest of " + String.join(", ", earliest.eventColumns()) + ", else "
                        + earliest.endColumn();
            case TimeRule.Duration duration -> duration.column();
        } + ", " + definition.status().column() + " = "
                + String.join(", ", definition.status().eventValues().stream().sorted().toList()));
        definition.cutOff().ifPresent(day -> parts.add("until " + day));
        definition.landmark().ifPresent(start -> parts.add("from landmark " + start));
        recipe.filtersInForce().forEach(filter -> parts.add(FilterText.of(filter)));
        return String.join("; ", parts);
    }
}
