package org.riskset.ui.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointGuess;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.ui.cohort.EndpointDraft;

/// Which columns play which part, as far as it has been said.
///
/// @param endpoint what patients are followed for
/// @param unit     unit follow-up is wanted in
/// @param others   further endpoints of the study
public record Roles(EndpointDraft endpoint, TimeUnit unit, List<Endpoint> others) {
    public Roles {
        others = List.copyOf(others);
    }

    /// What can be guessed, and nothing where nothing fits.
    static Roles of(RoleGuess guess) {
        Optional<TimeRule.Dates> dates =
                guess.time().filter(TimeRule.Dates.class::isInstance).map(TimeRule.Dates.class::cast);
        Optional<TimeRule.Duration> duration =
                guess.time().filter(TimeRule.Duration.class::isInstance).map(TimeRule.Duration.class::cast);
        EndpointDraft guessed = new EndpointDraft(
                EndpointGuess.name(guess.time(), guess.status()),
                dates.isPresent() || duration.isEmpty() && guess.dated(),
                dates.map(TimeRule.Dates::startColumn),
                List.of(),
                dates.map(TimeRule.Dates::endColumn),
                duration.map(TimeRule.Duration::column),
                duration.map(TimeRule.Duration::unit).orElse(TimeUnit.MONTHS),
                guess.status().map(StatusRule::column),
                guess.status()
                        .map(EndpointDraft.Meanings::of)
                        .orElse(EndpointDraft.Meanings.NONE),
                Optional.empty());
        return new Roles(guessed, TimeUnit.MONTHS, List.of());
    }

    /// The parts that a recipe gives to columns.
    static Roles of(CohortRecipe recipe) {
        List<Endpoint> others = recipe.endpoints().stream()
                .filter(each -> !each.name().equals(recipe.definition().name()))
                .toList();
        return new Roles(EndpointDraft.of(recipe.definition().endpoint()), recipe.definition().unit(), others);
    }

    /// A recipe with these endpoints in the place of its own; variables and filters stay.
    CohortRecipe appliedTo(CohortRecipe known) {
        return recipe().map(said -> new CohortRecipe(
                        CohortDefinition.of(said.definition().endpoint(), unit)
                                .withLandmark(known.definition().landmark()),
                        known.derivations(),
                        known.filters(),
                        said.endpoints()))
                .orElse(known);
    }

    boolean fromDates() {
        return endpoint.fromDates();
    }

    Optional<String> start() {
        return endpoint.start();
    }

    Optional<String> end() {
        return endpoint.end();
    }

    Optional<String> duration() {
        return endpoint.duration();
    }

    TimeUnit recordedIn() {
        return endpoint.recordedIn();
    }

    Optional<String> status() {
        return endpoint.status();
    }

    Set<String> eventValues() {
        return endpoint.meanings().event();
    }

    /// The recipe of the cohort, once every part has been said.
    Optional<CohortRecipe> recipe() {
        return endpoint.endpoint()
                .map(inView -> new CohortRecipe(CohortDefinition.of(inView, unit), List.of(), List.of(), endpoints()));
    }

    /// All endpoints that have been said, in the order of their kinds.
    List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(endpoint.endpoint().stream().toList());
        all.addAll(others);
        all.sort(Comparator.comparing((Endpoint each) -> each.name().kind()).thenComparing(each -> each.name().given()));
        return all;
    }

    /// The same with an endpoint in view: a new one, or in the place of another. The one that was in view stays if it had
    /// been said.
    Roles viewing(Optional<EndpointName> replaced, Endpoint shown) {
        List<Endpoint> rest = new ArrayList<>(endpoints());
        rest.removeIf(each -> each.name().equals(shown.name()) || replaced.equals(Optional.of(each.name())));
        return new Roles(EndpointDraft.of(shown), unit, rest);
    }

    /// The same without an endpoint; where it was in view, the first of the others is. The last one stays.
    Roles without(EndpointName name) {
        List<Endpoint> rest = new ArrayList<>(endpoints());
        rest.removeIf(each -> each.name().equals(name));
        return rest.isEmpty()
                ? this
                : new Roles(EndpointDraft.of(rest.getFirst()), unit, rest.subList(1, rest.size()));
    }

    /// The same with other meanings of the values of the status.
    Roles withMeanings(UnaryOperator<EndpointDraft.Meanings> change) {
        return with(draft -> draft.withStatus(draft.status(), change.apply(draft.meanings())));
    }

    Roles with(UnaryOperator<EndpointDraft> change) {
        return new Roles(change.apply(endpoint), unit, others);
    }

    /// The last day that counts, for every endpoint.
    Roles withCutOff(Optional<LocalDate> day) {
        return new Roles(
                endpoint.withCutOff(day),
                unit,
                others.stream().map(each -> each.withCutOff(day)).toList());
    }

    Roles withUnit(TimeUnit wanted) {
        return new Roles(endpoint, wanted, others);
    }
}
