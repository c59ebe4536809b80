package org.riskset.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the clock of a study starts with, read from the name of its start date: "Diagnosis date" gives "diagnosis".
public final class TimeZero {
    private static final List<String> BEFORE = List.of("date of ", "date ", "ngày ");
    private static final List<String> AFTER = List.of(" date", " day", " dt");

    private TimeZero() {}

    /// The event, for a title such as "Months since diagnosis"; empty where nothing but "date" is left.
    public static Optional<String> of(String startDateLabel) {
        String name = startDateLabel.replace('_', ' ').strip();
        for (String word : BEFORE) {
            if (name.toLowerCase(Locale.ROOT).startsWith(word)) {
                name = name.substring(word.length());
            }
        }
        for (String word : AFTER) {
            if (name.toLowerCase(Locale.ROOT).endsWith(word)) {
                name = name.substring(0, name.length() - word.length());
            }
        }
        name = name.strip();
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        String event = abbreviation || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return event.isEmpty() || event.equals("date") ? Optional.empty() : Optional.of(event);
    }
}
