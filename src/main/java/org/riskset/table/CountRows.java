package org.riskset.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.tables.CharacteristicsDesign;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// The rows of a table of characteristics that count patients, with percentages: all patients, then every column.
final class CountRows {
    private final Characteristics all;
    private final CharacteristicsDesign design;
    private final HiddenCounts unprinted;
    private final JournalNumbers numbers;
    private final Messages messages;
    private boolean anyHidden;

    CountRows(Characteristics all, TableSetting setting, JournalNumbers numbers, Messages messages) {
        this.all = all;
        this.design = setting.design().characteristics();
        this.unprinted = setting.hidden();
        this.numbers = numbers;
        this.messages = messages;
    }

    /// Whether a count was left out of the rows made so far.
    boolean anyHidden() {
        return anyHidden;
    }

    /// Whether percentages are of all patients of a column, not of those with a known value.
    boolean areOfAll() {
        return design.percentOf() == CharacteristicsDesign.PercentOf.ALL || unprinted.any();
    }

    /// One row per level of a variable.
    List<List<Cell>> ofLevels(Characteristics.Block block) {
        GroupNames names = numbers.groupNames();
        List<List<Cell>> rows = new ArrayList<>();
        for (int level = 0; level < block.levels().size(); level++) {
            rows.add(cells(block, level, names.name(block.levels().get(level).group().label(), block.facts().unit())));
        }
        return rows;
    }

    /// Patients whose value is not known.
    List<Cell> ofMissing(Characteristics.Block block) {
        return cells(block, block.levels().size(), messages.text("table.one.missing"));
    }

    private List<Cell> cells(Characteristics.Block block, int row, String name) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        for (int column = HiddenCounts.ALL; column < all.columns().size(); column++) {
            cells.add(cell(block, row, column));
        }
        return cells;
    }

    private Cell cell(Characteristics.Block block, int row, int column) {
        if (unprinted.count(block.column(), row, column)) {
            anyHidden = true;
            return Cell.of(messages.text("table.hidden.cell"));
        }
        int[] counts = counts(block, column);
        boolean isMissing = row == block.levels().size();
        // The percentage would tell the size of a column whose head is hidden.
        if (unprinted.head(column) || isMissing && !areOfAll()) {
            return Cell.of(numbers.count(counts[row]), counts[row]);
        }
        return share(counts, row, areOfAll() ? size(column) : size(column) - counts[block.levels().size()]);
    }

    private Cell share(int[] counts, int row, int of) {
        if (of == 0) {
            return Cell.of(numbers.none());
        }
        int[] shared = areOfAll() ? counts : Arrays.copyOf(counts, counts.length - 1);
        // Percentages that are made to add up depend on each other, so they could tell a count that is hidden.
        boolean addUp = design.addUp() && !unprinted.any();
        long[] tenths = addUp ? Percentages.addingUp(shared, of) : Percentages.each(shared, of);
        return Cell.of(numbers.share(counts[row], tenths[row]));
    }

    private int size(int column) {
        return column == HiddenCounts.ALL ? all.total() : all.sizes().get(column);
    }

    /// Counts of every level, and last of the patients without a known value.
    private int[] counts(Characteristics.Block block, int column) {
        int levels = block.levels().size();
        int[] counts = new int[levels + 1];
        int known = 0;
        for (int level = 0; level < levels; level++) {
            Characteristics.LevelCounts counted = block.levels().get(level);
            counts[level] = column == HiddenCounts.ALL ? counted.all() : counted.perColumn().get(column);
            known += counts[level];
        }
        counts[levels] = size(column) - known;
        return counts;
    }
}
