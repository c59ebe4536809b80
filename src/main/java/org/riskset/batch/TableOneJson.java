package org.riskset.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.tables.Statistic;
import org.riskset.inference.Description;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The characteristics of a Table I, as JSON.
final class TableOneJson {
    private TableOneJson() {}

    static void add(ObjectNode root, Characteristics all, String by) {
        ObjectNode table = root.putObject("table1");
        table.put("by", by);
        ArrayNode columns = table.putArray("columns");
        for (Characteristics.Block block : all.blocks()) {
            ObjectNode entry = columns.addObject();
            entry.put("column", block.column()).put("kind", block.numbers().isPresent() ? "number" : "category");
            ArrayNode groups = entry.putArray("groups");
            addGroup(groups.addObject(), "all", block, -1);
            for (int column = 0; column < all.columns().size(); column++) {
                addGroup(groups.addObject(), all.columns().get(column).label().plain(), block, column);
            }
            block.test().ifPresentOrElse(
                    test -> {
                        entry.put("test", test.kind().name().toLowerCase(Locale.ROOT));
                        Numbers.put(entry, "statistic", test.statistic());
                        Numbers.put(entry, "p", test.pValue());
                    },
                    () -> entry.putNull("test").putNull("statistic").putNull("p"));
        }
    }

    private static void addGroup(ObjectNode node, String name, Characteristics.Block block, int column) {
        node.put("group", name);
        if (block.statistics().contains(Statistic.COUNTS)) {
            ObjectNode counts = node.putObject("counts");
            for (Characteristics.LevelCounts level : block.levels()) {
                counts.put(level.group().label().plain(), column < 0 ? level.all() : level.perColumn().get(column));
            }
        }
        Optional<Description> described = block.numbers()
                .flatMap(numbers -> column < 0 ? numbers.all() : at(numbers.perColumn(), column));
        described.ifPresent(values -> {
            node.put("n", values.n()).put("mean", values.mean());
            Numbers.put(node, "sd", values.standardDeviation());
            node.put("median", values.median());
            Numbers.putPair(
                    node,
                    "quartiles_type_7",
                    OptionalDouble.of(values.quartiles().lower()),
                    OptionalDouble.of(values.quartiles().upper()));
            Numbers.putPair(
                    node,
                    "quartiles_type_6",
                    OptionalDouble.of(values.spssQuartiles().lower()),
                    OptionalDouble.of(values.spssQuartiles().upper()));
        });
    }

    private static Optional<Description> at(List<Optional<Description>> perColumn, int column) {
        return perColumn.get(column);
    }
}
