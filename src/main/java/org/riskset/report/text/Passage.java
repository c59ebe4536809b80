package org.riskset.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.riskset.report.ReportedNumber;

/// A paragraph whose numbers know where they come from.
///
/// @param spans its pieces in order
public record Passage(List<Span> spans) {
    public Passage {
        spans = List.copyOf(spans);
    }

    /// A piece of text.
    ///
    /// @param text   as printed
    /// @param number the number it prints; empty for plain words
    public record Span(String text, Optional<ReportedNumber> number) {}

    /// Other words for the paragraph. Numbers that it printed and the words still have, in the same order, stay linked.
    public Passage inWordsOf(String words) {
        List<Span> linked = new ArrayList<>();
        int from = 0;
        for (Span span : spans) {
            if (span.number().isEmpty()) {
                continue;
            }
            int at = find(words, span.text(), from);
            if (at >= 0) {
                if (at > from) {
                    linked.add(new Span(words.substring(from, at), Optional.empty()));
                }
                linked.add(span);
                from = at + span.text().length();
            }
        }
        if (from < words.length()) {
            linked.add(new Span(words.substring(from), Optional.empty()));
        }
        return new Passage(linked);
    }

    /// Where a number stands by itself, not as a part of a longer one; -1 for nowhere.
    private static int find(String words, String number, int from) {
        Matcher found = Pattern.compile("(?<![\\p{N}.,])" + Pattern.quote(number) + "(?![\\p{N}]|[.,]\\p{N})").matcher(words);
        return found.find(from) ? found.start() : -1;
    }

    /// Whether there is nothing to read.
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /// The paragraph as plain text.
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
