package org.riskset.wording;

import org.riskset.cohort.Exclusion;
import org.riskset.cohort.ExclusionReason;

/// Rows left out as sentences that say where, what, and what happens now.
public final class ExclusionText {
    private final Messages messages;

    public ExclusionText(Messages messages) {
        this.messages = messages;
    }

    /// The reason in a few words, for counts: "No start date".
    public String reason(ExclusionReason reason) {
        return messages.text("exclusion." + key(reason));
    }

    /// The whole sentence: row, column, value, reason, consequence.
    public String sentence(Exclusion exclusion) {
        return messages.text(
                "exclusion." + key(exclusion.reason()) + ".sentence",
                exclusion.sourceRow(),
                exclusion.column(),
                exclusion.value());
    }

    private static String key(ExclusionReason reason) {
        return switch (reason) {
            case OUTSIDE_FILTER -> "outside-filter";
            case START_AFTER_CUT_OFF -> "start-after-cut-off";
            case BEFORE_LANDMARK -> "before-landmark";
            case START_MISSING -> "start-missing";
            case START_UNREADABLE -> "start-unreadable";
            case END_MISSING -> "end-missing";
            case END_UNREADABLE -> "end-unreadable";
            case END_BEFORE_START -> "end-before-start";
            case TIME_MISSING -> "time-missing";
            case TIME_UNREADABLE -> "time-unreadable";
            case TIME_NEGATIVE -> "time-negative";
            case STATUS_MISSING -> "status-missing";
        };
    }
}
