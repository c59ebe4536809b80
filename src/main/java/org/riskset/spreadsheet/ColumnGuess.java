package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.DecimalSign;

/// Guesses what one column means from its heading and its cells.
final class ColumnGuess {
    private static final double MOSTLY = 0.9;
    /// Dates keep their column even where a fifth is mistyped: those cells are listed instead.
    private static final double MOSTLY_DATES = 0.8;
    private static final int MOST_NUMBER_CODES = 5;
    private static final int LARGEST_NUMBER_CODE = 9;
    private static final int MOST_LEVELS = 40;

    /// Under a heading that names the patient, so many different values or fewer may still be a category.
    private static final int MOST_NAMED_LEVELS = 12;

    /// So many rows a patient may have on average for the numbers of patients to be taken for that.
    private static final int MOST_ROWS_EACH = 4;

    private static final int FEW_LEVELS = 12;
    private static final int SAMPLE = 400;
    private static final int FIRST_COMPACT_DATE = 1900_01_01;
    private static final int LAST_COMPACT_DATE = 2100_12_31;
    private static final int FIRST_CALENDAR_YEAR = 1900;
    private static final int LAST_CALENDAR_YEAR = 2100;

    private final int position;
    private final Heading heading;
    private final ColumnProfile profile;
    private final DecimalSign fileDecimal;
    private final MissingCodes missing;
    private final List<ColumnProfile.TextCount> texts;
    private final int values;

    ColumnGuess(int position, String name, ColumnProfile profile, DecimalSign fileDecimal) {
        this.position = position;
        this.heading = new Heading(name);
        this.profile = profile;
        this.fileDecimal = fileDecimal;
        this.missing = MissingCodes.of(profile);
        this.texts = profile.textCounts().stream().filter(text -> !missing.texts().contains(text.text())).toList();
        this.values = profile.values() - missing.cells();
    }

    ColumnPlan plan() {
        if (values == 0) {
            return plan(VariableKind.TEXT, Guess.Reason.NOTHING_IN_COLUMN, 0);
        }
        return dates()
                .or(this::yesNo)
                .or(this::identifierByName)
                .or(this::identifierByZeros)
                .or(this::numberCodes)
                .or(this::numbers)
                .orElseGet(this::textual);
    }

    private Optional<ColumnPlan> dates() {
        if (profile.dates() > 0 && profile.dates() >= values / 2.0) {
            DateOrderVotes votes = DateOrderVotes.of(sample());
            return Optional.of(dated(Guess.Reason.DATE_CELLS, profile.dates() + votes.agreeing(), votes));
        }
        boolean compact = profile.numbers() >= MOSTLY * values && heading.namesDate() && profile.allWhole()
                && profile.smallest() >= FIRST_COMPACT_DATE && profile.largest() <= LAST_COMPACT_DATE;
        if (compact) {
            return Optional.of(plan(VariableKind.DATE, Guess.Reason.DATES_AS_TEXT, profile.numbers()));
        }
        if (!mostly(texts(), MOSTLY_DATES)) {
            return Optional.empty();
        }
        if (texts.size() > SAMPLE && DateOrderVotes.of(sample()).readable() < MOSTLY_DATES / 2 * weight(sample())) {
            return Optional.empty();
        }
        DateOrderVotes votes = DateOrderVotes.of(texts);
        if (votes.readable() + profile.dates() < MOSTLY_DATES * values || votes.agreeing() == 0) {
            return Optional.empty();
        }
        Guess.Reason reason = votes.order() == DateOrder.AMBIGUOUS ? Guess.Reason.DATES_IN_TWO_ORDERS : Guess.Reason.DATES_AS_TEXT;
        return Optional.of(dated(reason, votes.agreeing() + profile.dates(), votes));
    }

    private ColumnPlan dated(Guess.Reason reason, int agreeing, DateOrderVotes votes) {
        DateOrder order = votes.readable() == 0 ? DateOrder.YEAR_MONTH_DAY : votes.order();
        Guess guess = new Guess(reason, values, agreeing, votes.either());
        return new ColumnPlan(position, heading.name(), heading.label(), VariableKind.DATE, Optional.empty(), order,
                fileDecimal, missing.codes(), List.of(), false, true, guess);
    }

    private Optional<ColumnPlan> yesNo() {
        if (profile.dates() > 0) {
            return Optional.empty();
        }
        List<String> levels = levels();
        boolean answers = !levels.isEmpty() && levels.size() <= 2
                && levels.stream().allMatch(level -> AnswerWords.isYes(level) || AnswerWords.isNo(level))
                && levels.stream().filter(AnswerWords::isYes).count() <= 1
                && levels.stream().filter(AnswerWords::isNo).count() <= 1;
        boolean runningNumber = values == 1 && heading.namesPatient();
        if (!answers || runningNumber) {
            return Optional.empty();
        }
        List<Level> noThenYes = levels.stream()
                .sorted((a, b) -> Boolean.compare(AnswerWords.isYes(a), AnswerWords.isYes(b)))
                .map(level -> new Level(level, level))
                .toList();
        return Optional.of(plan(VariableKind.YES_NO, Guess.Reason.YES_AND_NO, values).withLevels(noThenYes, false));
    }

    private Optional<ColumnPlan> identifierByName() {
        int names = profile.texts() > 0 ? texts.size() : Math.min(profile.differentNumbers(), values);
        boolean severalRowsEach = names > MOST_NAMED_LEVELS && names >= (double) values / MOST_ROWS_EACH;
        boolean different = severalRowsEach || names > (profile.texts() > 0 ? values / 2 : Math.min(values / 2, MOST_LEVELS));
        boolean running = profile.numbers() == values && profile.allWhole() && profile.isRising() && position == 0
                && profile.largest() - profile.smallest() == values - 1 && values > 2;
        return heading.namesPatient() && (different || values <= 2) || running
                ? Optional.of(plan(VariableKind.IDENTIFIER, Guess.Reason.NAMES_THE_PATIENT, values))
                : Optional.empty();
    }

    /// Digits with zeros before them count nothing, they name something: "00417".
    private Optional<ColumnPlan> identifierByZeros() {
        boolean names = texts.size() > MOST_LEVELS && texts() == values
                && texts.stream().allMatch(text -> text.text().matches("\\d+"))
                && texts.stream().anyMatch(text -> text.text().matches("0\\d+"));
        return names ? Optional.of(plan(VariableKind.IDENTIFIER, Guess.Reason.NAMES_THE_PATIENT, values)) : Optional.empty();
    }

    private Optional<ColumnPlan> numberCodes() {
        int different = missing.differentNumbers(profile);
        boolean codes = profile.numbers() > 0 && texts.isEmpty() && profile.hasFewNumbers() && different <= MOST_NUMBER_CODES
                && missing.smallestNumber(profile) >= 0 && missing.largestNumber(profile) <= LARGEST_NUMBER_CODE
                && (profile.allWhole() || different <= 3)
                && values > 2 * different && !heading.unit().isPresent();
        if (!codes) {
            return Optional.empty();
        }
        LevelOrder order = LevelOrder.of(levels());
        boolean ordered = heading.namesScale() && different > 2;
        return Optional.of(plan(VariableKind.CATEGORY, Guess.Reason.FEW_WHOLE_NUMBERS, values).withLevels(asLevels(order), ordered));
    }

    private Optional<ColumnPlan> numbers() {
        if (!mostly(profile.numbers(), 1) && texts.size() > SAMPLE
                && NumberVotes.of(sample(), fileDecimal).readable() < MOSTLY / 2 * weight(sample())) {
            return Optional.empty();
        }
        NumberVotes votes = NumberVotes.of(texts, fileDecimal);
        int readable = profile.numbers() + votes.readable();
        if (readable < MOSTLY * values || readable == 0 || profile.dates() > 0) {
            return Optional.empty();
        }
        boolean calendarYears = isCalendarYears();
        Optional<String> unit = calendarYears ? Optional.empty() : heading.unit().or(votes::unit);
        String label = calendarYears ? heading.label() : heading.labelWithoutUnit();
        Guess.Reason reason = votes.unit().isPresent() ? Guess.Reason.NUMBERS_WITH_UNIT : Guess.Reason.NUMBERS;
        return Optional.of(new ColumnPlan(position, heading.name(), label, VariableKind.NUMBER, unit,
                DateOrder.YEAR_MONTH_DAY, votes.decimal(), missing.codes(), List.of(), false, true,
                new Guess(reason, values, readable - votes.limits(), 0)));
    }

    /// Whether every number is a year such as 2015: a point in time, no length of it.
    private boolean isCalendarYears() {
        return profile.numbers() == values && profile.allWhole()
                && missing.smallestNumber(profile) >= FIRST_CALENDAR_YEAR && missing.largestNumber(profile) <= LAST_CALENDAR_YEAR;
    }

    private ColumnPlan textual() {
        int different = texts.size() + (profile.hasFewNumbers() ? profile.differentNumbers() : ColumnProfile.MOST_CODES);
        boolean few = different <= MOST_LEVELS && (different <= values / 2 || different <= FEW_LEVELS && different < values)
                || different == 1;
        if (few && profile.dates() == 0) {
            LevelOrder order = LevelOrder.of(levels());
            return plan(VariableKind.CATEGORY, Guess.Reason.FEW_DIFFERENT_TEXTS, values).withLevels(asLevels(order), order.ordered());
        }
        boolean allDifferent = texts.size() == values && position == 0 && texts.stream().allMatch(text -> text.text().matches("\\S*\\d\\S*"));
        return allDifferent
                ? plan(VariableKind.IDENTIFIER, Guess.Reason.NAMES_THE_PATIENT, values)
                : plan(VariableKind.TEXT, Guess.Reason.MANY_DIFFERENT_TEXTS, values);
    }

    /// Names of the levels the column would have as a category; only the first few where there are many.
    private List<String> levels() {
        List<String> levels = new ArrayList<>();
        if (profile.logicals() > 0) {
            levels.addAll(List.of("FALSE", "TRUE"));
        }
        if (profile.hasFewNumbers()) {
            for (double number : profile.numbersInOrder()) {
                if (!missing.numbers().contains(number)) {
                    levels.add(ColumnProfile.levelText(number));
                }
            }
        }
        texts.stream().limit(MOST_LEVELS + 1L).map(ColumnProfile.TextCount::text).filter(text -> !levels.contains(text)).forEach(levels::add);
        return levels;
    }

    private static List<Level> asLevels(LevelOrder order) {
        return order.levels().stream().map(level -> new Level(level, level)).toList();
    }

    private int texts() {
        return weight(texts);
    }

    private boolean mostly(int count, double part) {
        return count > 0 && count + profile.dates() >= part * values;
    }

    private List<ColumnProfile.TextCount> sample() {
        int step = Math.max(1, texts.size() / SAMPLE);
        List<ColumnProfile.TextCount> sample = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += step) {
            sample.add(texts.get(i));
        }
        return sample;
    }

    private static int weight(List<ColumnProfile.TextCount> texts) {
        return texts.stream().mapToInt(ColumnProfile.TextCount::count).sum();
    }

    private ColumnPlan plan(VariableKind kind, Guess.Reason reason, int agreeing) {
        return new ColumnPlan(position, heading.name(), heading.label(), kind, Optional.empty(), DateOrder.YEAR_MONTH_DAY,
                fileDecimal, missing.codes(), List.of(), false, true, new Guess(reason, values, agreeing, 0));
    }
}
