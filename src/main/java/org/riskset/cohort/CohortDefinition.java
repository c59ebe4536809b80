package org.riskset.cohort;

import java.util.List;
import java.util.Set;

/// How a registry becomes a cohort with follow-up.
///
/// @param time   where follow-up comes from
/// @param status when the event happened
/// @param unit   the unit follow-up is wanted in
public record CohortDefinition(TimeRule time, StatusRule status, TimeUnit unit) {
    /// The columns that follow-up is made from.
    public Set<String> columns() {
        return switch (time) {
            case TimeRule.Dates dates -> Set.copyOf(List.of(dates.startColumn(), dates.endColumn(), status.column()));
            case TimeRule.Duration duration -> Set.copyOf(List.of(duration.column(), status.column()));
        };
    }
}
