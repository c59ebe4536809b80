package org.riskset.study.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;

/// The columns of a registry as bytes: numbers as 64-bit floating point, dates and level codes as 32-bit integers, texts with
/// their length, all big-endian; and what is to be known of a column beside its values.
final class ColumnData {
    private ColumnData() {}

    /// What a column is, beside its values.
    ///
    /// @param unit    of a number, empty elsewhere
    /// @param levels  of a category, none elsewhere
    /// @param ordered of a category
    /// @param yesNo   of a category
    /// @param named   whether a text names the patient
    record Description(
            Kind kind,
            String name,
            String label,
            Optional<String> unit,
            List<CategoryColumn.Level> levels,
            boolean ordered,
            boolean yesNo,
            boolean named) {}

    /// The four ways values are stored.
    enum Kind {
        NUMBER,
        DATE,
        CATEGORY,
        TEXT
    }

    static Description describe(Column column) {
        return switch (column) {
            case NumberColumn number ->
                new Description(
                        Kind.NUMBER, number.name(), number.label(), number.unit(), List.of(), false, false, false);
            case DateColumn date ->
                new Description(
                        Kind.DATE, date.name(), date.label(), Optional.empty(), List.of(), false, false, false);
            case CategoryColumn category ->
                new Description(
                        Kind.CATEGORY, category.name(), category.label(), Optional.empty(), category.valueLabels(),
                        category.isOrdered(), category.isYesNo(), false);
            case TextColumn text ->
                new Description(
                        Kind.TEXT, text.name(), text.label(), Optional.empty(), List.of(), false, false,
                        text.isIdentifier());
        };
    }

    static void write(Column column, DataOutputStream out) throws IOException {
        for (int row = 0; row < column.size(); row++) {
            switch (column) {
                case NumberColumn number -> out.writeDouble(number.value(row));
                case DateColumn date -> out.writeInt(date.epochDay(row));
                case CategoryColumn category -> out.writeInt(category.code(row));
                case TextColumn text -> {
                    byte[] bytes = text.text(row).getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        }
    }

    /// @throws IOException if there are fewer values than rows
    static Column read(Description description, int rows, DataInputStream in) throws IOException {
        return switch (description.kind()) {
            case NUMBER -> {
                double[] values = new double[rows];
                for (int row = 0; row < rows; row++) {
                    values[row] = in.readDouble();
                }
                yield new NumberColumn(description.name(), description.label(), description.unit(), values);
            }
            case DATE -> new DateColumn(description.name(), description.label(), integers(rows, in));
            case CATEGORY ->
                new CategoryColumn(
                        description.name(),
                        description.label(),
                        description.levels(),
                        description.ordered(),
                        description.yesNo(),
                        integers(rows, in));
            case TEXT -> {
                String[] texts = new String[rows];
                for (int row = 0; row < rows; row++) {
                    texts[row] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                }
                yield new TextColumn(description.name(), description.label(), description.named(), texts);
            }
        };
    }

    private static int[] integers(int rows, DataInputStream in) throws IOException {
        int[] values = new int[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = in.readInt();
        }
        return values;
    }
}
