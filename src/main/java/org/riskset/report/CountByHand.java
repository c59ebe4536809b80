package org.riskset.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.report.rscript.Reproduction;
import org.riskset.table.SummaryTable;
import org.riskset.wording.Messages;

/// A number in words of the reader's own that may be a count the report leaves out, or that tells one. Such words are printed
/// as they are: only who wrote them can say what the number means.
///
/// @param where name of the part it stands in, such as "Results" or "Figure 2"
/// @param part  position of that part in the report; empty for names in the tables
/// @param words the number with some words around it
public record CountByHand(String where, OptionalInt part, String words) {
    private static final int LONGEST = 6;
    private static final int AROUND = 24;
    /// A whole number by itself: no part of a name, of a decimal number or of a date, no percentage and no length of time.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,\u00b7\u2212])[1-9]\\d{0," + (LONGEST - 1) + "}"
            + "(?![\\p{L}\\p{N}]|[.,\u00b7]\\d|[\\s\u00a0]?%"
            + "|[\\s\u00a0-]?(?:days?|weeks?|months?|years?|ng\u00e0y|tu\u1ea7n|th\u00e1ng|n\u0103m|tu\u1ed5i|cm|mm|kg|mg|Gy)\\b)");
    /// Words before a number that make it a name.
    private static final Pattern NAMED = Pattern.compile(
            "(?:table|figure|stage|grade|phase|version|b\u1ea3ng|h\u00ecnh|giai \u0111o\u1ea1n|\u0111\u1ed9|\\br)[\\s\u00a0]$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> ENGLISH =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> VIETNAMESE = List.of(
            "m\u1ed9t", "hai", "ba", "b\u1ed1n", "n\u0103m", "s\u00e1u", "b\u1ea3y", "t\u00e1m", "ch\u00edn");
    private static final Pattern WORD = Pattern.compile(
            "\\b(" + String.join("|", ENGLISH) + "|" + String.join("|", VIETNAMESE) + ")[\\s\u00a0]+"
                    + "(?:of|patients?|women|woman|men|man|deaths?|died|events?|cases?|people|persons?"
                    + "|b\u1ec7nh nh\u00e2n|ca\\b|ng\u01b0\u1eddi|tr\u01b0\u1eddng h\u1ee3p|t\u1eed vong|bi\u1ebfn c\u1ed1)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /// All such numbers of a report; none where no count is left out.
    ///
    /// @param facts what the report was written from
    public static List<CountByHand> of(ReportDocument report, ReportFacts facts, Messages messages) {
        return facts.setting().hidden().any() ? new Search(report, facts, messages).all() : List.of();
    }

    private static final class Search {
        private final ReportDocument report;
        private final ReportFacts facts;
        private final Messages messages;
        private final int least;
        private final Set<Integer> untold;
        private final Set<Integer> leftOut;

        private Search(ReportDocument report, ReportFacts facts, Messages messages) {
            this.report = report;
            this.facts = facts;
            this.messages = messages;
            this.least = facts.setting().hidden().least();
            this.untold = untold();
            this.leftOut = HiddenNumbers.of(facts);
        }

        private List<CountByHand> all() {
            List<CountByHand> found = new ArrayList<>();
            for (int part = 0; part < report.parts().size(); part++) {
                ReportDocument.Section section = report.parts().get(part);
                for (ReportPiece piece : section.pieces()) {
                    found.addAll(inPiece(piece, section.name(), OptionalInt.of(part)));
                }
            }
            for (RowDesign row : facts.setting().design().rows()) {
                Stream.of(row.label(), row.section())
                        .forEach(text -> found.addAll(
                                in(text, Set.of(), messages.text("report.by-hand.tables"), OptionalInt.empty())));
            }
            return List.copyOf(found);
        }

        private List<CountByHand> inPiece(ReportPiece piece, String where, OptionalInt part) {
            return switch (piece) {
                case ReportPiece.Paragraph paragraph ->
                    paragraph.written().stream()
                            .filter(written -> written.edit().isPresent())
                            .flatMap(written -> in(
                                            written.printed().text(), numbers(written.passage().text()), where, part)
                                    .stream())
                            .toList();
                case ReportPiece.Figure figure ->
                    figure.byHand().stream()
                            .flatMap(text -> in(text, Set.of(), where, part).stream())
                            .toList();
                case ReportPiece.Heading _, ReportPiece.Table _ -> List.of();
            };
        }

        /// @param told what the analysis itself says in this place
        private List<CountByHand> in(String text, Set<Integer> told, String where, OptionalInt part) {
            List<CountByHand> found = new ArrayList<>();
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                int value = Integer.parseInt(number.group());
                boolean named = NAMED.matcher(text.substring(0, number.start())).find();
                if (!named && (isDoubtful(value) && !told.contains(value) || untold.contains(value))) {
                    found.add(new CountByHand(where, part, around(text, number.start(), number.end())));
                }
            }
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                if (value(word.group(1).toLowerCase(messages.language().locale())) < least) {
                    found.add(new CountByHand(where, part, around(text, word.start(), word.end())));
                }
            }
            return found;
        }

        /// Whether a number is that of a count left out, though it may be printed elsewhere for another one.
        private boolean isDoubtful(int value) {
            return value < least || leftOut.contains(value);
        }

        private static int value(String word) {
            return 1 + Math.max(ENGLISH.indexOf(word), VIETNAMESE.indexOf(word));
        }

        private static String around(String text, int start, int end) {
            int from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - AROUND)) + 1);
            int space = text.indexOf(' ', Math.min(text.length(), end + AROUND));
            int to = space < 0 ? text.length() : space;
            return (from > 0 ? "\u2026" : "") + text.substring(from, to) + (to < text.length() ? "\u2026" : "");
        }

        /// Counts that the analysis has and the report nowhere prints.
        private Set<Integer> untold() {
            Set<Integer> counts = new HashSet<>();
            counts(Reproduction.numbers(facts, messages)).forEach(counts::add);
            counts(report.numbers()).forEach(counts::remove);
            for (ReportDocument.Section section : report.parts()) {
                section.pieces().forEach(piece -> counts.removeAll(computed(piece)));
            }
            return counts;
        }

        private static Stream<Integer> counts(List<ReportedNumber> numbers) {
            return numbers.stream()
                    .filter(number -> number.quantity().form() == Quantity.Form.COUNT)
                    .flatMap(number -> number.value().stream().mapToObj(value -> (int) value));
        }

        /// Numbers that the analysis printed in a piece.
        private static Set<Integer> computed(ReportPiece piece) {
            return switch (piece) {
                case ReportPiece.Paragraph paragraph ->
                    numbers(paragraph.written().map(written -> written.passage().text())
                            .orElseGet(() -> paragraph.passage().text()));
                case ReportPiece.Table table -> inTable(table.table());
                case ReportPiece.Heading _, ReportPiece.Figure _ -> Set.of();
            };
        }

        private static Set<Integer> inTable(SummaryTable table) {
            Set<Integer> printed = new HashSet<>(numbers(String.join(" | ", table.heads()) + " | " + table.title()));
            table.rows().forEach(row -> row.cells().forEach(cell -> printed.addAll(numbers(cell.plain()))));
            return printed;
        }

        private static Set<Integer> numbers(String text) {
            Set<Integer> numbers = new HashSet<>();
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                numbers.add(Integer.parseInt(number.group()));
            }
            return numbers;
        }
    }
}
