package org.riskset.ui.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.registry.Registry;
import org.riskset.ui.cohort.EndpointChoices;
import org.riskset.ui.task.JobRunner;

/// The endpoints of a sheet being prepared.
///
/// @param model holds the sheet
record ImportEndpoints(ImportModel model) implements EndpointChoices {

    private Optional<ImportState> shown() {
        return model.stateProperty().get();
    }

    @Override
    public Optional<Registry> registry() {
        return shown().map(state -> state.result().registry());
    }

    @Override
    public List<Endpoint> endpoints() {
        return shown().map(state -> state.roles().endpoints()).orElse(List.of());
    }

    @Override
    public Optional<EndpointName> endpointInForce() {
        return shown().map(state -> state.roles().endpoint().name());
    }

    @Override
    public Supplier<Optional<CohortOutcome>> outcome(Endpoint endpoint) {
        Optional<ImportState> asked = shown();
        return () -> asked.map(state ->
                state.outcome(CohortRecipe.of(CohortDefinition.of(endpoint, state.roles().unit()))));
    }

    @Override
    public JobRunner jobs() {
        return model.jobs();
    }

    @Override
    public boolean putEndpoint(Optional<EndpointName> replaced, Endpoint endpoint, String words) {
        model.changeRoles(words, roles -> roles.viewing(replaced, endpoint));
        return true;
    }

    @Override
    public boolean removeEndpoint(EndpointName name, String words) {
        model.changeRoles(words, roles -> roles.without(name));
        return true;
    }
}
