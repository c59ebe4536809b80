package org.riskset.cohort;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;

/// A first guess at which columns hold follow-up and outcome, from their names and contents.
///
/// Names are compared without accents and case, in English and Vietnamese. Each part is empty where nothing fits; the
/// user sees the guess and decides.
///
/// @param time   dates of start and end, or a recorded time
/// @param status the outcome column with the values that mean the event
/// @param dated  whether some column has dates, or a name that promises them
public record RoleGuess(Optional<TimeRule> time, Optional<StatusRule> status, boolean dated) {
    private static final List<String> START_WORDS = List.of(
            "diagnos", "dx", "start", "entry", "enrol", "inclusion", "randomi", "baseline", "index", "admission",
            "surgery date", "operation", "pathol", "chan doan", "vao vien", "bat dau");
    private static final List<String> DIAGNOSIS_WORDS = List.of("diagnos", "dx", "chan doan");
    private static final List<String> BIRTH_WORDS = List.of("birth", "born", "dob", "geburt", "naissance", "nacimiento", "ngay sinh");
    private static final List<String> END_WORDS = List.of(
            "last contact", "last", "follow", "end", "exit", "death date", "date of death", "death", "dod", "fu",
            "cutoff", "outcome date", "theo doi", "cuoi", "tu vong", "lien lac");
    private static final List<String> STATUS_WORDS = List.of(
            "vital", "status", "death", "dead", "died", "event", "outcome", "censor", "alive", "tinh trang", "tu vong",
            "song chet", "ket cuc");
    private static final List<String> TIME_WORDS = List.of(
            "futime", "survival time", "os time", "os months", "os days", "follow up", "followup", "fu time", "time",
            "survival", "months", "days", "duration", "dtime", "os", "thoi gian", "theo doi");
    /// Names written as one word: "rfstime", "PFS_mo", "survmonths".
    private static final Pattern TIME_NAME = Pattern.compile(
            "(os|dfs|rfs|pfs|efs|css|dss|dmfs|lrfs|ttp|surv|survival|fu|fup|event|death) ?"
                    + "(t|time|d|days?|w|weeks?|m|mo|mos|months?|y|yrs?|years?)|(dfs|rfs|pfs|efs|css|dss|dmfs|lrfs|ttp)|[a-z]{2,}time");
    private static final List<String> DATE_WORDS = List.of("date", "datum", "fecha", "ngay");
    private static final Set<String> EVENT_TEXTS = Set.of(
            "dead", "died", "deceased", "death", "event", "yes", "ja", "oui", "true", "d", "dod", "chet", "tu vong", "da mat", "mat");
    private static final Set<String> UNNAMED_EVENT_TEXTS = Set.of("event", "yes", "ja", "oui", "true", "d", "mat");
    /// Values that go on to say the cause: "Died of disease".
    private static final List<String> EVENT_BEGINNINGS =
            List.of("dead of ", "dead from ", "died of ", "died from ", "death from ", "death due to ", "tu vong do ", "chet do ");
    private static final String FIRST_UNKNOWN_CODE = "7";
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    /// Looks at every column once. O(rows × date columns) for the order of dates.
    public static RoleGuess of(Registry registry) {
        Optional<StatusRule> status = statusColumn(registry).flatMap(RoleGuess::statusRule);
        Optional<TimeRule> dates = dates(registry);
        Optional<TimeRule> time = dates.isPresent() ? dates : duration(registry, status);
        return new RoleGuess(time, status, registry.columns().stream().anyMatch(RoleGuess::promisesDates));
    }

    private static boolean promisesDates(Column column) {
        String name = plain(column.name());
        return column instanceof DateColumn || DATE_WORDS.stream().anyMatch(word -> matches(name, word));
    }

    /// Whether a value of a status column reads like the event: "Dead", "Tử vong", "Died of disease".
    static boolean readsLikeEvent(String value) {
        String plain = plain(value);
        return EVENT_TEXTS.contains(plain) || EVENT_BEGINNINGS.stream().anyMatch(plain::startsWith);
    }

    /// Whether a column's name says that it holds dates of birth.
    public static boolean isDateOfBirth(String column) {
        return BIRTH_WORDS.stream().anyMatch(word -> matches(plain(column), word));
    }

    /// Whether a column's name says that it holds dates of diagnosis.
    public static boolean isDateOfDiagnosis(String column) {
        return DIAGNOSIS_WORDS.stream().anyMatch(word -> matches(plain(column), word));
    }

    /// Whether a value of a status column can only mean death: "Dead", "Tử vong", "Died of disease", not "1", "event" or "yes".
    public static boolean meansDeath(String value) {
        return readsLikeEvent(value) && !UNNAMED_EVENT_TEXTS.contains(plain(value));
    }

    private static Optional<TimeRule> dates(Registry registry) {
        List<DateColumn> dates = registry.columns().stream()
                .filter(DateColumn.class::isInstance)
                .map(DateColumn.class::cast)
                .filter(column -> !isDateOfBirth(column.name()))
                .toList();
        if (dates.size() < 2) {
            return Optional.empty();
        }
        DateColumn start = best(dates, START_WORDS).orElseGet(() -> earliest(dates));
        List<DateColumn> others =
                dates.stream().filter(column -> column != start).toList();
        DateColumn end = best(others, END_WORDS).orElseGet(() -> latest(others));
        return Optional.of(new TimeRule.Dates(start.name(), end.name()));
    }

    private static DateColumn earliest(List<DateColumn> dates) {
        return dates.stream().min(Comparator.comparingDouble(RoleGuess::meanDay)).orElseThrow();
    }

    private static DateColumn latest(List<DateColumn> dates) {
        return dates.stream().max(Comparator.comparingDouble(RoleGuess::meanDay)).orElseThrow();
    }

    private static double meanDay(DateColumn column) {
        double sum = 0;
        int known = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                sum += column.epochDay(row);
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    private static Optional<TimeRule> duration(Registry registry, Optional<StatusRule> status) {
        String statusName = status.map(StatusRule::column).orElse("");
        List<NumberColumn> numbers = registry.columns().stream()
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast)
                .filter(column -> !column.name().equals(statusName))
                .filter(RoleGuess::neverNegative)
                .toList();
        return best(numbers, TIME_WORDS)
                .or(() -> numbers.stream()
                        .filter(column -> TIME_NAME.matcher(plain(column.name())).matches())
                        .findFirst())
                .map(column -> new TimeRule.Duration(column.name(), unitOf(column)));
    }

    private static boolean neverNegative(NumberColumn column) {
        for (int row = 0; row < column.size(); row++) {
            if (column.value(row) < 0) {
                return false;
            }
        }
        return true;
    }

    private static TimeUnit unitOf(NumberColumn column) {
        String text = plain(column.name() + " " + column.unit().orElse(""));
        if (text.contains("day") || text.contains("ngay")) {
            return TimeUnit.DAYS;
        }
        if (text.contains("week") || text.contains("tuan")) {
            return TimeUnit.WEEKS;
        }
        if (text.contains("month") || text.contains("thang") || text.endsWith(" mo")) {
            return TimeUnit.MONTHS;
        }
        if (text.contains("year") || text.contains("nam") || text.endsWith(" yr")) {
            return TimeUnit.YEARS;
        }
        return largest(column) > 400 ? TimeUnit.DAYS : TimeUnit.MONTHS;
    }

    private static double largest(NumberColumn column) {
        double largest = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                largest = Math.max(largest, column.value(row));
            }
        }
        return largest;
    }

    private static Optional<Column> statusColumn(Registry registry) {
        List<Column> candidates = registry.columns().stream()
                .filter(RoleGuess::couldBeStatus)
                .toList();
        Optional<Column> named = best(candidates, STATUS_WORDS);
        if (named.isPresent()) {
            return named;
        }
        return candidates.stream()
                .filter(CategoryColumn.class::isInstance)
                .filter(column ->
                        ((CategoryColumn) column).levels().stream().anyMatch(level -> plain(level).startsWith("dead")
                                || plain(level).equals("tu vong")
                                || plain(level).equals("deceased")))
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

    private static Optional<StatusRule> statusRule(Column column) {
        List<String> values = values(column);
        Set<String> events = Set.copyOf(
                values.stream().filter(RoleGuess::readsLikeEvent).toList());
        if (!events.isEmpty() && events.size() < values.size()) {
            return Optional.of(new StatusRule(column.name(), events));
        }
        return Optional.of(new StatusRule(column.name(), highestCode(values).map(Set::of).orElse(Set.of())));
    }

    /// Of the codes 0/1 or 1/2 (and of 0/1/2, where 1 is often a transplant) the highest is the event. Codes from 7 on say that
    /// nothing is known, where there are two others.
    private static Optional<String> highestCode(List<String> values) {
        List<String> codes = values.stream()
                .filter(value -> value.length() == 1 && Character.isDigit(value.charAt(0)))
                .sorted()
                .toList();
        List<String> known = codes.stream().filter(code -> code.compareTo(FIRST_UNKNOWN_CODE) < 0).toList();
        return (known.size() >= 2 ? known : codes).stream().max(Comparator.naturalOrder());
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

    /// The column whose name holds the earliest word of the list, if any.
    private static <C extends Column> Optional<C> best(List<C> columns, List<String> words) {
        for (String word : words) {
            for (C column : columns) {
                if (matches(plain(column.name()), word)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /// Short words must stand alone; longer ones may be part of a word.
    static boolean matches(String name, String word) {
        return word.length() <= 4 ? (" " + name + " ").contains(" " + word + " ") : name.contains(word);
    }

    static String plain(String text) {
        String withoutAccents = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return SEPARATORS
                .matcher(withoutAccents.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
