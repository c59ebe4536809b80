package org.riskset.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.filter.Filter;
import org.riskset.registry.Registry;

/// Everything decided between the imported registry and the cohort: variables made from others, who belongs to the cohort,
/// and how follow-up is made.
///
/// @param definition  how follow-up is made, with the endpoint in force
/// @param derivations variables made from others, in the order they are made; a later one may use an earlier one
/// @param filters     who belongs to the cohort, in the order patients are left out
/// @param endpoints   every endpoint of the study, known by its name, in the order they are offered; the one in force is
///                    always among them
public record CohortRecipe(
        CohortDefinition definition,
        List<Step<Derivation>> derivations,
        List<Step<Filter>> filters,
        List<Endpoint> endpoints) {
    public CohortRecipe {
        derivations = List.copyOf(derivations);
        filters = List.copyOf(filters);
        endpoints = with(endpoints, definition.endpoint());
    }

    private static List<Endpoint> with(List<Endpoint> endpoints, Endpoint inForce) {
        List<Endpoint> all = new ArrayList<>(endpoints);
        all.replaceAll(each -> each.name().equals(inForce.name()) ? inForce : each);
        if (!all.contains(inForce)) {
            all.add(inForce);
        }
        return List.copyOf(all);
    }

    /// Everybody whose follow-up is known.
    public static CohortRecipe of(CohortDefinition definition) {
        return new CohortRecipe(definition, List.of(), List.of(), List.of());
    }

    public CohortRecipe withDefinition(CohortDefinition other) {
        return new CohortRecipe(other, derivations, filters, endpoints);
    }

    public CohortRecipe withDerivations(List<Step<Derivation>> others) {
        return new CohortRecipe(definition, others, filters, endpoints);
    }

    public CohortRecipe withFilters(List<Step<Filter>> others) {
        return new CohortRecipe(definition, derivations, others, endpoints);
    }

    /// The same with another endpoint in force; one of its name takes the new meaning.
    public CohortRecipe following(Endpoint endpoint) {
        return new CohortRecipe(definition.withEndpoint(endpoint), derivations, filters, endpoints);
    }

    /// The same with an endpoint taken in, or in the place of another. Where the one in force is replaced, the new one is.
    ///
    /// @param replaced name of the endpoint whose place it takes; empty for one more, at the end
    public CohortRecipe withEndpoint(Optional<EndpointName> replaced, Endpoint endpoint) {
        boolean known = replaced.isPresent() && endpoint(replaced.get()).isPresent();
        List<Endpoint> all = new ArrayList<>(endpoints);
        all.removeIf(each ->
                each.name().equals(endpoint.name()) && !each.name().equals(replaced.orElse(endpoint.name())));
        all.replaceAll(each -> each.name().equals(replaced.orElse(endpoint.name())) ? endpoint : each);
        if (!all.contains(endpoint)) {
            all.add(endpoint);
        }
        boolean inForce = known && definition.name().equals(replaced.get())
                || definition.name().equals(endpoint.name());
        CohortDefinition kept = inForce ? definition.withEndpoint(endpoint) : definition;
        return new CohortRecipe(kept, derivations, filters, all);
    }

    /// The same without an endpoint that is not in force.
    ///
    /// @throws IllegalArgumentException if it is in force
    public CohortRecipe withoutEndpoint(EndpointName name) {
        if (name.equals(definition.name())) {
            throw new IllegalArgumentException("the endpoint in force: " + name);
        }
        return new CohortRecipe(
                definition,
                derivations,
                filters,
                endpoints.stream().filter(each -> !each.name().equals(name)).toList());
    }

    /// The endpoint of this name.
    public Optional<Endpoint> endpoint(EndpointName name) {
        return endpoints.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// The same with one more condition, in force.
    public CohortRecipe and(Filter filter) {
        List<Step<Filter>> all = new ArrayList<>(filters);
        all.add(Step.of(filter));
        return withFilters(all);
    }

    /// The same with one more variable. One of the same name is replaced where it stands, so that variables made from it stay
    /// behind it, or as early as its own sources allow.
    public CohortRecipe deriving(Derivation derivation) {
        List<Step<Derivation>> all = new ArrayList<>(derivations);
        int place = all.size();
        for (int at = 0; at < derivations.size(); at++) {
            if (derivations.get(at).decision().name().equals(derivation.name())) {
                all.remove(at);
                place = at;
            }
        }
        for (int at = place; at < all.size(); at++) {
            place = derivation.sources().contains(all.get(at).decision().name()) ? at + 1 : place;
        }
        all.add(place, Step.of(derivation));
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
