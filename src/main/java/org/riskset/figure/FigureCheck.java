package org.riskset.figure;

import java.util.List;
import java.util.Optional;
import org.riskset.style.FigureStyle;

/// One rule of a figure that is fit to print, and whether this figure keeps it.
///
/// @param rule   what was looked at
/// @param passed whether the figure keeps the rule
/// @param values numbers and names the rule's sentence speaks of, as text
/// @param fix    the style that keeps the rule, where changing the style is enough
public record FigureCheck(Rule rule, boolean passed, List<String> values, Optional<FigureStyle> fix) {
    public FigureCheck {
        values = List.copyOf(values);
    }

    /// What is looked at. The texts are in `wording` under `figure.check.` and the key.
    public enum Rule {
        SMALLEST_TEXT("smallest-text"),
        THINNEST_LINE("thinnest-line"),
        TEXT_ON_PAGE("text-on-page"),
        /// No higher than a page of the journal.
        PAGE_HEIGHT("page-height"),
        /// What a person placed lies on the page and clear of other texts.
        HAND_PLACED("hand-placed"),
        TEXT_APART("text-apart"),
        COLUMNS_AT_TICKS("columns-at-ticks"),
        NUMBERS_AT_RISK("numbers-at-risk"),
        FULL_AXIS("full-axis"),
        GROUPS_NAMED("groups-named"),
        COLOUR_VISION("colour-vision"),
        GREYSCALE("greyscale"),
        READABLE_COLOURS("readable-colours"),
        KNOWN_LETTERS("known-letters"),
        /// A cut-point chosen after looking says so on the figure.
        CUT_POINT_SAID("cut-point-said"),
        /// The time axis says what the clock starts with.
        TIME_ZERO("time-zero");

        private final String key;

        Rule(String key) {
            this.key = key;
        }

        /// Key of what the button says that puts it right, where there is one.
        public String fixKey() {
            return "figure.check." + key + ".fix";
        }

        /// Key of the sentence that says what was found.
        public String textKey(boolean passed) {
            return "figure.check." + key + (passed ? ".passed" : ".failed");
        }
    }
}
