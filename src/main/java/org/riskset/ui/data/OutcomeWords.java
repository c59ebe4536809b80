package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskset.cohort.Cohort;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.ui.cohort.StatusValues;
import org.riskset.wording.Messages;

/// What follow-up came to, in a line: patients with the event, with a competing one, and censored.
final class OutcomeWords {
    private final Messages messages;

    OutcomeWords(Messages messages) {
        this.messages = messages;
    }

    /// All patients of a cohort.
    String counts(Cohort cohort) {
        int events = cohort.followUp().events();
        int competing = cohort.competingEvents();
        int others = cohort.patients() - events - competing;
        Messages said = messages.about(cohort.definition().name());
        return competing == 0
                ? said.text("import.result.counts", events, others)
                : said.text("import.result.counts-competing", events, competing, others);
    }

    /// The patients with each value of the status, and what the value means for the endpoint in view. O(rows).
    String values(ImportState state, Column status) {
        Messages said = messages.about(state.roles().endpoint().name());
        Set<String> events = labels(status, state.roles().eventValues());
        Set<String> competing = labels(status, state.roles().endpoint().meanings().competing());
        List<String> values = state.values().getOrDefault(status.name(), List.of());
        int[] patients = StatusValues.counts(status, values);
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < patients.length; place++) {
            String value = values.get(place);
            String key = events.contains(value)
                    ? "import.death.count.event"
                    : competing.contains(value) ? "import.death.count.competing" : "import.death.count";
            parts.add(said.text(key, value, patients[place]));
        }
        return String.join(", ", parts);
    }

    /// Values as the column shows them: a code that has got a label is shown by it.
    static Set<String> labels(Column column, Set<String> values) {
        return values.stream()
                .map(value -> column instanceof CategoryColumn category && category.codeOf(value).isPresent()
                        ? category.levels().get(category.codeOf(value).getAsInt())
                        : value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
