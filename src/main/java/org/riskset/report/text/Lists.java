package org.riskset.report.text;

import java.util.List;
import org.riskset.wording.Messages;

/// Words in a row: "a, b and c".
final class Lists {
    private Lists() {}

    static String or(List<String> items, Messages messages) {
        return joined("report.list.or", items, messages);
    }

    static String and(List<String> items, Messages messages) {
        return joined("report.list.and", items, messages);
    }

    private static String joined(String key, List<String> items, Messages messages) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return messages.text(
                key, String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
    }
}
