package org.riskset.report.check;

import java.util.Locale;
import java.util.stream.Collectors;
import org.riskset.wording.Messages;

/// How far a draft could be compared, in words.
public final class DraftCheckText {
    private static final int MOST_NAMES = 5;

    private final Messages messages;

    public DraftCheckText(Messages messages) {
        this.messages = messages;
    }

    /// What was compared, by kind, and what was not; empty where the draft had no number.
    public String extent(DraftCheck check) {
        String compared = check.byKind().entrySet().stream()
                .map(kind -> messages.text("check.kind." + kind.getKey().name().toLowerCase(Locale.ROOT), kind.getValue()))
                .collect(Collectors.joining(", "));
        String done = compared.isEmpty() ? "" : messages.text("check.compared", compared);
        return (done + " " + left(check)).strip();
    }

    private String left(DraftCheck check) {
        if (check.left() == 0) {
            return "";
        }
        String names = check.leftIn().stream()
                .limit(MOST_NAMES)
                .map(name -> messages.text("check.quoted", name))
                .collect(Collectors.joining(", "));
        String more = check.leftIn().size() > MOST_NAMES ? ", \u2026" : "";
        return messages.text("check.left", check.left(), names + more);
    }
}
