package org.riskset.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// Rows left out for one reason, those outside a filter apart for each column that filters look at.
    ///
    /// @param words the reason in a few words: "No start date", "Stage outside the filter"
    public record LeftOut(String words, List<Exclusion> rows) {
        public LeftOut {
            rows = List.copyOf(rows);
        }
    }

    /// Everybody left out, reason by reason.
    ///
    /// @param labels names in figures of the columns that filters look at
    public List<LeftOut> byReason(List<Exclusion> exclusions, Map<String, String> labels) {
        Map<ExclusionReason, Map<String, List<Exclusion>>> all = new EnumMap<>(ExclusionReason.class);
        exclusions.forEach(exclusion -> all.computeIfAbsent(exclusion.reason(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(words(exclusion, labels), _ -> new ArrayList<>())
                .add(exclusion));
        return all.values().stream()
                .flatMap(reason -> reason.entrySet().stream())
                .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String words(Exclusion exclusion, Map<String, String> labels) {
        return exclusion.reason() == ExclusionReason.OUTSIDE_FILTER
                ? messages.text("exclusion.outside-filter.of", labels.getOrDefault(exclusion.column(), exclusion.column()))
                : reason(exclusion.reason());
    }

    /// The whole sentence: row, column, value, reason, consequence.
    public String sentence(Exclusion exclusion) {
        return messages.text(
                isNotCalculated(exclusion) ? "exclusion.not-calculated.sentence" : "exclusion." + key(exclusion.reason()) + ".sentence",
                exclusion.sourceRow(),
                exclusion.column(),
                exclusion.value());
    }

    /// A cell that cannot be read although nothing stands in it holds a formula without its result.
    private static boolean isNotCalculated(Exclusion exclusion) {
        return exclusion.value().isEmpty() && switch (exclusion.reason()) {
            case START_UNREADABLE, END_UNREADABLE, TIME_UNREADABLE -> true;
            case OUTSIDE_FILTER, START_AFTER_CUT_OFF, BEFORE_LANDMARK, START_MISSING, END_MISSING, END_BEFORE_START, TIME_MISSING,
                    TIME_NEGATIVE, STATUS_MISSING -> false;
        };
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
