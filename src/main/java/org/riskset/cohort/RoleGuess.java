package org.riskset.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final double HALF_A_LIFETIME_DAYS = 20 * 365.25;
    private static final List<String> END_WORDS = List.of(
            "last contact", "last", "follow", "end", "exit", "death date", "date of death", "death", "dod", "fu",
            "cutoff", "outcome date", "theo doi", "cuoi", "tu vong", "lien lac");
    private static final List<String> TIME_WORDS = List.of(
            "futime", "survival time", "os time", "os months", "os days", "follow up", "followup", "fu time", "time",
            "survival", "months", "days", "duration", "dtime", "os", "thoi gian", "theo doi");
    /// Names written as one word: "rfstime", "PFS_mo", "survmonths".
    private static final Pattern TIME_NAME = Pattern.compile(
            "(os|dfs|rfs|pfs|efs|css|dss|dmfs|lrfs|ttp|surv|survival|fu|fup|event|death) ?"
                    + "(t|time|d|days?|w|weeks?|m|mo|mos|months?|y|yrs?|years?)|(dfs|rfs|pfs|efs|css|dss|dmfs|lrfs|ttp)|[a-z]{2,}time");
    private static final List<String> DATE_WORDS = List.of("date", "datum", "fecha", "ngay");
    /// Looks at every column once. O(rows × date columns) for the order of dates.
    public static RoleGuess of(Registry registry) {
        Optional<StatusRule> status = StatusGuess.of(registry);
        Optional<TimeRule> dates = dates(registry);
        Optional<TimeRule> time = dates.isPresent() ? dates : duration(registry, status);
        return new RoleGuess(time, status, registry.columns().stream().anyMatch(RoleGuess::promisesDates));
    }

    private static boolean promisesDates(Column column) {
        return column instanceof DateColumn || ColumnNames.namesOneOf(column.name(), DATE_WORDS);
    }

    /// Whether a column's name says that it holds dates of birth.
    public static boolean isDateOfBirth(String column) {
        return ColumnNames.namesOneOf(column, BIRTH_WORDS);
    }

    /// Whether a column's name or label says that it holds dates of birth.
    public static boolean isDateOfBirth(Column column) {
        return isDateOfBirth(column.name()) || isDateOfBirth(column.label());
    }

    /// Whether a column's name says that it holds dates of diagnosis.
    public static boolean isDateOfDiagnosis(String column) {
        return ColumnNames.namesOneOf(column, DIAGNOSIS_WORDS);
    }

    private static Optional<TimeRule> dates(Registry registry) {
        List<DateColumn> dates = withoutBirth(registry.columns().stream()
                .filter(DateColumn.class::isInstance)
                .map(DateColumn.class::cast)
                .filter(column -> !isDateOfBirth(column))
                .toList());
        if (dates.size() < 2) {
            return Optional.empty();
        }
        DateColumn start = ColumnNames.best(dates, START_WORDS).orElseGet(() -> earliest(dates));
        List<DateColumn> others =
                dates.stream().filter(column -> column != start).toList();
        DateColumn end = ColumnNames.best(others, END_WORDS).orElseGet(() -> latest(others));
        return Optional.of(new TimeRule.Dates(start.name(), end.name()));
    }

    /// Of three and more columns of dates, the one that lies half a lifetime before all others holds dates of birth, unless its
    /// name says when the clock starts.
    private static List<DateColumn> withoutBirth(List<DateColumn> dates) {
        if (dates.size() < 3) {
            return dates;
        }
        DateColumn first = earliest(dates);
        List<DateColumn> others = dates.stream().filter(column -> column != first).toList();
        boolean longBefore = meanDay(earliest(others)) - meanDay(first) > HALF_A_LIFETIME_DAYS;
        return longBefore && !ColumnNames.namesOneOf(first.name(), START_WORDS) ? others : dates;
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
        return ColumnNames.best(numbers, TIME_WORDS)
                .or(() -> numbers.stream()
                        .filter(column -> TIME_NAME.matcher(ColumnNames.plain(column.name())).matches())
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
        String text = ColumnNames.plain(column.name() + " " + column.unit().orElse(""));
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
}
