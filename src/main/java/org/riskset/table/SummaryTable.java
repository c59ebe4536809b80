package org.riskset.table;

import java.util.List;
import java.util.OptionalDouble;

/// A table as a journal prints it: title, column heads, rows, footnotes. Every writer walks the same rows.
///
/// @param title     "Table I. Characteristics of 31 patients"
/// @param name      short name, for a sheet or a file
/// @param heads     column heads; the first heads the row names
/// @param rows      in order
/// @param footnotes conventions and warnings, one sentence or more each
public record SummaryTable(
        String title, String name, List<String> heads, List<Row> rows, List<String> footnotes) {
    /// @throws IllegalArgumentException if a row has another number of cells than there are heads
    public SummaryTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        footnotes = List.copyOf(footnotes);
        for (Row row : rows) {
            if (row.cells().size() != heads.size()) {
                throw new IllegalArgumentException(row + " under " + heads.size() + " heads");
            }
        }
    }

    /// One row.
    ///
    /// @param kind  how it is set
    /// @param cells as many as there are heads; the first is the row's name
    public record Row(Kind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// How a row is set.
    public enum Kind {
        /// The name of a variable over its levels, bold.
        VARIABLE,
        /// A level of a variable, indented.
        LEVEL
    }

    /// One cell.
    ///
    /// @param text   as printed
    /// @param number the value behind the text, where the cell is one number
    public record Cell(String text, OptionalDouble number) {
        public static final Cell EMPTY = new Cell("", OptionalDouble.empty());

        public static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        public static Cell of(String text, double number) {
            return new Cell(text, OptionalDouble.of(number));
        }
    }
}
