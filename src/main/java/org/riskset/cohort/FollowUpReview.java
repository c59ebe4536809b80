package org.riskset.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;

/// Looks through dates and outcomes of a cohort for what may be mistakes.
public final class FollowUpReview {
    private static final double LONGEST_YEARS = 50;
    private static final double RARE = 0.05;
    private static final int FEWEST_VALUES = 3;
    private static final List<String> WELL = List.of(
            "alive", "living", "censor", "no", "0", "lost", "follow", "ned", "awd", "event free", "song", "con song",
            "mat dau", "mat theo doi", "mat lien lac", "theo doi", "khong");

    private final Registry registry;
    private final CohortDefinition definition;
    private final List<FollowUpFinding> findings = new ArrayList<>();

    private FollowUpReview(Registry registry, CohortDefinition definition) {
        this.registry = registry;
        this.definition = definition;
    }

    /// Every finding, the gravest first. O(rows) per date column.
    ///
    /// @param outcome what came of the definition
    public static List<FollowUpFinding> findings(Registry registry, CohortDefinition definition, CohortOutcome outcome) {
        FollowUpReview review = new FollowUpReview(registry, definition);
        review.status();
        if (outcome instanceof CohortOutcome.Made made) {
            review.times(made.cohort());
        }
        review.cutOff();
        return review.findings.stream()
                .sorted(Comparator.comparing(FollowUpFinding::kind))
                .toList();
    }

    /// Whether the highest of several codes without a name would be asked about, had nobody said that it alone means the event. O(rows).
    public static boolean isAnswered(Registry registry, CohortDefinition definition) {
        return definition.status().isConfirmed() && StatusGuess.restsOnOrder(registry, definition.status());
    }

    private void add(FollowUpFinding.Kind kind, String column, String value, IntPredicate rows) {
        List<Integer> found = IntStream.range(0, registry.rows())
                .filter(rows)
                .map(registry::sourceRow)
                .boxed()
                .toList();
        if (!found.isEmpty()) {
            findings.add(new FollowUpFinding(kind, column, value, found));
        }
    }

    private void status() {
        Optional<Column> asked = registry.find(definition.status().column());
        if (asked.isEmpty() || definition.status().eventValues().isEmpty()) {
            return;
        }
        Column status = asked.get();
        EventTest event = EventTest.of(status, definition.status().eventValues());
        EventTest competing = EventTest.of(status, definition.status().competing());
        IntPredicate ended = row -> !status.isMissing(row) && (event.hadEvent(row) || competing.hadEvent(row));
        if (definition.name().isDeath()) {
            deathDates(status, ended);
        }
        if (!definition.status().isConfirmed() && StatusGuess.restsOnOrder(registry, definition.status())) {
            add(
                    FollowUpFinding.Kind.HIGHEST_CODE,
                    status.name(),
                    definition.status().eventValues().iterator().next(),
                    row -> !status.isMissing(row) && !ended.test(row));
        }
        unexpected(status, ended);
    }

    private void deathDates(Column status, IntPredicate died) {
        Optional<DateColumn> deaths = registry.columns().stream()
                .filter(DateColumn.class::isInstance)
                .map(DateColumn.class::cast)
                .filter(column -> EndpointGuess.isDateOfDeath(column.name()))
                .findFirst();
        Optional<DateColumn> end = endColumn();
        Optional<DateColumn> dated = deaths.isPresent() ? deaths : end;
        dated.ifPresent(column -> add(
                FollowUpFinding.Kind.DEATH_WITHOUT_DATE, column.name(), "", row -> died.test(row) && column.isMissing(row)));
        deaths.ifPresent(column -> add(
                FollowUpFinding.Kind.ALIVE_WITH_DEATH_DATE,
                column.name(),
                "",
                row -> !column.isMissing(row) && !status.isMissing(row) && !died.test(row)));
    }

    private Optional<DateColumn> endColumn() {
        Optional<String> name =
                switch (definition.time()) {
                    case TimeRule.Dates dates -> Optional.of(dates.endColumn());
                    case TimeRule.Earliest earliest -> Optional.of(earliest.endColumn());
                    case TimeRule.Duration _ -> Optional.empty();
                };
        return name.flatMap(registry::find).filter(DateColumn.class::isInstance).map(DateColumn.class::cast);
    }

    private void unexpected(Column status, IntPredicate ended) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < registry.rows(); row++) {
            if (!status.isMissing(row)) {
                counts.merge(status.text(row), 1, Integer::sum);
            }
        }
        if (counts.size() < FEWEST_VALUES) {
            return;
        }
        counts.forEach((value, count) -> {
            String plain = ColumnNames.plain(value);
            boolean well = WELL.stream().anyMatch(word -> word.length() < 4 ? plain.equals(word) : plain.startsWith(word));
            if (count <= Math.max(1, RARE * registry.rows()) && !well) {
                add(
                        FollowUpFinding.Kind.UNEXPECTED_STATUS,
                        status.name(),
                        value,
                        row -> !status.isMissing(row) && status.text(row).equals(value) && !ended.test(row));
            }
        });
    }

    private void times(Cohort cohort) {
        String column = endColumn().map(DateColumn::name).orElseGet(() -> definition.time().columns().iterator().next());
        double longest = definition.unit().convert(LONGEST_YEARS, TimeUnit.YEARS);
        List<Integer> zero = new ArrayList<>();
        List<Integer> tooLong = new ArrayList<>();
        for (int patient = 0; patient < cohort.patients(); patient++) {
            double time = cohort.followUp().time(patient);
            int sourceRow = registry.sourceRow(cohort.row(patient));
            if (time == 0 && definition.landmark().isEmpty()) {
                zero.add(sourceRow);
            }
            if (time > longest) {
                tooLong.add(sourceRow);
            }
        }
        if (!zero.isEmpty()) {
            findings.add(new FollowUpFinding(FollowUpFinding.Kind.TIME_ZERO, column, "", zero));
        }
        if (!tooLong.isEmpty()) {
            findings.add(new FollowUpFinding(FollowUpFinding.Kind.TOO_LONG, column, "", tooLong));
        }
    }

    private void cutOff() {
        definition.cutOff().ifPresent(day -> endColumn().ifPresent(column -> add(
                FollowUpFinding.Kind.AFTER_CUT_OFF,
                column.name(),
                day.toString(),
                row -> !column.isMissing(row) && column.epochDay(row) > day.toEpochDay())));
    }
}
