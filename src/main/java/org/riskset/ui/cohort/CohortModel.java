package org.riskset.ui.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.Step;
import org.riskset.cohort.filter.Filter;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;
import org.riskset.study.Study;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;

/// Who belongs to the cohort and which variables it has, without a window. Every change acts at once and can be undone; one
/// that would leave nobody is not made, and [#refusalProperty] says why.
public final class CohortModel implements EndpointChoices {
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<Optional<CohortOutcome.NotMade>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public CohortModel(OpenStudy openStudy, JobRunner jobs) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        openStudy.studyProperty().addListener(_ -> refusal.set(Optional.empty()));
    }

    public OpenStudy openStudy() {
        return openStudy;
    }

    /// Why the last change was not made; empty after one that was.
    public ReadOnlyObjectProperty<Optional<CohortOutcome.NotMade>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// The registry with its derived variables.
    @Override
    public Optional<Registry> registry() {
        return openStudy.get().map(study -> study.cohort().registry());
    }

    /// Columns that patients can be filtered by: all but free text.
    public List<Column> filterable() {
        return registry().map(Registry::columns).orElse(List.of()).stream()
                .filter(column -> !(column instanceof TextColumn))
                .toList();
    }

    public List<Step<Filter>> filters() {
        return openStudy.get().map(study -> study.recipe().filters()).orElse(List.of());
    }

    /// Derived variables, in the order they are made.
    public List<Step<Derivation>> derivations() {
        return openStudy.get().map(study -> study.recipe().derivations()).orElse(List.of());
    }

    @Override
    public List<Endpoint> endpoints() {
        return openStudy.get().map(study -> study.recipe().endpoints()).orElse(List.of());
    }

    @Override
    public Optional<EndpointName> endpointInForce() {
        return openStudy.get().map(study -> study.recipe().definition().name());
    }

    @Override
    public Supplier<Optional<CohortOutcome>> outcome(Endpoint endpoint) {
        Optional<Study> study = openStudy.get();
        return () -> study.map(open -> open.sheet().cohort(open.recipe().following(endpoint)));
    }

    @Override
    public JobRunner jobs() {
        return jobs;
    }

    /// Makes another of the study's endpoints the one all pages are about.
    ///
    /// @return whether anybody has follow-up for it
    public boolean follow(EndpointName name, String words) {
        return change(words, recipe -> recipe.endpoint(name).map(recipe::following).orElse(recipe));
    }

    @Override
    public boolean putEndpoint(Optional<EndpointName> replaced, Endpoint endpoint, String words) {
        return change(words, recipe -> recipe.withEndpoint(replaced, endpoint).following(endpoint));
    }

    @Override
    public boolean removeEndpoint(EndpointName name, String words) {
        return change(words, recipe -> {
            CohortRecipe others = recipe.endpoints().stream()
                    .filter(each -> !each.name().equals(name))
                    .findFirst()
                    .filter(_ -> recipe.definition().name().equals(name))
                    .map(recipe::following)
                    .orElse(recipe);
            return recipe.endpoints().size() > 1 ? others.withoutEndpoint(name) : recipe;
        });
    }

    /// Adds a filter at the end.
    ///
    /// @param words what the step did, as the history says it
    /// @return whether it leaves anybody
    public boolean add(Filter filter, String words) {
        return change(words, recipe -> recipe.and(filter));
    }

    /// Puts another filter in the place of one.
    public boolean replace(int position, Filter filter, String words) {
        return change(words, recipe -> {
            List<Step<Filter>> all = new ArrayList<>(recipe.filters());
            all.set(position, new Step<>(filter, all.get(position).inForce()));
            return recipe.withFilters(all);
        });
    }

    /// Switches a filter on or off.
    public boolean switchFilter(int position, boolean on, String words) {
        return change(words, recipe -> {
            List<Step<Filter>> all = new ArrayList<>(recipe.filters());
            all.set(position, all.get(position).switched(on));
            return recipe.withFilters(all);
        });
    }

    /// Takes a filter away.
    public boolean remove(int position, String words) {
        return change(words, recipe -> {
            List<Step<Filter>> all = new ArrayList<>(recipe.filters());
            all.remove(position);
            return recipe.withFilters(all);
        });
    }

    /// Makes a variable, or makes one of the same name anew.
    public boolean derive(Derivation derivation, String words) {
        return change(words, recipe -> recipe.deriving(derivation));
    }

    /// Takes a derived variable away.
    public boolean forget(String name, String words) {
        return change(
                words,
                recipe -> recipe.withDerivations(recipe.derivations().stream()
                        .filter(step -> !step.decision().name().equals(name))
                        .toList()));
    }

    /// The derived variable of this name.
    public Optional<Derivation> derivation(String name) {
        return derivations().stream()
                .map(Step::decision)
                .filter(decision -> decision.name().equals(name))
                .findFirst();
    }

    private boolean change(String words, UnaryOperator<CohortRecipe> change) {
        Optional<Study> study = openStudy.get();
        if (study.isEmpty()) {
            return false;
        }
        return switch (study.get().withRecipe(change.apply(study.get().recipe()))) {
            case Study.Recohort.Made made -> {
                openStudy.edit(words, _ -> made.study());
                refusal.set(Optional.empty());
                yield true;
            }
            case Study.Recohort.NotMade not -> {
                refusal.set(Optional.of(not.reason()));
                yield false;
            }
        };
    }
}
