package org.riskset.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.filter.Filter;
import org.riskset.registry.Registry;

/// Everything decided between the imported registry and the cohort: variables made from others, who belongs to the cohort,
/// and how follow-up is made.
///
/// @param definition  how follow-up is made
/// @param derivations variables made from others, in the order they are made; a later one may use an earlier one
/// @param filters     who belongs to the cohort, in the order patients are left out
public record CohortRecipe(
        CohortDefinition definition, List<Step<Derivation>> derivations, List<Step<Filter>> filters) {
    public CohortRecipe {
        derivations = List.copyOf(derivations);
        filters = List.copyOf(filters);
    }

    /// Everybody whose follow-up is known.
    public static CohortRecipe of(CohortDefinition definition) {
        return new CohortRecipe(definition, List.of(), List.of());
    }

    public CohortRecipe withDefinition(CohortDefinition other) {
        return new CohortRecipe(other, derivations, filters);
    }

    public CohortRecipe withDerivations(List<Step<Derivation>> others) {
        return new CohortRecipe(definition, others, filters);
    }

    public CohortRecipe withFilters(List<Step<Filter>> others) {
        return new CohortRecipe(definition, derivations, others);
    }

    /// The same with one more condition, in force.
    public CohortRecipe and(Filter filter) {
        List<Step<Filter>> all = new ArrayList<>(filters);
        all.add(Step.of(filter));
        return withFilters(all);
    }

    /// The same with one more variable; one of the same name is replaced.
    public CohortRecipe deriving(Derivation derivation) {
        List<Step<Derivation>> all = new ArrayList<>(derivations);
        all.removeIf(step -> step.decision().name().equals(derivation.name()));
        all.add(Step.of(derivation));
        return withDerivations(all);
    }

    /// Filters that count, in order.
    public List<Filter> filtersInForce() {
        return filters.stream().filter(Step::inForce).map(Step::decision).toList();
    }

    /// The registry with the variables in force. One whose sources are not there is not made.
    public Registry derive(Registry registry) {
        Registry derived = registry;
        for (Step<Derivation> step : derivations) {
            Optional<Registry> more = step.inForce() ? Deriving.add(derived, step.decision()) : Optional.empty();
            derived = more.orElse(derived);
        }
        return derived;
    }
}
