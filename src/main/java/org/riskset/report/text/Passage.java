package org.riskset.report.text;

import java.util.List;
import java.util.Optional;
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

    /// The paragraph as plain text.
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
