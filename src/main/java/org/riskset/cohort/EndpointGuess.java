package org.riskset.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;

/// A first guess at an endpoint of another kind, from one that is there and the names of columns and values, in English
/// and Vietnamese. The user sees it and decides.
public final class EndpointGuess {
    private static final List<String> DEATH_DATES =
            List.of("date of death", "death date", "death dt", "deathdate", "died", "ngay tu vong", "ngay mat", "dod");
    private static final List<String> PROGRESSION_DATES =
            List.of("progress", "pfs date", "pd date", "relapse", "recur", "tien trien", "tai phat");
    private static final List<String> RECURRENCE_DATES =
            List.of("recur", "relapse", "dfs date", "rfs date", "progress", "tai phat", "tien trien");
    private static final List<String> METASTASIS_DATES = List.of("metasta", "distant", "di can");
    private static final List<String> OTHER_CAUSES = List.of(
            "other", "unrelated", "not disease", "non cancer", "not cancer", "without disease", "intercurrent", "khac",
            "khong do");

    /// Abbreviations that say what was followed: "rfstime", "PFS_event".
    private static final Map<EndpointName.Kind, Pattern> ABBREVIATIONS = Map.of(
            EndpointName.Kind.DISEASE_FREE_SURVIVAL, Pattern.compile("\\b(rfs|dfs|efs)"),
            EndpointName.Kind.PROGRESSION_FREE_SURVIVAL, Pattern.compile("\\bpfs"),
            EndpointName.Kind.DISEASE_SPECIFIC_SURVIVAL, Pattern.compile("\\b(dss|css)"));

    private EndpointGuess() {}

    /// What an endpoint is called by the names of its columns: overall survival where they do not say.
    public static EndpointName name(Optional<TimeRule> time, Optional<StatusRule> status) {
        String columns = ColumnNames.plain(time.map(rule -> String.join(" ", rule.columns())).orElse("") + " "
                + status.map(StatusRule::column).orElse(""));
        return ABBREVIATIONS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(columns).find())
                .map(entry -> EndpointName.of(entry.getKey()))
                .min(Comparator.comparing(EndpointName::kind))
                .orElse(EndpointName.OVERALL_SURVIVAL);
    }

    /// An endpoint of a kind with its start, last contact and cut-off as those of a known one. O(rows) at most.
    ///
    /// @param base an endpoint of the same registry, usually overall survival
    public static Endpoint of(EndpointName name, Registry registry, Endpoint base) {
        return switch (name.kind()) {
            case OVERALL_SURVIVAL, OTHER -> new Endpoint(name, base.time(), base.status(), base.cutOff());
            case DISEASE_SPECIFIC_SURVIVAL -> new Endpoint(name, base.time(), diseaseSpecific(registry, base.status()), base.cutOff());
            case PROGRESSION_FREE_SURVIVAL -> earliest(name, registry, base, PROGRESSION_DATES);
            case DISEASE_FREE_SURVIVAL -> earliest(name, registry, base, RECURRENCE_DATES);
        };
    }

    /// Whether a column's name says that it holds dates of death.
    static boolean isDateOfDeath(String column) {
        return DEATH_DATES.stream().anyMatch(word -> ColumnNames.matches(ColumnNames.plain(column), word));
    }

    private static Endpoint earliest(EndpointName name, Registry registry, Endpoint base, List<String> words) {
        Optional<String> start = base.time().timeZero();
        Optional<String> end =
                switch (base.time()) {
                    case TimeRule.Dates dates -> Optional.of(dates.endColumn());
                    case TimeRule.Earliest earliest -> Optional.of(earliest.endColumn());
                    case TimeRule.Duration _ -> Optional.empty();
                };
        Set<String> taken = new HashSet<>();
        start.ifPresent(taken::add);
        end.ifPresent(taken::add);
        List<String> events = new ArrayList<>();
        dated(registry, words, taken).ifPresent(events::add);
        taken.addAll(events);
        dated(registry, METASTASIS_DATES, taken).ifPresent(events::add);
        dated(registry, DEATH_DATES, taken).ifPresent(events::add);
        TimeRule time = events.isEmpty() || end.isEmpty()
                ? base.time()
                : new TimeRule.Earliest(start.orElseThrow(), events, end.get());
        return new Endpoint(name, time, base.status(), base.cutOff());
    }

    private static Optional<String> dated(Registry registry, List<String> words, Set<String> taken) {
        return words.stream()
                .flatMap(word -> registry.columns().stream()
                        .filter(DateColumn.class::isInstance)
                        .map(column -> column.name())
                        .filter(name -> !taken.contains(name) && ColumnNames.matches(ColumnNames.plain(name), word)))
                .findFirst();
    }

    /// Of the values that read like a death, those that name another cause compete.
    private static StatusRule diseaseSpecific(Registry registry, StatusRule status) {
        Optional<CategoryColumn> column = registry.find(status.column())
                .filter(CategoryColumn.class::isInstance)
                .map(CategoryColumn.class::cast);
        Set<String> events = new HashSet<>(status.eventValues());
        Set<String> competing = new HashSet<>(status.competing());
        column.map(CategoryColumn::levels).orElse(List.of()).stream()
                .filter(EndpointGuess::namesAnotherCause)
                .forEach(level -> {
                    events.remove(level);
                    competing.add(level);
                });
        return events.isEmpty() ? status : new StatusRule(status.column(), events, competing);
    }

    private static boolean namesAnotherCause(String level) {
        String plain = ColumnNames.plain(level);
        return OTHER_CAUSES.stream().anyMatch(plain::contains);
    }
}
