package org.riskset.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.inference.Description;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.table.SummaryTable.Kind;
import org.riskset.table.SummaryTable.Row;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Table I: characteristics of all patients and of each column, as counts with percentages; numbers also as mean and median.
public final class CharacteristicsTable {
    private final Messages messages;
    private final GroupNames names;
    private final Set<CharacteristicTest.Kind> testsUsed = EnumSet.noneOf(CharacteristicTest.Kind.class);
    private boolean missing;

    private CharacteristicsTable(Messages messages) {
        this.messages = messages;
        this.names = new GroupNames(messages);
    }

    public static SummaryTable of(Characteristics characteristics, Messages messages) {
        return new CharacteristicsTable(messages).build(characteristics);
    }

    private SummaryTable build(Characteristics all) {
        List<String> heads = new ArrayList<>(List.of(
                messages.text("table.one.characteristic"), messages.text("table.one.all", all.total())));
        for (int column = 0; column < all.columns().size(); column++) {
            heads.add(messages.text(
                    "table.one.column",
                    names.name(all.columns().get(column).label(), all.by().orElseThrow().unit()),
                    all.sizes().get(column)));
        }
        boolean compared = all.columns().size() >= 2;
        if (compared) {
            heads.add("p");
        }
        List<Row> rows = new ArrayList<>();
        all.blocks().forEach(block -> rows.addAll(rows(all, block, compared)));
        String title = all.by()
                .map(by -> messages.text("table.one.title.by", all.total(), by.columnLabel()))
                .orElse(messages.text("table.one.title", all.total()));
        return new SummaryTable(title, messages.text("table.one.name"), heads, rows, footnotes(compared));
    }

    private List<Row> rows(Characteristics all, Characteristics.Block block, boolean compared) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Kind.VARIABLE, head(all, block, compared)));
        block.numbers().ifPresent(numbers -> rows.addAll(numberRows(block, numbers, compared)));
        for (Characteristics.LevelCounts level : block.levels()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(names.name(level.group().label(), block.facts().unit())));
            cells.add(share(level.all(), block.known()));
            for (int column = 0; column < level.perColumn().size(); column++) {
                cells.add(share(level.perColumn().get(column), block.known(column)));
            }
            fill(cells, compared);
            rows.add(new Row(Kind.LEVEL, cells));
        }
        if (block.facts().missing() > 0) {
            rows.add(missingRow(all, block, compared));
        }
        return rows;
    }

    private List<Cell> head(Characteristics all, Characteristics.Block block, boolean compared) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(block.facts().columnLabel()), Cell.EMPTY));
        all.columns().forEach(_ -> cells.add(Cell.EMPTY));
        if (compared) {
            Optional<CharacteristicTest> test =
                    block.test().filter(done -> done.pValue().isPresent());
            test.ifPresent(done -> testsUsed.add(done.kind()));
            cells.add(test.map(done -> Cell.of(
                            messages.pValues().value(done.pValue().getAsDouble()),
                            done.pValue().getAsDouble()))
                    .orElse(Cell.of(messages.text("number.none"))));
        }
        return cells;
    }

    private List<Row> numberRows(Characteristics.Block block, Characteristics.Numbers numbers, boolean compared) {
        String unit = block.facts().unit().map(name -> ", " + name).orElse("");
        List<Cell> means =
                new ArrayList<>(List.of(Cell.of(messages.text("table.one.mean") + unit), mean(numbers.all())));
        numbers.perColumn().forEach(column -> means.add(mean(column)));
        fill(means, compared);
        List<Cell> medians =
                new ArrayList<>(List.of(Cell.of(messages.text("table.one.median") + unit), median(numbers.all())));
        numbers.perColumn().forEach(column -> medians.add(median(column)));
        fill(medians, compared);
        return List.of(new Row(Kind.LEVEL, means), new Row(Kind.LEVEL, medians));
    }

    private Row missingRow(Characteristics all, Characteristics.Block block, boolean compared) {
        missing = true;
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(messages.text("table.one.missing")),
                Cell.of(messages.numbers().count(block.facts().missing()), block.facts().missing())));
        for (int column = 0; column < all.columns().size(); column++) {
            int unknown = all.sizes().get(column) - block.known(column);
            cells.add(Cell.of(messages.numbers().count(unknown), unknown));
        }
        fill(cells, compared);
        return new Row(Kind.LEVEL, cells);
    }

    private static void fill(List<Cell> cells, boolean compared) {
        if (compared) {
            cells.add(Cell.EMPTY);
        }
    }

    private Cell share(int count, int of) {
        return of == 0
                ? Cell.of(messages.text("number.none"))
                : Cell.of(messages.numbers().count(count) + " ("
                        + messages.numbers().percent((double) count / of, 1) + ")");
    }

    private Cell mean(Optional<Description> described) {
        return described
                .map(values -> messages.numbers().fixed(values.mean(), 1)
                        + (values.standardDeviation().isPresent()
                                ? " \u00b1 "
                                        + messages.numbers()
                                                .fixed(values.standardDeviation().getAsDouble(), 1)
                                : ""))
                .map(Cell::of)
                .orElse(Cell.of(messages.text("number.none")));
    }

    private Cell median(Optional<Description> described) {
        return described
                .map(values -> messages.numbers().fixed(values.median(), 1) + " ("
                        + messages.numbers()
                                .range(values.quartiles().lower(), values.quartiles().upper(), 1)
                        + ")")
                .map(Cell::of)
                .orElse(Cell.of(messages.text("number.none")));
    }

    private List<String> footnotes(boolean compared) {
        List<String> notes = new ArrayList<>(List.of(messages.text("table.one.note.values")));
        if (missing) {
            notes.add(messages.text("table.one.note.missing"));
        }
        if (compared) {
            testsUsed.forEach(kind -> notes.add(messages.text(
                    "table.one.note." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        return notes;
    }
}
