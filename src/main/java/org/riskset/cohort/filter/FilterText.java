package org.riskset.cohort.filter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskset.cohort.filter.FilterProblem.Reason;

/// Filters as a person writes them: `stage in IVA,IVB`, `sex not in Male`, `tumour_size_cm >= 6`,
/// `diagnosis_date from 2014-01-01 to 2022-06-30`, `surgery is missing`, `surgery is not missing`.
public sealed interface FilterText {
    /// The text is a filter.
    record Read(Filter filter) implements FilterText {}

    /// The text is no filter.
    record NotRead(FilterProblem problem) implements FilterText {}

    /// Reads a filter.
    ///
    /// @param columns names of all columns; the longest that the text begins with is meant
    static FilterText parse(String text, List<String> columns) {
        String stripped = text.strip();
        Optional<String> column = columns.stream()
                .filter(name -> stripped.startsWith(name) && endsAt(stripped, name.length()))
                .max(Comparator.comparingInt(String::length));
        if (column.isEmpty()) {
            return new NotRead(new FilterProblem(Reason.NO_SUCH_COLUMN, firstWord(stripped), ""));
        }
        String condition = stripped.substring(column.get().length()).strip();
        return condition(column.get(), condition)
                .<FilterText>map(Read::new)
                .orElseGet(() -> new NotRead(new FilterProblem(Reason.NO_CONDITION, column.get(), condition)));
    }

    /// The filter as text that [#parse] reads back.
    static String of(Filter filter) {
        return filter.column() + switch (filter) {
            case Filter.OneOf oneOf -> (oneOf.kept() ? " in " : " not in ") + String.join(",", oneOf.values());
            case Filter.Compared compared -> " " + compared.relation().sign() + " " + compared.value();
            case Filter.Within within ->
                within.from().map(from -> " from " + from).orElse("") + within.to().map(to -> " to " + to).orElse("");
            case Filter.Missing missing -> missing.missing() ? " is missing" : " is not missing";
        };
    }

    private static Optional<Filter> condition(String column, String condition) {
        String lower = condition.toLowerCase(Locale.ROOT);
        if (lower.equals("is missing") || lower.equals("is not missing")) {
            return Optional.of(new Filter.Missing(column, lower.equals("is missing")));
        }
        if (lower.startsWith("in ") || lower.startsWith("not in ")) {
            boolean kept = lower.startsWith("in ");
            List<String> values = list(condition.substring(kept ? 3 : 7));
            return values.isEmpty() ? Optional.empty() : Optional.of(new Filter.OneOf(column, values, kept));
        }
        if (lower.startsWith("from ") || lower.startsWith("to ")) {
            return within(column, condition, lower);
        }
        return Arrays.stream(Relation.values())
                .filter(relation -> condition.startsWith(relation.sign()))
                .findFirst()
                .map(relation -> new Filter.Compared(
                        column, relation, condition.substring(relation.sign().length()).strip()))
                .filter(compared -> !compared.value().isEmpty())
                .map(Filter.class::cast);
    }

    private static Optional<Filter> within(String column, String condition, String lower) {
        if (lower.startsWith("to ")) {
            return Optional.of(new Filter.Within(column, Optional.empty(), Optional.of(condition.substring(3).strip())));
        }
        int to = lower.indexOf(" to ");
        String from = condition.substring(5, to < 0 ? condition.length() : to).strip();
        Optional<String> upper = to < 0 ? Optional.empty() : Optional.of(condition.substring(to + 4).strip());
        return Optional.of(new Filter.Within(column, Optional.of(from), upper));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static boolean endsAt(String text, int position) {
        return position == text.length()
                || Character.isWhitespace(text.charAt(position))
                || "<>=!".indexOf(text.charAt(position)) >= 0;
    }

    private static String firstWord(String text) {
        return text.split("[\\s<>=!]", 2)[0];
    }
}
