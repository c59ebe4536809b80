package org.riskset.cohort;

/// One decision about a cohort that can be switched off without being forgotten.
///
/// @param decision what is decided
/// @param inForce  whether it counts now
public record Step<T>(T decision, boolean inForce) {
    /// A decision that counts.
    public static <T> Step<T> of(T decision) {
        return new Step<>(decision, true);
    }

    public Step<T> switched(boolean on) {
        return new Step<>(decision, on);
    }
}
