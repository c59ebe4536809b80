package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.spreadsheet.raw.RawSheet;

/// A sheet that describes the variables of another one: a row per variable, or a row per value of it.
///
/// Its headings are recognised by their words, for example *variable*, *label*, *unit*, *missing* and *values*, where values are
/// written as `1 = Male; 2 = Female`, or one per row in columns *value* and *meaning*.
public final class DataDictionary {
    private static final Set<String> NAME = Set.of("variable", "variable name", "variable_name", "varname", "name", "column", "field", "field name", "biến", "tên biến");
    private static final Set<String> LABEL = Set.of("label", "variable label", "field label", "description", "nhãn", "mô tả");
    private static final Set<String> UNIT = Set.of("unit", "units", "đơn vị");
    private static final Set<String> MISSING = Set.of(
            "missing", "missing code", "missing codes", "missing values", "missing value", "mã thiếu", "mã khuyết", "giá trị thiếu", "giá trị khuyết", "thiếu");
    private static final Set<String> VALUES =
            Set.of("values", "value labels", "codes", "coding", "levels", "categories", "choices", "choices, calculations, or slider labels", "giá trị",
                    "các giá trị", "mã giá trị", "nhãn giá trị", "mã hóa", "mã hoá");
    private static final Set<String> VALUE = Set.of("value", "code", "giá trị", "mã");
    private static final Set<String> MEANING = Set.of("meaning", "value label", "code label", "ý nghĩa");
    private static final Pattern PAIR = Pattern.compile("\\s*(?<value>[^=:]+?)\\s*[=:]\\s*(?<label>.+?)\\s*");
    private static final Pattern CHOICE = Pattern.compile("\\s*(?<value>[^,]+?)\\s*,\\s*(?<label>.+?)\\s*");

    private final Map<String, Entry> entries;

    /// What is said about one variable; empty where nothing is said.
    private record Entry(String label, String unit, List<String> missing, List<Level> levels) {}

    private DataDictionary(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /// The dictionary a sheet holds; empty where it holds none.
    public static Optional<DataDictionary> of(RawSheet sheet) {
        ImportPlan shape = ImportPlan.guess(sheet);
        Optional<Integer> name = column(shape, NAME);
        Optional<Integer> values = valuesColumn(sheet, shape);
        boolean describes = values.isPresent() || Set.of(LABEL, UNIT, MEANING).stream().anyMatch(words -> column(shape, words).isPresent());
        if (name.isEmpty() || !describes || shape.namesRows() == 0) {
            return Optional.empty();
        }
        Map<String, Entry> entries = new HashMap<>();
        String variable = "";
        for (int row = sheet.rowOf(shape.namesRow()).orElse(0) + shape.namesRows(); row < sheet.rows(); row++) {
            String named = sheet.text(row, name.get());
            variable = named.isEmpty() ? variable : named; // merged cells name the variable in the first of its rows
            if (!variable.isEmpty()) {
                entries.merge(key(variable), entry(sheet, shape, values, row), DataDictionary::joined);
            }
        }
        return Optional.of(new DataDictionary(entries));
    }

    private static Entry entry(RawSheet sheet, ImportPlan shape, Optional<Integer> values, int row) {
        List<Level> levels = new ArrayList<>(levels(values.map(column -> sheet.text(row, column)).orElse("")));
        String value = text(sheet, shape, VALUE, row);
        String meaning = text(sheet, shape, MEANING, row);
        if (!value.isEmpty() && !meaning.isEmpty()) {
            levels.add(new Level(value, meaning));
        }
        List<String> missing = Arrays.stream(text(sheet, shape, MISSING, row).split("[;,]")).map(String::strip).filter(code -> !code.isEmpty()).toList();
        return new Entry(text(sheet, shape, LABEL, row), text(sheet, shape, UNIT, row), missing, List.copyOf(levels));
    }

    private static Entry joined(Entry first, Entry more) {
        List<Level> levels = new ArrayList<>(first.levels());
        levels.addAll(more.levels());
        List<String> missing = new ArrayList<>(first.missing());
        missing.addAll(more.missing());
        return new Entry(
                first.label().isEmpty() ? more.label() : first.label(), first.unit().isEmpty() ? more.unit() : first.unit(), missing, levels);
    }

    private static List<Level> levels(String text) {
        String[] parts = text.split(text.indexOf('|') >= 0 ? "\\|" : text.indexOf('\n') >= 0 ? "\n" : text.indexOf(';') >= 0 ? ";" : ",");
        Pattern pattern = text.indexOf('|') >= 0 && text.indexOf('=') < 0 ? CHOICE : PAIR;
        List<Level> levels = new ArrayList<>();
        for (String part : parts) {
            Matcher pair = pattern.matcher(part);
            if (pair.matches()) {
                levels.add(new Level(pair.group("value"), pair.group("label")));
            }
        }
        return levels;
    }

    /// Where values and their labels stand: the column that says so, or else the one that has such lists in it.
    private static Optional<Integer> valuesColumn(RawSheet sheet, ImportPlan shape) {
        return column(shape, VALUES).or(() -> shape.columns().stream()
                .map(ColumnPlan::position)
                .filter(column -> holdsLists(sheet, shape, column))
                .findFirst());
    }

    /// Whether half of what a column says are lists such as `1 = Male; 2 = Female`.
    private static boolean holdsLists(RawSheet sheet, ImportPlan shape, int column) {
        int said = 0;
        int lists = 0;
        for (int row = sheet.rowOf(shape.namesRow()).orElse(0) + shape.namesRows(); row < sheet.rows(); row++) {
            String text = sheet.text(row, column);
            said += text.isEmpty() ? 0 : 1;
            lists += levels(text).size() >= 2 ? 1 : 0;
        }
        return lists > 0 && 2 * lists >= said;
    }

    private static Optional<Integer> column(ImportPlan shape, Set<String> words) {
        return shape.columns().stream()
                .filter(column -> words.contains(key(column.name())))
                .map(ColumnPlan::position)
                .findFirst();
    }

    private static String text(RawSheet sheet, ImportPlan shape, Set<String> words, int row) {
        return column(shape, words).map(column -> sheet.text(row, column)).orElse("");
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// Names of the variables described, in lower case.
    public Set<String> variables() {
        return Set.copyOf(entries.keySet());
    }

    /// The plan with what the dictionary says about its columns; what it does not mention stays as it is.
    public ImportPlan appliedTo(ImportPlan plan) {
        ImportPlan described = plan;
        for (ColumnPlan column : plan.columns()) {
            Entry entry = entries.get(key(column.name()));
            if (entry != null) {
                described = described.with(described(column, entry));
            }
        }
        return described;
    }

    private static ColumnPlan described(ColumnPlan column, Entry entry) {
        ColumnPlan plan = entry.label().isEmpty() ? column : column.withLabel(entry.label());
        plan = entry.unit().isEmpty() ? plan : plan.withUnit(Optional.of(entry.unit()));
        List<String> missing = new ArrayList<>(plan.missingCodes());
        entry.missing().stream().filter(code -> !missing.contains(code)).forEach(missing::add);
        plan = plan.withMissingCodes(missing);
        List<Level> levels = entry.levels().stream().filter(level -> !missing.contains(level.value())).toList();
        boolean distinct = levels.stream().map(Level::value).distinct().count() == levels.size()
                && levels.stream().map(Level::label).distinct().count() == levels.size();
        if (!levels.isEmpty() && distinct) {
            plan = LabelledLevels.applied(plan, levels, false);
        }
        Guess guess = column.guess();
        return plan.withGuess(new Guess(Guess.Reason.FROM_DICTIONARY, guess.values(), guess.values(), guess.ambiguousDates()));
    }
}
