package org.riskset.report.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A draft manuscript or table, line by line.
///
/// @param lines in order
public record Draft(List<Line> lines) {
    private static final String NUMBER = "\\d+(?:[.,\u00b7]\\d+)?";
    /// A number with its limits, a count with its percentage, a median with its error, or a number alone.
    private static final Pattern VALUE = Pattern.compile(NUMBER + " ?[(\\[]" + NUMBER + " ?(?:[\u2013-]|to|\u0111\u1ebfn) ?" + NUMBER + "[)\\]]|\\d+ ?\\(" + NUMBER + " ?%?\\)|" + NUMBER + " ?\u00b1 ?" + NUMBER
            + "|(?:< ?)?" + NUMBER);
    private static final Pattern SPACED = Pattern.compile(" {2,}");
    private static final int LONGEST_LABEL = 60;
    private static final Pattern ROW = Pattern.compile("(?<label>\\S.{0," + LONGEST_LABEL + "}?)(?<values>(?: (?:" + VALUE + "))+)");
    private static final Pattern TITLE = Pattern.compile("^\\s*(?:table|figure|b\u1ea3ng|h\u00ecnh)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
                .map(Draft::line)
                .toList());
    }

    /// A line of text: cells are separated by tabs, by two blanks or more, or, as copied from a page, by the blanks before a
    /// row's numbers.
    static Line line(String text) {
        if (text.contains("\t")) {
            return new Line(Arrays.asList(text.split("\t", -1)));
        }
        if (SPACED.matcher(text.strip()).find()) {
            return new Line(Arrays.asList(text.strip().split(SPACED.pattern())));
        }
        Matcher row = ROW.matcher(new Line(List.of(text)).text());
        if (!row.matches() || TITLE.matcher(text).find()) {
            return new Line(List.of(text));
        }
        List<String> cells = new ArrayList<>(List.of(row.group("label")));
        Matcher value = VALUE.matcher(row.group("values"));
        while (value.find()) {
            cells.add(value.group());
        }
        return new Line(cells);
    }
}
