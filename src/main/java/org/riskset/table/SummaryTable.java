package org.riskset.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/// A table as a journal prints it: title, column heads, rows, footnotes. Every writer walks the same rows.
///
/// @param title     "Table I. Characteristics of 31 patients"
/// @param name      short name, for a sheet or a file
/// @param heads     column heads; the first heads the row names
/// @param rows      in order
/// @param footnotes conventions and warnings, one sentence or more each
/// @param marked    footnotes that marks in the cells point to, in the order of their marks
public record SummaryTable(
        String title, String name, List<String> heads, List<Row> rows, List<String> footnotes, List<Note> marked) {
    /// @throws IllegalArgumentException if a row has another number of cells than there are heads
    public SummaryTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        footnotes = List.copyOf(footnotes);
        marked = List.copyOf(marked);
        for (Row row : rows) {
            if (row.cells().size() != heads.size()) {
                throw new IllegalArgumentException(row + " under " + heads.size() + " heads");
            }
        }
    }

    /// A table without marks.
    public SummaryTable(String title, String name, List<String> heads, List<Row> rows, List<String> footnotes) {
        this(title, name, heads, rows, footnotes, List.of());
    }

    /// The same under another title.
    public SummaryTable withTitle(String other) {
        return new SummaryTable(other, name, heads, rows, footnotes, marked);
    }

    /// All footnotes as lines of text without raised marks: the general ones, then the marked ones.
    public List<String> noteLines() {
        List<String> lines = new ArrayList<>(footnotes);
        marked.forEach(note -> lines.add(note.mark() + " " + note.text()));
        return lines;
    }

    /// A footnote with its mark.
    ///
    /// @param mark one letter
    public record Note(String mark, String text) {}

    /// One row.
    ///
    /// @param kind  how it is set
    /// @param cells as many as there are heads; the first is the row's name
    public record Row(Kind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// A heading over several variables.
        ///
        /// @param columns of the table
        static Row section(String text, int columns) {
            List<Cell> cells = new ArrayList<>(Collections.nCopies(columns, Cell.EMPTY));
            cells.set(0, Cell.of(text));
            return new Row(Kind.SECTION, cells);
        }
    }

    /// How a row is set.
    public enum Kind {
        /// A heading over several variables.
        SECTION,
        /// The name of a variable over its levels, bold.
        VARIABLE,
        /// A level of a variable, indented.
        LEVEL
    }

    /// One cell.
    ///
    /// @param text   as printed
    /// @param number the value behind the text, where the cell is one number
    /// @param mark   raised letter that points to a footnote; empty for none
    public record Cell(String text, OptionalDouble number, String mark) {
        public static final Cell EMPTY = new Cell("", OptionalDouble.empty(), "");

        public static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty(), "");
        }

        public static Cell of(String text, double number) {
            return new Cell(text, OptionalDouble.of(number), "");
        }

        public Cell marked(String letter) {
            return new Cell(text, number, letter);
        }

        /// The text with its mark after it, where nothing can be raised.
        public String plain() {
            return mark.isEmpty() ? text : text + " " + mark;
        }
    }
}
