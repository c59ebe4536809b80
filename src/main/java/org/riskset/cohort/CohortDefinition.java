package org.riskset.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// How a registry becomes a cohort with follow-up: the endpoint in force, and how its time is counted.
///
/// @param time   where follow-up comes from
/// @param status when the event happened
/// @param unit   the unit follow-up is wanted in
/// @param cutOff the last day that counts: who was seen later is censored on it, who began later is left out; only with
///               follow-up between dates
/// @param landmark time after the start from which the clock runs: only patients still followed then are analysed, from
///                 then on; empty for a clock that runs from the start
/// @param name   what the endpoint is called
public record CohortDefinition(
        TimeRule time,
        StatusRule status,
        TimeUnit unit,
        Optional<LocalDate> cutOff,
        Optional<Double> landmark,
        EndpointName name) {
    /// Overall survival with follow-up to the last date recorded.
    public CohortDefinition(TimeRule time, StatusRule status, TimeUnit unit) {
        this(time, status, unit, Optional.empty(), Optional.empty(), EndpointName.OVERALL_SURVIVAL);
    }

    /// An endpoint with the clock running from its start.
    public static CohortDefinition of(Endpoint endpoint, TimeUnit unit) {
        return new CohortDefinition(
                endpoint.time(), endpoint.status(), unit, endpoint.cutOff(), Optional.empty(), endpoint.name());
    }

    /// What patients are followed for.
    public Endpoint endpoint() {
        return new Endpoint(name, time, status, cutOff);
    }

    /// The same counting of time with another endpoint.
    public CohortDefinition withEndpoint(Endpoint endpoint) {
        return new CohortDefinition(
                endpoint.time(), endpoint.status(), unit, endpoint.cutOff(), landmark, endpoint.name());
    }

    /// The same with another day on which follow-up ends for everybody.
    public CohortDefinition withCutOff(Optional<LocalDate> day) {
        return new CohortDefinition(time, status, unit, day, landmark, name);
    }

    /// The same with the clock started at a landmark, or at the start.
    ///
    /// @param start in the unit of the definition
    public CohortDefinition withLandmark(Optional<Double> start) {
        return new CohortDefinition(time, status, unit, cutOff, start, name);
    }

    /// The columns that follow-up is made from.
    public Set<String> columns() {
        return endpoint().columns();
    }
}
