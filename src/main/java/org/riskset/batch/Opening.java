package org.riskset.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.EndpointGuess;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.filter.Filter;
import org.riskset.cohort.filter.FilterProblem;
import org.riskset.cohort.filter.FilterText;
import org.riskset.cohort.filter.RowTest;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.DateOrder;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.ImportResult;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.SheetReading;
import org.riskset.wording.Messages;
import org.riskset.wording.OutcomeText;

/// From the options to a cohort: the file read, types and missing codes as asked, roles asked or guessed.
final class Opening {
    private static final int MOST_VALUES_NAMED = 8;

    private final AnalyzeOptions options;
    private final Messages messages;

    Opening(AnalyzeOptions options, Messages messages) {
        this.options = options;
        this.messages = messages;
    }

    /// The patients, how the registry became them, and how the file became the registry.
    record Opened(Cohort cohort, CohortRecipe recipe, SheetReading reading) {}

    /// @throws UnreadableFileException if the file cannot be read
    /// @throws RefusedException        if no cohort can be made, with the reason
    Opened open() throws UnreadableFileException, RefusedException {
        OpenOptions how = options.sheet == null ? OpenOptions.DETECT : OpenOptions.DETECT.withSheet(options.sheet);
        RawSheet sheet = SheetReader.open(options.data, how, Progress.NONE);
        ImportPlan plan = asked(timeAsNumbers(ImportPlan.guess(sheet), sheet));
        ImportResult result = Importer.read(sheet, plan);
        CohortRecipe recipe = CohortRecipe.of(definition(result.registry()));
        for (String filter : options.filters) {
            recipe = recipe.and(filter(result.registry(), filter));
        }
        CohortOutcome outcome = CohortBuilder.build(result.registry(), recipe, result.unreadCells()::written);
        return switch (outcome) {
            case CohortOutcome.Made made -> new Opened(made.cohort(), recipe, SheetReading.of(plan));
            case CohortOutcome.NotMade notMade ->
                throw new RefusedException(new OutcomeText(messages).sentence(notMade));
        };
    }

    private static Filter filter(Registry registry, String text) throws RefusedException {
        List<String> columns = registry.columns().stream().map(Column::name).toList();
        return switch (FilterText.parse(text, columns)) {
            case FilterText.Read read -> switch (RowTest.of(registry, read.filter())) {
                case RowTest.Ready _ -> read.filter();
                case RowTest.NotUsable not -> throw refused(text, not.problem(), registry);
            };
            case FilterText.NotRead not -> throw refused(text, not.problem(), registry);
        };
    }

    private static RefusedException refused(String text, FilterProblem problem, Registry registry) {
        String why =
                switch (problem.reason()) {
                    case NO_SUCH_COLUMN ->
                        "there is no column \"" + problem.column() + "\""
                                + Nearest.hint(
                                        problem.column(),
                                        registry.columns().stream().map(Column::name).toList());
                    case NO_CONDITION ->
                        "after the column stands \"in A,B\", \"not in A,B\", \">= 6\", \"from 2 to 6\", \"is missing\" or \"is not missing\"";
                    case NOT_A_NUMBER -> "\"" + problem.value() + "\" is not a number";
                    case NOT_A_DATE -> "\"" + problem.value() + "\" is not a date; write it as yyyy-mm-dd";
                    case NO_SUCH_VALUE ->
                        "\"" + problem.value() + "\" does not occur in \"" + problem.column() + "\", which holds "
                                + values(registry.find(problem.column())).stream()
                                        .limit(MOST_VALUES_NAMED)
                                        .collect(Collectors.joining(", "));
                    case NO_ORDER -> "\"" + problem.column() + "\" holds text, which has no order";
                };
        return new RefusedException("--filter '" + text + "': " + why + ".");
    }

    /// A column of whole numbers that are all different looks like patient numbers, and one of few values like groups;
    /// named as the follow-up time it holds numbers all the same.
    private ImportPlan timeAsNumbers(ImportPlan guessed, RawSheet sheet) {
        return Optional.ofNullable(options.time)
                .flatMap(guessed::find)
                .filter(column -> column.kind() == VariableKind.IDENTIFIER
                        || column.kind() == VariableKind.CATEGORY
                        || column.kind() == VariableKind.YES_NO)
                .filter(column -> IntStream.range(0, sheet.rows())
                        .mapToObj(row -> sheet.text(row, column.position()).strip())
                        .anyMatch(text -> text.matches("[0-9]+([.,][0-9]+)?")))
                .map(column -> guessed.with(column.withKind(VariableKind.NUMBER)))
                .orElse(guessed);
    }

    private ImportPlan asked(ImportPlan guessed) throws RefusedException {
        ImportPlan plan = guessed;
        for (String type : options.types) {
            plan = plan.with(column(plan, "--type", type).withKind(kind(type)));
        }
        if (options.missing != null) {
            List<String> codes = GroupRequest.list(options.missing);
            for (ColumnPlan column : plan.columns()) {
                plan = plan.with(column.withMissingCodes(codes));
            }
        }
        for (ColumnPlan undecided : plan.undecided()) {
            boolean needed = undecided.name().equals(options.start) || undecided.name().equals(options.end);
            if (needed || undecided.dateOrder() == DateOrder.AMBIGUOUS && options.start == null && options.time == null) {
                throw new RefusedException("The dates in \"" + undecided.name()
                        + "\" can be read with the day or the month first; write them as yyyy-mm-dd.");
            }
        }
        return plan;
    }

    private static ColumnPlan column(ImportPlan plan, String option, String assignment) throws RefusedException {
        int equals = assignment.indexOf('=');
        String name = equals < 0 ? assignment : assignment.substring(0, equals);
        Optional<ColumnPlan> column = plan.find(name);
        if (equals < 0 || column.isEmpty()) {
            throw new RefusedException(option + " " + assignment + " does not name a column"
                    + Nearest.hint(name, plan.columns().stream().map(ColumnPlan::name).toList()) + ".");
        }
        return column.get();
    }

    private static VariableKind kind(String assignment) throws RefusedException {
        String type = assignment.substring(assignment.indexOf('=') + 1).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "category" -> VariableKind.CATEGORY;
            case "number" -> VariableKind.NUMBER;
            case "date" -> VariableKind.DATE;
            case "text" -> VariableKind.TEXT;
            default ->
                throw new RefusedException(
                        "--type " + assignment + ": the type is category, number, date or text, not \"" + type + "\".");
        };
    }

    private CohortDefinition definition(Registry registry) throws RefusedException {
        RoleGuess guess = RoleGuess.of(registry);
        Optional<TimeUnit> unit = options.timeUnit == null ? Optional.empty() : Optional.of(unit(options.timeUnit));
        TimeRule time = time(registry, guess, unit);
        StatusRule status = status(registry, guess);
        TimeUnit wanted = unit.orElse(time instanceof TimeRule.Duration duration ? duration.unit() : TimeUnit.MONTHS);
        return new CohortDefinition(time, status, wanted, Optional.empty(), Optional.empty(), name(time, status));
    }

    /// Where events compete, survival is not the endpoint: it is called by the values that mean it.
    private static EndpointName name(TimeRule time, StatusRule status) {
        return status.competing().isEmpty()
                ? EndpointGuess.name(Optional.of(time), Optional.of(status))
                : new EndpointName(
                        EndpointName.Kind.OTHER,
                        status.eventValues().stream().sorted().collect(Collectors.joining(", ")));
    }

    private TimeRule time(Registry registry, RoleGuess guess, Optional<TimeUnit> unit) throws RefusedException {
        if (options.time != null) {
            require(registry, "--time", options.time);
            return new TimeRule.Duration(options.time, unit.orElse(TimeUnit.MONTHS));
        }
        if (options.start != null || options.end != null) {
            if (options.start == null || options.end == null) {
                throw new RefusedException("--start and --end belong together: name both date columns.");
            }
            require(registry, "--start", options.start);
            require(registry, "--end", options.end);
            return new TimeRule.Dates(options.start, options.end);
        }
        return guess.time()
                .orElseThrow(() -> new RefusedException(
                        "No column looks like follow-up; name it with --time, or two dates with --start and --end."));
    }

    private StatusRule status(Registry registry, RoleGuess guess) throws RefusedException {
        Set<String> events = options.event == null ? Set.of() : Set.copyOf(GroupRequest.list(options.event));
        String statusColumn = options.status == null
                ? guess.status().map(StatusRule::column).orElse("")
                : options.status;
        Set<String> competing = options.competing == null ? Set.of() : Set.copyOf(GroupRequest.list(options.competing));
        for (String value : events) {
            requireValue(registry, "--event", statusColumn, value);
        }
        for (String value : competing) {
            requireValue(registry, "--competing", statusColumn, value);
            if (events.contains(value)) {
                throw new RefusedException(
                        "--competing " + value + ": this value means the event itself, so it cannot compete with it.");
            }
        }
        StatusRule rule = eventRule(registry, guess, events);
        return new StatusRule(rule.column(), rule.eventValues(), competing);
    }

    private StatusRule eventRule(Registry registry, RoleGuess guess, Set<String> events) throws RefusedException {
        if (options.status == null) {
            StatusRule guessed = guess.status()
                    .orElseThrow(() -> new RefusedException(
                            "No column looks like the outcome; name it with --status and its value with --event."));
            return events.isEmpty() ? guessed : new StatusRule(guessed.column(), events);
        }
        require(registry, "--status", options.status);
        if (!events.isEmpty()) {
            return new StatusRule(options.status, events);
        }
        return guess.status()
                .filter(guessed -> guessed.column().equals(options.status))
                .orElseThrow(() -> new RefusedException(
                        "Say with --event which value of \"" + options.status + "\" means the event."));
    }

    /// A value that occurs nowhere would make everybody censored without a word.
    private static void requireValue(Registry registry, String option, String name, String value)
            throws RefusedException {
        Optional<Column> column = registry.find(name);
        if (column.isEmpty()) {
            return;
        }
        Set<String> values = values(column);
        boolean written = values.contains(value)
                || column.get() instanceof CategoryColumn category && category.codeOf(value).isPresent();
        if (!written) {
            throw new RefusedException(option + " " + value + ": this value does not occur in \"" + name + "\", which holds "
                    + values.stream().limit(MOST_VALUES_NAMED).collect(Collectors.joining(", ")) + ".");
        }
    }

    /// Every value that occurs, sorted as text.
    private static Set<String> values(Optional<Column> column) {
        Set<String> values = new TreeSet<>();
        column.ifPresent(present -> {
            for (int row = 0; row < present.size(); row++) {
                if (!present.isMissing(row)) {
                    values.add(present.text(row));
                }
            }
        });
        return values;
    }

    private static void require(Registry registry, String option, @Nullable String column) throws RefusedException {
        if (column != null && registry.find(column).isEmpty()) {
            throw new RefusedException(option + " " + column + ": there is no such column"
                    + Nearest.hint(
                            column,
                            registry.columns().stream().map(Column::name).toList())
                    + ".");
        }
    }

    private static TimeUnit unit(String text) throws RefusedException {
        try {
            return TimeUnit.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException("--time-unit " + text + ": the unit is days, weeks, months or years.");
        }
    }
}
