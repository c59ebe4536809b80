package org.riskset.wording;

import org.riskset.cohort.CohortOutcome;

/// Why no cohort can be made, and what to do about it.
public final class OutcomeText {
    private final Messages messages;

    public OutcomeText(Messages messages) {
        this.messages = messages;
    }

    public String sentence(CohortOutcome.NotMade outcome) {
        String key =
                switch (outcome.problem()) {
                    case NO_SUCH_COLUMN -> "cohort.no-such-column";
                    case NOT_A_DATE_COLUMN -> "cohort.not-a-date-column";
                    case NOT_A_NUMBER_COLUMN -> "cohort.not-a-number-column";
                    case NO_EVENT_VALUE -> "cohort.no-event-value";
                    case FILTER_NOT_USABLE -> "cohort.filter-not-usable";
                    case EVERYBODY_FILTERED -> "cohort.everybody-filtered";
                    case NOBODY_AT_LANDMARK -> "cohort.nobody-at-landmark";
                    case NO_USABLE_ROW -> "cohort.no-usable-row";
                };
        return messages.text(key, outcome.column(), outcome.exclusions().size());
    }
}
