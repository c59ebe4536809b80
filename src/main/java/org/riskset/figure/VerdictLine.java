package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;

/// One line of what the groups' comparison says.
///
/// @param text   with the part that journals set in italics between asterisks: `Log-rank *p* = 0.003`
record VerdictLine(String text, Emphasis emphasis) {
    /// How much a line stands out.
    enum Emphasis {
        STRONG,
        CAUTION,
        QUIET
    }

    /// A stretch of text in one face.
    record Run(String text, boolean italic) {}

    /// Lines written by hand: the first stands out.
    static List<VerdictLine> byHand(String text) {
        List<VerdictLine> lines = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(new VerdictLine(line, lines.isEmpty() ? Emphasis.STRONG : Emphasis.QUIET)));
        return lines;
    }

    /// The text without asterisks.
    String plain() {
        return text.replace("*", "");
    }

    /// The text in stretches; a single one where italics are not wanted.
    List<Run> runs(boolean italics) {
        if (!italics) {
            return List.of(new Run(plain(), false));
        }
        List<Run> runs = new ArrayList<>();
        boolean italic = false;
        for (String part : text.split("\\*", -1)) {
            if (!part.isEmpty()) {
                runs.add(new Run(part, italic));
            }
            italic = !italic;
        }
        return runs;
    }
}
