package org.riskset.cohort;

import java.util.Optional;
import org.riskset.registry.Column;

/// Recognises what is known only of patients who had the event, such as the cause of death: it comes with the outcome, and
/// groups made of it compare nothing.
public final class KnownAfterEvent {
    /// With fewer patients free of the event, values may be missing by chance.
    private static final int LEAST_FREE = 3;

    private KnownAfterEvent() {}

    /// How many have a value, where all of them had the event and at least three without a value had not; else empty. O(n).
    public static Optional<Integer> patients(Cohort cohort, Column column) {
        int known = 0;
        int free = 0;
        for (int patient = 0; patient < cohort.patients(); patient++) {
            boolean hadEvent = cohort.followUp().hadEvent(patient);
            boolean isKnown = !column.isMissing(cohort.row(patient));
            if (isKnown && !hadEvent) {
                return Optional.empty();
            }
            known += isKnown ? 1 : 0;
            free += hadEvent ? 0 : 1;
        }
        return known > 0 && free >= LEAST_FREE ? Optional.of(known) : Optional.empty();
    }
}
