package org.riskset.figure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.riskset.study.PlannedFigure.Kind;

/// Something about a figure that can be set, and the kinds of figures it changes: elsewhere it has nothing to act on.
public enum FigureSetting {
    CENSORING(EnumSet.of(Kind.KAPLAN_MEIER)),
    BANDS(Kinds.OVER_TIME),
    MEDIANS(EnumSet.of(Kind.KAPLAN_MEIER, Kind.FOLLOW_UP)),
    /// p and hazard ratio, and words in their place.
    VERDICT(EnumSet.of(Kind.KAPLAN_MEIER, Kind.INCIDENCE)),
    GRID(Kinds.OVER_TIME),
    /// The title printed on the page.
    PRINTED_TITLE(Kinds.OVER_TIME),
    LABELLING(Kinds.OVER_TIME),
    /// Numbers at risk; numbers of patients in a forest plot; patients one by one.
    COUNTS(Kinds.and(Kinds.OVER_TIME, Kinds.and(Kinds.FORESTS, EnumSet.of(Kind.SWIMMER)))),
    TAIL(Kinds.OVER_TIME),
    NUMBERS(Kinds.and(
            Kinds.FORESTS, EnumSet.of(Kind.KAPLAN_MEIER, Kind.INCIDENCE, Kind.RESIDUALS, Kind.CUT_POINT))),
    PALETTE(EnumSet.complementOf(EnumSet.of(Kind.FLOW))),
    PATTERNS(Kinds.and(Kinds.OVER_TIME, EnumSet.of(Kind.LOG_MINUS_LOG))),
    CURVE_WIDTH(EnumSet.complementOf(EnumSet.of(Kind.FLOW, Kind.SWIMMER))),
    LETTERS(EnumSet.of(Kind.KAPLAN_MEIER, Kind.FOLLOW_UP)),
    /// Titles of the figure and of its axes.
    TITLES(Kinds.and(Kinds.OVER_TIME, EnumSet.of(Kind.LOG_MINUS_LOG, Kind.SWIMMER))),
    TIME_AXIS(Kinds.and(Kinds.OVER_TIME, EnumSet.of(Kind.SWIMMER))),
    SURVIVAL_AXIS(Kinds.OVER_TIME),
    ROWS(Kinds.FORESTS),
    REFERENCES(Kinds.OVER_TIME);

    private final Set<Kind> kinds;

    FigureSetting(Set<Kind> kinds) {
        this.kinds = Collections.unmodifiableSet(kinds);
    }

    /// Whether it changes figures of a kind.
    public boolean actsOn(Kind kind) {
        return kinds.contains(kind);
    }

    private static final class Kinds {
        /// Curves over a time axis with numbers at risk.
        private static final Set<Kind> OVER_TIME = EnumSet.of(Kind.KAPLAN_MEIER, Kind.FOLLOW_UP, Kind.INCIDENCE);
        private static final Set<Kind> FORESTS =
                EnumSet.of(Kind.FOREST_ALONE, Kind.FOREST_TOGETHER, Kind.FOREST_SUBGROUPS);

        private static Set<Kind> and(Set<Kind> some, Set<Kind> others) {
            Set<Kind> both = EnumSet.copyOf(some);
            both.addAll(others);
            return both;
        }
    }
}
