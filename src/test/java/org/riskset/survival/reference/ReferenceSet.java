package org.riskset.survival.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.TimeTies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/// A data set of `reference/sets` with what R 4.2.2 and survival 3.5-3 compute from it; see the README beside the files.
public final class ReferenceSet {
    private static final Map<String, JsonNode> TREES = new ConcurrentHashMap<>();
    private static final JsonMapper MAPPER =
            JsonMapper.builder().nodeFactory(new NodeForEachNumber()).build();

    private final String name;
    private final JsonNode expected;
    private final List<NamedCsvRecord> rows;

    private ReferenceSet(String name) {
        this.name = name;
        this.expected = readJson("sets/" + name + ".expected.json");
        this.rows = readCsv("sets/" + name + ".csv");
    }

    /// Every data set there is.
    public static Stream<ReferenceSet> all() {
        return Stream.of("aml", "colon", "lung", "mgus2", "ovarian", "pbc", "rotterdam", "veteran")
                .map(ReferenceSet::new);
    }

    /// A data set by name.
    public static ReferenceSet named(String name) {
        return new ReferenceSet(name);
    }

    /// A JSON file below `reference`: one tree however often it is asked for, every number in it a node of its own, so
    /// that [Agreement] can tell which numbers have been compared.
    public static JsonNode readJson(String path) {
        return TREES.computeIfAbsent(path, ReferenceSet::parse);
    }

    private static JsonNode parse(String path) {
        try (InputStream stream = open(path)) {
            return MAPPER.readTree(stream);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Small whole numbers are shared nodes otherwise.
    private static final class NodeForEachNumber extends JsonNodeFactory {
        @Override
        public NumericNode numberNode(int value) {
            return new IntNode(value);
        }
    }

    /// The rows of a comma-separated file below `reference`.
    public static List<NamedCsvRecord> readCsv(String path) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(path), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(ReferenceSet.class.getResourceAsStream("/reference/" + path), path);
    }

    public JsonNode expected() {
        return expected;
    }

    public int size() {
        return rows.size();
    }

    /// A cell as text; empty where missing.
    public String text(int row, String column) {
        return rows.get(row).getField(column);
    }

    /// A column as numbers, `NaN` where missing.
    public double[] numbers(String column) {
        double[] values = new double[size()];
        for (int i = 0; i < values.length; i++) {
            String text = text(i, column);
            values[i] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }
        return values;
    }

    /// Follow-up of all rows as the file's `analysis` names it.
    public FollowUp followUp() {
        JsonNode analysis = expected.get("analysis");
        List<String> values = strings(analysis.get("event_value"));
        return followUp(analysis.get("time_column").asString(), analysis.get("event_column").asString(), values);
    }

    /// Follow-up of all rows from named columns.
    public FollowUp followUp(String timeColumn, String eventColumn, List<String> eventValues) {
        boolean[] events = new boolean[size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = eventValues.contains(text(i, eventColumn));
        }
        return new FollowUp(TimeTies.merge(numbers(timeColumn)), events);
    }

    public OrderedFollowUp ordered() {
        return OrderedFollowUp.of(followUp());
    }

    /// Codes of a column by the position of its text in `levels`; -1 where missing or not among them.
    public int[] codes(String column, List<String> levels) {
        int[] codes = new int[size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = levels.indexOf(text(i, column));
        }
        return codes;
    }

    /// Levels of a grouping column in display order.
    public List<String> levels(String column) {
        JsonNode grouping = expected.get("analysis").get("group_columns").get(column);
        if (grouping != null) {
            return strings(grouping.get("levels_in_order"));
        }
        return rows.stream()
                .map(row -> row.getField(column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> groupColumns() {
        return List.copyOf(expected.get("analysis").get("group_columns").propertyNames());
    }

    public static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        for (JsonNode node : array) {
            strings.add(node.asString());
        }
        return strings;
    }

    @Override
    public String toString() {
        return name;
    }
}
