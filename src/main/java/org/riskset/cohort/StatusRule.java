package org.riskset.cohort;

import java.util.Set;

/// Which column says whether the event happened, and which of its values mean that it did.
///
/// @param column      name of the status column
/// @param eventValues the values, as the registry shows them, that mean the event happened; all others are censored
public record StatusRule(String column, Set<String> eventValues) {
    public StatusRule {
        eventValues = Set.copyOf(eventValues);
    }
}
