package org.riskset.report.check;

import java.util.Arrays;
import java.util.List;

/// A draft manuscript or table, line by line.
///
/// @param lines in order
public record Draft(List<Line> lines) {
    public Draft {
        lines = List.copyOf(lines);
    }

    /// A row of a table, or a paragraph as its only cell.
    public record Line(List<String> cells) {
        public Line {
            cells = cells.stream().map(cell -> cell.replaceAll("[\u00a0\u202f\u2009]", " ").strip()).toList();
        }

        /// Whether it is a row of a table.
        boolean isRow() {
            return cells.size() > 1;
        }

        /// The line as it reads.
        String text() {
            return String.join(" ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        }
    }

    /// Pasted text: tabs separate the cells of a table, as spreadsheets and word processors paste them.
    public static Draft of(String pasted) {
        return new Draft(pasted.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Line(Arrays.asList(line.split("\t", -1))))
                .toList());
    }
}
