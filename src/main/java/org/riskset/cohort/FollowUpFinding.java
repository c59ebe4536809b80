package org.riskset.cohort;

import java.util.List;

/// Something about follow-up that may be a mistake, with the rows to look at.
///
/// @param kind       what it is
/// @param column     the column to look at
/// @param value      the value it is about; empty where it is about many
/// @param sourceRows 1-based rows in the reader's own program, rising
public record FollowUpFinding(Kind kind, String column, String value, List<Integer> sourceRows) {
    public FollowUpFinding {
        sourceRows = List.copyOf(sourceRows);
    }

    /// Kinds, the gravest first.
    public enum Kind {
        /// The status says that the patient died, and no date does.
        DEATH_WITHOUT_DATE,
        /// A date of death, and a status that says otherwise.
        ALIVE_WITH_DEATH_DATE,
        /// Follow-up longer than anybody is followed.
        TOO_LONG,
        /// A rare value of the status that means neither the event nor, as far as its name says, that the patient is well.
        UNEXPECTED_STATUS,
        /// A question: the highest of several codes without a name was taken for the event; the rows are those of the other codes.
        HIGHEST_CODE,
        /// Follow-up that ends the day it begins.
        TIME_ZERO,
        /// Seen after the last day that counts, and censored on it.
        AFTER_CUT_OFF
    }
}
