package org.riskset.ui.cohort;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.registry.Registry;
import org.riskset.ui.task.JobRunner;

/// Endpoints that can be changed: those of the open study, or of a sheet being prepared.
public interface EndpointChoices {
    /// The columns they are made from.
    Optional<Registry> registry();

    /// All of them, in the order they are offered.
    List<Endpoint> endpoints();

    /// The one the analysis is about.
    Optional<EndpointName> endpointInForce();

    /// The cohort that an endpoint would give, or why there would be none. O(n log n), not for the interface thread; what it
    /// is made from is fixed when this is asked for.
    Supplier<Optional<CohortOutcome>> outcome(Endpoint endpoint);

    /// Where such counting is done.
    JobRunner jobs();

    /// Takes an endpoint in, or puts it in the place of another, and makes it the one in force.
    ///
    /// @param words what the step did, as the history says it
    /// @return whether anybody has follow-up for it
    boolean putEndpoint(Optional<EndpointName> replaced, Endpoint endpoint, String words);

    /// Takes an endpoint away that is not the only one; where it was in force, the first of the others is.
    boolean removeEndpoint(EndpointName name, String words);
}
