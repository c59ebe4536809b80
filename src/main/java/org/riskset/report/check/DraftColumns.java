package org.riskset.report.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.analysis.Characteristics;

/// What the cells of a draft's table are about, as the head of the table says.
///
/// @param groups   place of a cell to the column of Table I it is about
/// @param patients place of the cells that hold numbers of patients
/// @param events   place of the cells that hold numbers of events
/// @param percents place of the cells that hold percentages alone
/// @param medians  place of the cells that hold median survival
record DraftColumns(
        Map<Integer, Integer> groups,
        Set<Integer> patients,
        Set<Integer> events,
        Set<Integer> percents,
        Set<Integer> medians) {
    /// The place of all patients among the columns of Table I.
    static final int ALL = -1;
    /// Nothing known.
    static final DraftColumns NONE = new DraftColumns(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private static final Pattern SIZE = Pattern.compile("\\(?\\s*[nN]\\s*=\\s*(\\d+)\\s*\\)?");
    private static final Set<String> EVERYBODY = Set.of("all", "overall", "total", "t\u1ea5t c\u1ea3", "chung", "t\u1ed5ng");
    private static final Set<String> PATIENTS = Set.of("n", "no.", "patients", "s\u1ed1 bn");
    private static final Set<String> EVENTS = Set.of("deaths", "events", "t\u1eed vong");

    private static final Set<String> PERCENTS =
            Set.of("%", "(%)", "percent", "percentage", "t\u1ef7 l\u1ec7", "t\u1ef7 l\u1ec7 %", "t\u1ef7 l\u1ec7 (%)");
    private static final Pattern MEDIAN = Pattern.compile("(?:median|trung v\u1ecb)(?!.*(?:follow|theo d\u00f5i)).*");

    DraftColumns {
        groups = Map.copyOf(groups);
        patients = Set.copyOf(patients);
        events = Set.copyOf(events);
        percents = Set.copyOf(percents);
        medians = Set.copyOf(medians);
    }

    /// Reads a line as the head of a table; empty where it is none.
    static Optional<DraftColumns> of(Draft.Line line, Characteristics all) {
        Map<Integer, Integer> groups = new HashMap<>();
        Set<Integer> patients = new HashSet<>();
        Set<Integer> events = new HashSet<>();
        Set<Integer> percents = new HashSet<>();
        Set<Integer> medians = new HashSet<>();
        for (int cell = 1; cell < line.cells().size(); cell++) {
            String text = line.cells().get(cell);
            String name = SIZE.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
            OptionalInt group = EVERYBODY.contains(name) ? OptionalInt.of(ALL) : group(name, all);
            int place = cell;
            if (PATIENTS.contains(name)) {
                patients.add(cell);
            } else if (EVENTS.contains(name)) {
                events.add(cell);
            } else if (PERCENTS.contains(name)) {
                percents.add(cell);
            } else if (MEDIAN.matcher(name).matches()) {
                medians.add(cell);
            } else {
                group.ifPresent(column -> groups.put(place, column));
            }
        }
        boolean grouped = groups.values().stream().anyMatch(column -> column != ALL);
        if (!grouped && patients.isEmpty() && events.isEmpty() && medians.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DraftColumns(groups, patients, events, percents, medians));
    }

    private static OptionalInt group(String name, Characteristics all) {
        Set<String> words = Words.of(name);
        List<Set<String>> known = all.columns().stream()
                .map(column -> Words.of(column.label().plain()))
                .toList();
        int at = known.indexOf(words);
        return at < 0 || words.isEmpty() ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /// The number of patients that a head gives for its column.
    static OptionalInt size(String head) {
        Matcher size = SIZE.matcher(head);
        return size.find() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
    }

    boolean knows(int cell) {
        return groups.containsKey(cell);
    }

    /// The column of Table I that a cell is about; all patients where nothing is known.
    int column(int cell) {
        return groups.getOrDefault(cell, ALL);
    }
}
