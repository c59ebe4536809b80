package org.riskset.report.rscript;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Values as R reads them. Everything is ASCII, so that a script means the same in every locale.
final class RText {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private RText() {}

    /// A string constant; letters outside ASCII by their code.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
            } else if (letter >= FIRST_PRINTABLE && letter <= LAST_PRINTABLE) {
                quoted.appendCodePoint(letter);
            } else {
                quoted.append(String.format("\\U%08x", letter));
            }
        });
        return quoted.append('"').toString();
    }

    /// The text within a comment: one line, letters outside ASCII kept, since R skips comments unread.
    static String comment(String text) {
        return "# " + text.replaceAll("\\R", " ");
    }

    /// A number that reads back as the same number, or NA.
    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "NA";
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    static String strings(List<String> texts) {
        return texts.stream().map(RText::quoted).collect(Collectors.joining(", ", "c(", ")"));
    }

    static String numbers(List<Double> values) {
        return values.stream().map(RText::number).collect(Collectors.joining(", ", "c(", ")"));
    }
}
