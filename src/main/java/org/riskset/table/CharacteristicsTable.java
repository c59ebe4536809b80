package org.riskset.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.tables.CharacteristicsDesign;
import org.riskset.analysis.tables.Statistic;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.table.SummaryTable.Kind;
import org.riskset.table.SummaryTable.Note;
import org.riskset.table.SummaryTable.Row;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Table I: characteristics of all patients and of each column, as counts with percentages; numbers also as mean and median.
public final class CharacteristicsTable {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Characteristics all;
    private final TableSetting setting;
    private final CharacteristicsDesign design;
    private final Messages messages;
    private final GroupNames names;
    private final JournalNumbers numbers;
    private final DescriptionRows descriptions;
    private final CountRows counts;
    private final List<CharacteristicTest.Kind> testsUsed;
    private final Set<Statistic> statisticsUsed = new LinkedHashSet<>();
    private boolean missing;
    private boolean hidden;

    private CharacteristicsTable(Characteristics all, TableSetting setting, Messages messages) {
        this.all = all;
        this.setting = setting;
        this.design = setting.design().characteristics();
        this.messages = messages;
        this.numbers = new JournalNumbers(setting.design().style(), messages);
        this.names = numbers.groupNames();
        this.descriptions = new DescriptionRows(numbers, setting.hidden(), messages);
        this.counts = new CountRows(all, setting, numbers, messages);
        this.testsUsed = tests() ? kinds() : List.of();
    }

    /// The table as first proposed.
    public static SummaryTable of(Characteristics characteristics, Messages messages) {
        return of(characteristics, TableSetting.FIRST, messages);
    }

    /// The table as a setting wants it.
    public static SummaryTable of(Characteristics characteristics, TableSetting setting, Messages messages) {
        return new CharacteristicsTable(characteristics, setting, messages).build();
    }

    private boolean tests() {
        return design.tests() && all.columns().size() >= 2;
    }

    private boolean differences() {
        return design.differences() && all.columns().size() >= 2;
    }

    /// Tests whose p is printed, in the order in which a reader meets them.
    private List<CharacteristicTest.Kind> kinds() {
        return all.blocks().stream()
                .filter(block -> !setting.hidden().anyOf(block.column()))
                .flatMap(block -> block.test().stream())
                .filter(test -> test.pValue().isPresent())
                .map(CharacteristicTest::kind)
                .distinct()
                .toList();
    }

    private SummaryTable build() {
        List<String> heads = new ArrayList<>(List.of(
                messages.text("table.one.characteristic"), messages.text("table.one.all", size(all.total(), false, true))));
        for (int column = 0; column < all.columns().size(); column++) {
            heads.add(messages.text(
                    "table.one.column",
                    names.name(all.columns().get(column).label(), all.by().orElseThrow().unit()),
                    size(all.sizes().get(column), setting.hidden().head(column), false)));
        }
        if (differences()) {
            heads.add(messages.text("table.one.difference"));
        }
        if (tests()) {
            heads.add(numbers.styled("table.p"));
        }
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (Characteristics.Block block : all.blocks()) {
            String here = setting.sections().getOrDefault(block.column(), "");
            if (!here.equals(section) && !here.isEmpty()) {
                rows.add(Row.section(here, heads.size()));
            }
            section = here;
            rows.addAll(rows(block));
        }
        String words = all.by()
                .map(by -> messages.text("table.one.title.by", all.total(), by.columnLabel()))
                .orElse(messages.text("table.one.title", all.total()));
        String name = numbers.styled("table.one.name");
        return new SummaryTable(numbers.styled("table.title", name, words), name, heads, rows, footnotes(), markedNotes());
    }

    private String size(int patients, boolean unprinted, boolean whole) {
        hidden |= unprinted;
        return unprinted
                ? messages.text("table.hidden.size")
                : numbers.size(whole ? numbers.styled("table.n.all") : "n", patients);
    }

    private List<Row> rows(Characteristics.Block block) {
        List<Row> rows = new ArrayList<>();
        statisticsUsed.addAll(block.statistics());
        boolean countsOnly = block.statistics().equals(List.of(Statistic.COUNTS));
        List<Row> described = block.numbers()
                .map(known -> descriptions.of(block, known))
                .orElse(List.of());
        boolean oneLine = described.size() == 1 && !block.statistics().contains(Statistic.COUNTS) && !showsMissing(block);
        String name = setting.design().row(block.column()).name(block.facts().columnLabel());
        rows.add(new Row(
                Kind.VARIABLE, oneLine ? oneLine(name, described.getFirst(), block) : ending(nameCells(name), block)));
        if (!oneLine) {
            described.forEach(row -> rows.add(new Row(Kind.LEVEL, padded(row.cells()))));
        }
        if (countsOnly || block.statistics().contains(Statistic.COUNTS)) {
            counts.ofLevels(block).forEach(cells -> rows.add(new Row(Kind.LEVEL, padded(cells))));
        }
        if (showsMissing(block)) {
            missing = true;
            rows.add(new Row(Kind.LEVEL, padded(counts.ofMissing(block))));
        }
        return rows;
    }

    private boolean showsMissing(Characteristics.Block block) {
        return block.facts().missing() > 0 && (design.missing() || setting.hidden().any());
    }

    private List<Cell> oneLine(String name, Row described, Characteristics.Block block) {
        List<Cell> cells = new ArrayList<>(described.cells());
        cells.set(0, Cell.of(name + ", " + lowerCase(described.cells().getFirst().text())));
        return ending(cells, block);
    }

    private String lowerCase(String text) {
        return text.substring(0, 1).toLowerCase(messages.language().locale()) + text.substring(1);
    }

    private List<Cell> nameCells(String name) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name), Cell.EMPTY));
        all.columns().forEach(_ -> cells.add(Cell.EMPTY));
        return cells;
    }

    /// The cells of a variable with its difference and p at the end.
    private List<Cell> ending(List<Cell> cells, Characteristics.Block block) {
        boolean untold = setting.hidden().anyOf(block.column());
        if (differences()) {
            cells.add(
                    untold || block.difference().isEmpty()
                            ? Cell.of(numbers.none())
                            : Cell.of(
                                    numbers.fixed(block.difference().getAsDouble(), 2),
                                    block.difference().getAsDouble()));
        }
        if (tests()) {
            cells.add(block.test()
                    .filter(test -> !untold && test.pValue().isPresent())
                    .map(test -> Cell.of(numbers.pValue(test.pValue().getAsDouble()), test.pValue().getAsDouble())
                            .marked(mark(test.kind())))
                    .orElse(Cell.of(numbers.none())));
        }
        return cells;
    }

    private String mark(CharacteristicTest.Kind kind) {
        return testsUsed.size() < 2 ? "" : LETTERS.substring(testsUsed.indexOf(kind), testsUsed.indexOf(kind) + 1);
    }

    private List<Cell> padded(List<Cell> cells) {
        List<Cell> full = new ArrayList<>(cells);
        int wanted = 2 + all.columns().size() + (differences() ? 1 : 0) + (tests() ? 1 : 0);
        while (full.size() < wanted) {
            full.add(Cell.EMPTY);
        }
        return full;
    }

    private List<String> footnotes() {
        List<String> notes = new ArrayList<>(List.of(numbers.styled("table.one.note.values")));
        statisticsUsed.stream()
                .sorted()
                .filter(Statistic::isOfNumbers)
                .forEach(statistic -> notes.add(messages.text("table.one.note." + key(statistic))));
        if (missing || counts.areOfAll()) {
            notes.add(messages.text(counts.areOfAll() ? "table.one.note.of-all" : "table.one.note.missing"));
        }
        if (design.addUp() && !setting.hidden().any()) {
            notes.add(messages.text("table.one.note.add-up"));
        }
        if (differences()) {
            notes.add(messages.text(
                    all.columns().size() == 2 ? "table.one.note.difference" : "table.one.note.differences"));
        }
        if (testsUsed.size() == 1) {
            notes.add(messages.text("table.one.note.test", testName(testsUsed.getFirst())));
        }
        if (hidden || counts.anyHidden()) {
            notes.add(messages.text("table.note.hidden", setting.hidden().least()));
            if (tests() || differences()) {
                notes.add(messages.text("table.one.note.hidden"));
            }
        }
        return notes;
    }

    private List<Note> markedNotes() {
        return testsUsed.size() < 2
                ? List.of()
                : testsUsed.stream().map(kind -> new Note(mark(kind), testName(kind) + ".")).toList();
    }

    private String testName(CharacteristicTest.Kind kind) {
        return messages.text("table.test." + key(kind));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
