package org.riskset.cohort;

import java.util.Set;

/// Which column says whether the event happened, and which of its values mean that it did.
///
/// @param column      name of the status column; empty where dates alone say it
/// @param eventValues the values, as the registry shows them, that mean the event happened
/// @param competing   values that mean an event after which the event can no longer happen or no longer be seen; in curves
///                    and tests of the event such patients are censored, as are those with all other values
/// @param confirmed   the values that mean the event, no others, by the word of somebody who knows the registry; empty where nobody
///                    has been asked
public record StatusRule(String column, Set<String> eventValues, Set<String> competing, Set<String> confirmed) {
    /// The dates of events say everything: who has none was well when last seen.
    public static final StatusRule NOT_ASKED = new StatusRule("", Set.of());

    public StatusRule {
        eventValues = Set.copyOf(eventValues);
        competing = Set.copyOf(competing);
        confirmed = Set.copyOf(confirmed);
    }

    /// A rule that nobody has confirmed.
    public StatusRule(String column, Set<String> eventValues, Set<String> competing) {
        this(column, eventValues, competing, Set.of());
    }

    /// A rule without competing events.
    public StatusRule(String column, Set<String> eventValues) {
        this(column, eventValues, Set.of());
    }

    /// Whether somebody who knows the registry said that just these values mean the event.
    public boolean isConfirmed() {
        return !eventValues.isEmpty() && eventValues.equals(confirmed);
    }

    /// Whether a status column is looked at.
    public boolean isAsked() {
        return !column.isEmpty();
    }
}
