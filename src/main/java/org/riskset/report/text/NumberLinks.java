package org.riskset.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.report.Quantity;
import org.riskset.report.ReportedNumber;
import org.riskset.wording.Messages;

/// Puts numbers into sentences in such a way that each still knows which analysis it comes from.
///
/// Only numbers that the script in R checks can be put in: any other is a fault of the program.
final class NumberLinks {
    /// Around a linked number stand letters of Unicode's private use, which no registry and no message holds.
    private static final char START = '\uE000';
    private static final char BETWEEN = '\uE001';
    private static final char END = '\uE002';

    private final List<ReportedNumber> numbers;
    private final Map<Key, Integer> positions = new HashMap<>();
    private final QuantityText formats;

    private record Key(String analysis, String subject, Quantity quantity) {}

    NumberLinks(List<ReportedNumber> numbers, Messages messages) {
        this.numbers = numbers;
        this.formats = new QuantityText(messages);
        for (int i = 0; i < numbers.size(); i++) {
            ReportedNumber number = numbers.get(i);
            positions.putIfAbsent(new Key(number.analysis(), number.subject(), number.quantity()), i);
        }
    }

    /// A number as printed, linked.
    ///
    /// @throws IllegalArgumentException if no script checks this number
    String number(String analysis, String subject, Quantity quantity) {
        return number(analysis, subject, quantity, formats::value);
    }

    /// A probability as `p = 0.003`, linked.
    String equation(String analysis, String subject, Quantity quantity) {
        return number(analysis, subject, quantity, formats::equation);
    }

    private interface Format {
        String of(ReportedNumber number);
    }

    private String number(String analysis, String subject, Quantity quantity, Format format) {
        Integer position = positions.get(new Key(analysis, subject, quantity));
        if (position == null) {
            throw new IllegalArgumentException("no script checks " + analysis + ", " + subject + ": " + quantity);
        }
        return "" + START + position + BETWEEN + format.of(numbers.get(position)) + END;
    }

    /// Whether there is such a number, and it has a value.
    boolean has(String analysis, String subject, Quantity quantity) {
        Integer position = positions.get(new Key(analysis, subject, quantity));
        return position != null && numbers.get(position).value().isPresent();
    }

    /// A paragraph of sentences.
    Passage passage(List<String> sentences) {
        String text = String.join(" ", sentences);
        List<Passage.Span> spans = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int start = text.indexOf(START, from);
            if (start < 0) {
                start = text.length();
            }
            if (start > from) {
                spans.add(new Passage.Span(text.substring(from, start), Optional.empty()));
            }
            if (start == text.length()) {
                break;
            }
            int between = text.indexOf(BETWEEN, start);
            int end = text.indexOf(END, between);
            int position = Integer.parseInt(text.substring(start + 1, between));
            spans.add(new Passage.Span(text.substring(between + 1, end), Optional.of(numbers.get(position))));
            from = end + 1;
        }
        return new Passage(spans);
    }
}
