package org.riskset.cohort;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// What patients are followed for, from when, and until when it counts. A study may have several, known by their names;
/// one at a time is in force.
///
/// @param name   what it is called
/// @param time   where follow-up comes from, with its time zero
/// @param status when the event happened, and what competes with it
/// @param cutOff the last day that counts, for follow-up between dates: who was seen later is censored on it, who began
///               later is left out
public record Endpoint(EndpointName name, TimeRule time, StatusRule status, Optional<LocalDate> cutOff) {
    /// The columns that follow-up is made from.
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(time.columns());
        if (status.isAsked()) {
            columns.add(status.column());
        }
        return columns;
    }

    public Endpoint withCutOff(Optional<LocalDate> day) {
        return new Endpoint(name, time, status, day);
    }
}
