package org.riskset.report.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the cells of a draft's table are about, as the head of the table says. Places are counted from the left, from 0.
///
/// @param groups        place of a cell to the column of Table I it is about
/// @param patients      places of numbers of patients
/// @param events        places of numbers of events
/// @param percents      places of percentages alone
/// @param medians       places of median survival
/// @param ratios        places of hazard ratios, with the model they are of
/// @param limits        places of confidence limits of what stands before them
/// @param probabilities places of p, with what they belong to
/// @param heads         the head as it reads
record DraftColumns(
        Map<Integer, Integer> groups,
        Set<Integer> patients,
        Set<Integer> events,
        Set<Integer> percents,
        Set<Integer> medians,
        Map<Integer, Fit> ratios,
        Set<Integer> limits,
        Map<Integer, Probability> probabilities,
        List<String> heads) {
    /// The place of all patients among the columns of Table I.
    static final int ALL = -1;
    /// Nothing known.
    static final DraftColumns NONE = new DraftColumns(
            Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Map.of(), List.of());

    private static final Pattern SIZE = Pattern.compile("\\(?\\s*[nN]\\s*=\\s*(\\d+)\\s*\\)?");

    DraftColumns {
        groups = Map.copyOf(groups);
        patients = Set.copyOf(patients);
        events = Set.copyOf(events);
        percents = Set.copyOf(percents);
        medians = Set.copyOf(medians);
        ratios = Map.copyOf(ratios);
        limits = Set.copyOf(limits);
        probabilities = Map.copyOf(probabilities);
        heads = List.copyOf(heads);
    }

    /// The number of patients that a head gives for its column.
    static OptionalInt size(String head) {
        Matcher size = SIZE.matcher(head);
        return size.find() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
    }

    static String withoutSize(String head) {
        return SIZE.matcher(head).replaceAll("");
    }

    /// Whether the table is one of survival, whose medians are no characteristics.
    boolean areOfSurvival() {
        return !medians.isEmpty() || !events.isEmpty();
    }

    boolean knows(int cell) {
        return groups.containsKey(cell);
    }

    /// The column of Table I that a cell is about; all patients where nothing is known.
    int column(int cell) {
        return groups.getOrDefault(cell, ALL);
    }

    /// The column of Table I that a cell of a row of characteristics is about; the first cell is about all patients where
    /// there is no head.
    OptionalInt described(int cell) {
        if (groups.isEmpty()) {
            return cell == 1 && !holdsOther(cell) ? OptionalInt.of(ALL) : OptionalInt.empty();
        }
        return knows(cell) ? OptionalInt.of(column(cell)) : OptionalInt.empty();
    }

    /// Whether a cell holds what no count with its percentage can be in.
    boolean holdsOther(int cell) {
        return medians.contains(cell) || limits.contains(cell) || ratios.containsKey(cell) || probabilities.containsKey(cell);
    }

    /// The model whose ratio's limits stand in a cell; empty where they are of something else.
    Optional<Fit> ratioOfLimits(int cell) {
        return Optional.ofNullable(ratios.get(cell - 1)).filter(_ -> limits.contains(cell));
    }

    /// What the column of a cell is called; the row where the column has no name.
    String name(int cell, String row) {
        return cell < heads.size() && !heads.get(cell).isEmpty() ? heads.get(cell) : row;
    }
}
