package org.riskset.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.TimeRule;
import org.riskset.registry.Column;

/// What the clock of a cohort starts with, from the name of its start date: "Diagnosis date" starts at diagnosis.
final class TimeZero {
    private static final Pattern DATE_WORDS = Pattern.compile("(?iu)\\b(date of|date|ngày)\\b");

    private TimeZero() {}

    static Optional<String> of(Cohort cohort) {
        return switch (cohort.definition().time()) {
            case TimeRule.Dates dates ->
                cohort.registry()
                        .find(dates.startColumn())
                        .map(Column::label)
                        .map(TimeZero::event)
                        .filter(event -> !event.isEmpty());
            case TimeRule.Duration _ -> Optional.empty();
        };
    }

    private static String event(String label) {
        String event = DATE_WORDS.matcher(label).replaceAll(" ").replaceAll("\\s+", " ").strip();
        boolean abbreviation = event.length() > 1 && Character.isUpperCase(event.charAt(1));
        return abbreviation || event.isEmpty() ? event : event.substring(0, 1).toLowerCase(Locale.ROOT) + event.substring(1);
    }
}
