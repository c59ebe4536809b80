package org.riskset.style;

/// What the vertical axis of a survival figure counts, and how.
public enum VerticalScale {
    /// Patients without the event, in per cent.
    SURVIVAL_PERCENT(false, true),
    /// The same as a probability from 0 to 1.
    SURVIVAL_PROBABILITY(false, false),
    /// Patients with the event, 1 minus Kaplan-Meier, in per cent.
    EVENTS_PERCENT(true, true),
    /// The same as a probability from 0 to 1.
    EVENTS_PROBABILITY(true, false);

    private final boolean rising;
    private final boolean percent;

    VerticalScale(boolean rising, boolean percent) {
        this.rising = rising;
        this.percent = percent;
    }

    /// The scale that counts so.
    public static VerticalScale of(boolean events, boolean inPercent) {
        return events
                ? inPercent ? EVENTS_PERCENT : EVENTS_PROBABILITY
                : inPercent ? SURVIVAL_PERCENT : SURVIVAL_PROBABILITY;
    }

    /// Whether patients with the event are counted, so that curves rise.
    public boolean rises() {
        return rising;
    }

    /// Whether shares are in per cent.
    public boolean inPercent() {
        return percent;
    }
}
