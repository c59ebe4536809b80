package org.riskset.report.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What became of a paragraph, sentence by sentence.
///
/// @param added   sentences it did not have, in order; a sentence with another number is one
/// @param removed sentences it no longer has, in order
public record TextChange(List<String> added, List<String> removed) {
    /// A full stop, a gap, and what can begin a sentence: "p = 0.04. Hazard", but not "0.04" or "vs. no".
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\p{Nd}\u201c(])");

    public TextChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /// Compares two wordings.
    public static TextChange between(String before, String now) {
        List<String> old = sentences(before);
        List<String> fresh = sentences(now);
        return new TextChange(
                fresh.stream().filter(Predicate.not(old::contains)).toList(),
                old.stream().filter(Predicate.not(fresh::contains)).toList());
    }

    private static List<String> sentences(String text) {
        return Stream.of(END.split(text.strip())).filter(sentence -> !sentence.isBlank()).toList();
    }
}
