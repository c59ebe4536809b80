package org.riskset.survival.competing;

import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;

/// Follow-up that can end by one of several events, of which only the first is seen; sorted by time once.
///
/// One entry per patient, in the cohort's own order. Near-ties are not merged here, see
/// [org.riskset.survival.TimeTies]. Immutable; the arrays given are copied.
public final class CompetingFollowUp {
    private final OrderedFollowUp ordered;
    private final int[] causeOfPatient;
    private final int causes;

    /// @param times          time from entry to the event or to last contact, each finite and `>= 0`
    /// @param causeOfPatient 0 where follow-up was censored, otherwise the cause, `1 .. causes`
    /// @param causes         number of causes, at least 1
    /// @throws IllegalArgumentException if the lengths differ or a time or cause is out of range
    public CompetingFollowUp(double[] times, int[] causeOfPatient, int causes) {
        if (times.length != causeOfPatient.length || causes < 1) {
            throw new IllegalArgumentException(
                    times.length + " times, " + causeOfPatient.length + " causes of " + causes);
        }
        boolean[] events = new boolean[times.length];
        for (int i = 0; i < events.length; i++) {
            if (causeOfPatient[i] < 0 || causeOfPatient[i] > causes) {
                throw new IllegalArgumentException("cause " + causeOfPatient[i] + " of patient " + i);
            }
            events[i] = causeOfPatient[i] > 0;
        }
        this.ordered = OrderedFollowUp.of(new FollowUp(times, events));
        this.causeOfPatient = causeOfPatient.clone();
        this.causes = causes;
    }

    /// Number of patients.
    public int patients() {
        return causeOfPatient.length;
    }

    /// Number of causes.
    public int causes() {
        return causes;
    }

    /// How a patient's follow-up ended: 0 by censoring, otherwise the cause.
    public int cause(int patient) {
        return causeOfPatient[patient];
    }

    /// The follow-up with an event of any cause, in time order.
    public OrderedFollowUp anyCause() {
        return ordered;
    }

    int causeAt(int position) {
        return causeOfPatient[ordered.patient(position)];
    }
}
