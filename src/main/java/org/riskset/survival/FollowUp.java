package org.riskset.survival;

/// Right-censored follow-up of a cohort: how long each patient was followed, and whether the event was then observed.
///
/// One entry per patient, in the cohort's own order. Times share one unit, chosen by the caller and never converted here.
/// Time 0 is kept, as R keeps it. Immutable; the arrays given are copied.
public final class FollowUp {
    private final double[] times;
    private final boolean[] events;

    /// @param times  time from entry to last contact, each finite and `>= 0`
    /// @param events `true` where the event was observed at that time, `false` where follow-up was censored
    /// @throws IllegalArgumentException if the lengths differ, or a time is negative, infinite or NaN
    public FollowUp(double[] times, boolean[] events) {
        if (times.length != events.length) {
            throw new IllegalArgumentException(
                    "times (" + times.length + ") and events (" + events.length + ") must have the same length");
        }
        this.times = times.clone();
        this.events = events.clone();
        for (int i = 0; i < times.length; i++) {
            if (!(this.times[i] >= 0) || this.times[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("time " + this.times[i] + " at position " + i
                        + " is not a finite number of at least 0");
            }
            this.times[i] += 0.0; // -0.0 becomes 0.0, so that equal times have equal bits
        }
    }

    /// Number of patients.
    public int patients() {
        return times.length;
    }

    /// Time from entry to last contact of one patient.
    public double time(int patient) {
        return times[patient];
    }

    /// Whether the event was observed at the patient's last contact.
    public boolean hadEvent(int patient) {
        return events[patient];
    }

    /// Number of patients with an observed event.
    public int events() {
        int count = 0;
        for (boolean event : events) {
            if (event) {
                count++;
            }
        }
        return count;
    }

    /// A copy of all times, in patient order.
    public double[] times() {
        return times.clone();
    }
}
