package org.riskset.survival.competing;

/// Probability of having had an event of one cause by a time, others having been able to come first.
///
/// The Aalen-Johansen estimate `sum S(t-) d_k / n`, with the Kaplan-Meier estimate S of staying free of any event.
/// Source: Aalen & Johansen (1978); Kalbfleisch & Prentice (2002), section 8.2. Agrees with `survfit` (multi-state) and
/// `cmprsk::cuminc` of R. One minus Kaplan-Meier with the other causes censored would be too high.
public final class CumulativeIncidence {
    private CumulativeIncidence() {}

    /// The curve of one cause in all patients.
    public static IncidenceCurve estimate(CompetingFollowUp followUp, int cause) {
        return estimate(followUp, new int[followUp.patients()], 0, cause);
    }

    /// The curve of one cause in one group. O(n).
    ///
    /// @param groupOfPatient group code of every patient of the cohort, -1 for left out
    /// @throws IllegalArgumentException if the length or the cause is wrong
    public static IncidenceCurve estimate(CompetingFollowUp followUp, int[] groupOfPatient, int group, int cause) {
        if (groupOfPatient.length != followUp.patients() || cause < 1 || cause > followUp.causes()) {
            throw new IllegalArgumentException(groupOfPatient.length + " group codes for " + followUp.patients()
                    + " patients, cause " + cause + " of " + followUp.causes());
        }
        return new IncidenceCurve(CauseCounts.of(followUp, groupOfPatient, group, cause));
    }
}
