package org.riskset.cohort;

/// What an endpoint is called.
///
/// @param kind  what patients are followed for; its name is said in the language of the reader
/// @param given a name of the reader's own, said as it is in every language; empty for that of the kind
public record EndpointName(Kind kind, String given) {
    /// Time to death from any cause.
    public static final EndpointName OVERALL_SURVIVAL = new EndpointName(Kind.OVERALL_SURVIVAL, "");

    public EndpointName {
        given = given.strip();
        if (kind == Kind.OTHER && given.isEmpty()) {
            throw new IllegalArgumentException("an endpoint of another kind needs a name");
        }
    }

    /// Endpoints that have a name of their own in the literature.
    public enum Kind {
        OVERALL_SURVIVAL,
        /// Death from the disease; death from another cause competes.
        DISEASE_SPECIFIC_SURVIVAL,
        /// Progression or death, whichever comes first.
        PROGRESSION_FREE_SURVIVAL,
        /// Recurrence or death, whichever comes first.
        DISEASE_FREE_SURVIVAL,
        OTHER
    }

    /// The name of the kind.
    public static EndpointName of(Kind kind) {
        return new EndpointName(kind, "");
    }

    /// Whether the event is a death, so that it may be called one.
    public boolean isDeath() {
        return kind == Kind.OVERALL_SURVIVAL || kind == Kind.DISEASE_SPECIFIC_SURVIVAL;
    }
}
