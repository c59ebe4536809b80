package org.riskset.cohort;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;

/// A first guess at which column says whether the event happened, and by which of its values.
///
/// Words decide first ("Dead", "Tử vong"), then the dates of death beside codes, then the order of the codes.
public final class StatusGuess {
    private static final List<String> STATUS_WORDS = List.of(
            "vital", "status", "death", "dead", "died", "event", "outcome", "censor", "alive", "tinh trang", "tu vong",
            "song chet", "ket cuc");
    private static final Set<String> EVENT_TEXTS = Set.of(
            "dead", "died", "deceased", "death", "event", "yes", "ja", "oui", "true", "d", "dod", "chet", "tu vong", "da mat", "mat");
    private static final Set<String> UNNAMED_EVENT_TEXTS = Set.of("event", "yes", "ja", "oui", "true", "d", "mat");
    /// Values that go on to say the cause: "Died of disease".
    private static final List<String> EVENT_BEGINNINGS =
            List.of("dead of ", "dead from ", "died of ", "died from ", "death from ", "death due to ", "tu vong do ", "chet do ");
    private static final String FIRST_UNKNOWN_CODE = "7";
    /// Of three and more codes without a name the order alone does not say which mean the event.
    private static final int FEWEST_IN_DOUBT = 3;
    /// Of the patients with a value that means death at least this share has a date of death, of all others at most the rest.
    private static final double NEARLY_ALL = 0.9;

    private StatusGuess() {}

    /// Looks at every column once. O(rows).
    static Optional<StatusRule> of(Registry registry) {
        return statusColumn(registry).map(column -> statusRule(registry, column));
    }

    /// Whether a value of a status column reads like the event: "Dead", "Tử vong", "Died of disease".
    static boolean readsLikeEvent(String value) {
        String plain = ColumnNames.plain(value);
        return EVENT_TEXTS.contains(plain) || EVENT_BEGINNINGS.stream().anyMatch(plain::startsWith);
    }

    /// Whether a value of a status column can only mean death: "Dead", "Tử vong", "Died of disease", not "1", "event" or "yes".
    public static boolean meansDeath(String value) {
        return readsLikeEvent(value) && !UNNAMED_EVENT_TEXTS.contains(ColumnNames.plain(value));
    }

    /// Whether a rule takes the highest of three or more codes for the event, and neither a label nor dates of death bear it out.
    /// O(rows).
    static boolean restsOnOrder(Registry registry, StatusRule rule) {
        Optional<Column> status = registry.find(rule.column());
        if (status.isEmpty() || !rule.competing().isEmpty()) {
            return false;
        }
        List<String> values = values(status.get());
        List<String> codes = knownCodes(values);
        return codes.size() >= FEWEST_IN_DOUBT
                && rule.eventValues().equals(Set.of(codes.getLast()))
                && withDatesOfDeath(registry, status.get(), values).isEmpty();
    }

    private static Optional<Column> statusColumn(Registry registry) {
        List<Column> candidates = registry.columns().stream()
                .filter(StatusGuess::couldBeStatus)
                .toList();
        Optional<Column> named = ColumnNames.best(candidates, STATUS_WORDS);
        if (named.isPresent()) {
            return named;
        }
        return candidates.stream()
                .filter(CategoryColumn.class::isInstance)
                .filter(column ->
                        ((CategoryColumn) column).levels().stream().anyMatch(level -> ColumnNames.plain(level).startsWith("dead")
                                || ColumnNames.plain(level).equals("tu vong")
                                || ColumnNames.plain(level).equals("deceased")))
                .findFirst();
    }

    private static boolean couldBeStatus(Column column) {
        return switch (column) {
            case CategoryColumn category -> category.levels().size() <= 6;
            case NumberColumn number -> smallWholeNumbers(number);
            default -> false;
        };
    }

    private static boolean smallWholeNumbers(NumberColumn column) {
        for (int row = 0; row < column.size(); row++) {
            double value = column.value(row);
            if (!column.isMissing(row) && (value != Math.rint(value) || value < 0 || value > 9)) {
                return false;
            }
        }
        return column.missingCount() < column.size();
    }

    private static StatusRule statusRule(Registry registry, Column column) {
        List<String> values = values(column);
        Set<String> events = Set.copyOf(
                values.stream().filter(StatusGuess::readsLikeEvent).toList());
        if (!events.isEmpty() && events.size() < values.size()) {
            return new StatusRule(column.name(), events);
        }
        return new StatusRule(
                column.name(),
                withDatesOfDeath(registry, column, values)
                        .or(() -> highestCode(values).map(Set::of))
                        .orElse(Set.of()));
    }

    /// The values whose patients have dates of death, where the others have none; empty where dates do not tell them apart.
    private static Optional<Set<String>> withDatesOfDeath(Registry registry, Column status, List<String> values) {
        return registry.columns().stream()
                .filter(DateColumn.class::isInstance)
                .map(DateColumn.class::cast)
                .filter(column -> EndpointGuess.isDateOfDeath(column.name()) || EndpointGuess.isDateOfDeath(column.label()))
                .findFirst()
                .flatMap(deaths -> withDates(status, values, deaths));
    }

    private static Optional<Set<String>> withDates(Column status, List<String> values, DateColumn deaths) {
        int[] patients = new int[values.size()];
        int[] dated = new int[values.size()];
        for (int row = 0; row < status.size(); row++) {
            int value = status.isMissing(row) ? -1 : values.indexOf(status.text(row));
            if (value >= 0) {
                patients[value]++;
                dated[value] += deaths.isMissing(row) ? 0 : 1;
            }
        }
        Set<String> events = new HashSet<>();
        for (int value = 0; value < patients.length; value++) {
            double share = (double) dated[value] / patients[value];
            if (share > 1 - NEARLY_ALL && share < NEARLY_ALL) {
                return Optional.empty();
            }
            if (share >= NEARLY_ALL) {
                events.add(values.get(value));
            }
        }
        return Optional.of(Set.copyOf(events)).filter(found -> !found.isEmpty() && found.size() < values.size());
    }

    /// Of the codes 0/1 or 1/2 (and of 0/1/2, where 1 is often a transplant) the highest is the event. Codes from 7 on say that
    /// nothing is known, where there are two others.
    private static Optional<String> highestCode(List<String> values) {
        return knownCodes(values).stream().max(Comparator.naturalOrder());
    }

    /// The values that are codes of one digit, rising, without those that say that nothing is known.
    private static List<String> knownCodes(List<String> values) {
        List<String> codes = values.stream()
                .filter(value -> value.length() == 1 && Character.isDigit(value.charAt(0)))
                .sorted()
                .toList();
        List<String> known = codes.stream().filter(code -> code.compareTo(FIRST_UNKNOWN_CODE) < 0).toList();
        return known.size() >= 2 ? known : codes;
    }

    private static List<String> values(Column column) {
        Predicate<Integer> present = row -> !column.isMissing(row);
        return switch (column) {
            case CategoryColumn category -> category.levels();
            default ->
                IntStream.range(0, column.size())
                        .boxed()
                        .filter(present)
                        .map(column::text)
                        .distinct()
                        .sorted()
                        .toList();
        };
    }
}
