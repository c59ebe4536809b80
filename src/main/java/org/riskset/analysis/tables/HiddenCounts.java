package org.riskset.analysis.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRow;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupLabel;

/// Which counts of the tables stay unprinted, so that no small one can be read off or worked out from sums.
///
/// What is protected are the sums of the tables: levels to the whole cohort, columns to the row, rows to the column. The
/// totals of a level are decided first and by themselves, so that Tables I and II leave out the same ones.
public final class HiddenCounts {
    /// The place of the patients of all columns.
    public static final int ALL = -1;

    private final int least;
    private final int events;
    private final Set<Integer> heads = new HashSet<>();
    private final Map<String, Set<Place>> places = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();

    /// A count: a level, or the patients without a known value, in a column.
    private record Place(int row, int column) {}

    private record Block(List<GroupLabel> levels) {}

    private HiddenCounts(int events, int least) {
        this.events = events;
        this.least = least;
    }

    /// Nothing hidden.
    public static HiddenCounts none() {
        return new HiddenCounts(0, 0);
    }

    /// What to hide of the characteristics. Every variable of Table I or II must be among them.
    ///
    /// @param events in the whole cohort, which are printed
    /// @param least  counts from 1 to one below it are small; up to 1 for nothing hidden
    public static HiddenCounts of(Characteristics all, int events, int least) {
        HiddenCounts hidden = new HiddenCounts(events, least);
        if (least > 1) {
            hidden.hideHeads(all);
            all.blocks().forEach(block -> hidden.hide(all, block));
        }
        return hidden;
    }

    /// Whether anything is hidden at all.
    public boolean any() {
        return least > 1;
    }

    /// The smallest count that is printed beside zero.
    public int least() {
        return least;
    }

    /// Whether so few patients stay unprinted by themselves.
    public boolean isSmall(int count) {
        return count >= 1 && count < least;
    }

    /// Whether the number of patients of a column stays unprinted.
    public boolean head(int column) {
        return heads.contains(column);
    }

    /// Whether the count of a level stays unprinted.
    ///
    /// @param level  its place among the levels of the block; the number of levels for patients without a known value
    /// @param column place of the column, or `ALL`
    public boolean count(String variable, int level, int column) {
        return places.getOrDefault(variable, Set.of()).contains(new Place(level, column));
    }

    /// Whether a variable has any hidden count in a column of a group.
    public boolean anyOf(String variable) {
        return !places.getOrDefault(variable, Set.of()).isEmpty();
    }

    /// Whether the incidences of a cause stay unprinted in all groups: events of both causes and how many were left add up to
    /// the patients, so that one hidden count hides them all.
    public boolean incidence(IncidenceResult incidence, CompetingRisks.Cause cause) {
        return any()
                && (incidence.column().filter(this::anyOf).isPresent()
                        || cause.groups().stream().anyMatch(group -> isSmall(group.events())));
    }

    /// Whether it was decided about a level of a variable.
    public boolean knows(String variable, GroupLabel level) {
        Block block = blocks.get(variable);
        return block != null && block.levels().contains(level);
    }

    /// Whether the number of patients with a level stays unprinted, over all columns.
    public boolean total(String variable, GroupLabel level) {
        Block block = blocks.get(variable);
        return block != null && count(variable, block.levels().indexOf(level), ALL);
    }

    /// Whether the number of patients without a known value stays unprinted.
    public boolean missing(String variable) {
        Block block = blocks.get(variable);
        return block != null && count(variable, block.levels().size(), ALL);
    }

    /// Whether hazard ratios between the groups of a variable stay unprinted: the width of their limits tells the events of
    /// the groups, as its square is nearly the sum of one over each.
    ///
    /// @param counts events of each group
    public boolean ratios(String variable, List<GroupLabel> groups, List<Integer> counts) {
        return any()
                && (groups.stream().anyMatch(group -> total(variable, group))
                        || counts.stream().anyMatch(this::isSmall));
    }

    /// The same of a comparison.
    public boolean ratios(AnalysisResult result) {
        return ratios(
                result.plan().grouping().columnName().orElse(""),
                result.presentGroups().stream().map(group -> group.group().label()).toList(),
                result.presentGroups().stream().map(GroupSummary::events).toList());
    }

    /// The same of a factor of a model; a number has no groups.
    public boolean ratios(RegressionResult model, ModelFactor factor) {
        return !factor.isContinuous()
                && ratios(
                        factor.plan().column(),
                        factor.groups().stream().map(Group::label).toList(),
                        model.rowsOf(factor).stream().map(RegressionRow::events).toList());
    }

    private void hideHeads(Characteristics all) {
        int[] sizes = all.sizes().stream().mapToInt(Integer::intValue).toArray();
        int known = Arrays.stream(sizes).sum();
        boolean[] hidden = hideAgainst(sizes, all.total() - known, all.total());
        for (int column = 0; column < sizes.length; column++) {
            if (hidden[column]) {
                heads.add(column);
            }
        }
    }

    /// Counts that add up with a rest to a printed total.
    private boolean[] hideAgainst(int[] counts, int rest, int total) {
        CountNetwork network = new CountNetwork(2);
        for (int count : counts) {
            network.add(0, 1, count, CountNetwork.Use.FREE);
        }
        if (rest > 0) {
            network.add(0, 1, rest, CountNetwork.Use.FREE);
        }
        network.add(1, 0, total, CountNetwork.Use.FIXED);
        return network.hidden(least);
    }

    /// Which numbers of events stay unprinted; with those of patients in no group they add up to those of the cohort.
    ///
    /// @param counts one per group
    /// @param others which groups have their number of patients hidden, so that their events are as well
    public boolean[] events(int[] counts, boolean[] others) {
        CountNetwork network = new CountNetwork(2);
        int rest = events;
        for (int i = 0; i < counts.length; i++) {
            network.add(0, 1, counts[i], others[i] ? CountNetwork.Use.HIDDEN : CountNetwork.Use.FREE);
            rest -= counts[i];
        }
        if (rest > 0) {
            network.add(0, 1, rest, CountNetwork.Use.NOWHERE);
        }
        network.add(1, 0, events, CountNetwork.Use.FIXED);
        return any() ? Arrays.copyOf(network.hidden(least), counts.length) : new boolean[counts.length];
    }

    private void hide(Characteristics all, Characteristics.Block block) {
        int[] totals = block.levels().stream().mapToInt(Characteristics.LevelCounts::all).toArray();
        int levels = totals.length;
        int missing = block.facts().missing();
        boolean[] totalHidden = hideAgainst(totals, missing, all.total());
        Set<Place> found = new HashSet<>();
        int rows = missing > 0 ? levels + 1 : levels;
        for (int row = 0; row < rows; row++) {
            if (totalHidden[row]) {
                found.add(new Place(row, ALL));
            }
        }
        if (!all.columns().isEmpty()) {
            hideInner(all, block, rows, totalHidden, found);
        }
        blocks.put(
                block.column(),
                new Block(block.levels().stream().map(Characteristics.LevelCounts::group).map(Group::label).toList()));
        places.put(block.column(), found);
    }

    private void hideInner(
            Characteristics all, Characteristics.Block block, int rows, boolean[] totalHidden, Set<Place> found) {
        int groups = all.columns().size();
        int unknown = all.total() - all.sizes().stream().mapToInt(Integer::intValue).sum();
        int columns = unknown > 0 ? groups + 1 : groups;
        // Nodes: rows, then the row of totals, then columns, then the column of totals.
        int totalRow = rows;
        int firstColumn = rows + 1;
        int totalColumn = firstColumn + columns;
        CountNetwork network = new CountNetwork(totalColumn + 1);
        List<Place> placeOf = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int left = rowTotal(block, row);
            int fixedRow = row;
            // A column whose size is hidden is hidden as a whole, or two variables together could tell the size.
            boolean inHidden = heads.stream().anyMatch(column -> value(all, block, fixedRow, column) > 0);
            for (int column = 0; column < groups; column++) {
                int value = value(all, block, row, column);
                left -= value;
                network.add(
                        row,
                        firstColumn + column,
                        value,
                        inHidden && head(column) ? CountNetwork.Use.HIDDEN : CountNetwork.Use.FREE);
                placeOf.add(new Place(row, column));
            }
            if (unknown > 0) {
                network.add(row, firstColumn + groups, left, CountNetwork.Use.NOWHERE);
                placeOf.add(new Place(row, groups));
            }
        }
        for (int row = 0; row < rows; row++) {
            network.add(
                    totalColumn, row, rowTotal(block, row), totalHidden[row] ? CountNetwork.Use.HIDDEN : CountNetwork.Use.FIXED);
        }
        for (int column = 0; column < columns; column++) {
            boolean hiddenHead = column < groups && head(column);
            int size = column < groups ? all.sizes().get(column) : unknown;
            network.add(
                    firstColumn + column,
                    totalRow,
                    size,
                    hiddenHead ? CountNetwork.Use.HIDDEN : column < groups || heads.isEmpty() ? CountNetwork.Use.FIXED : CountNetwork.Use.NOWHERE);
        }
        network.add(totalRow, totalColumn, all.total(), CountNetwork.Use.FIXED);
        boolean[] hidden = network.hidden(least);
        for (int i = 0; i < placeOf.size(); i++) {
            if (hidden[i] && placeOf.get(i).column() < groups) {
                found.add(placeOf.get(i));
            }
        }
    }

    private static int rowTotal(Characteristics.Block block, int row) {
        return row < block.levels().size() ? block.levels().get(row).all() : block.facts().missing();
    }

    private static int value(Characteristics all, Characteristics.Block block, int row, int column) {
        return row < block.levels().size()
                ? block.levels().get(row).perColumn().get(column)
                : all.sizes().get(column) - block.known(column);
    }
}
