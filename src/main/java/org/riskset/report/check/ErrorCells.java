package org.riskset.report.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.survival.curve.SpssQuantile;

/// Medians with their standard errors, as SPSS prints them.
final class ErrorCells {
    private static final Pattern ERROR = Pattern.compile(
            "(\\d+(?:[.,\u00b7]\\d+)?)\\s*(?:months?\\s*)?\u00b1\\s*(\\d+(?:[.,\u00b7]\\d+)?)");

    private final Known known;
    private final Tally tally;

    ErrorCells(Known known, Tally tally) {
        this.known = known;
        this.tally = tally;
    }

    static boolean isIn(String text) {
        return ERROR.matcher(text).find();
    }

    /// Compares all of a row of a table.
    void row(Draft.Line line, Optional<Known.Level> level, String label) {
        for (int cell = 0; cell < line.cells().size(); cell++) {
            Matcher error = ERROR.matcher(line.cells().get(cell));
            while (error.find()) {
                if (compare(error, line.text(), level, label)) {
                    tally.understood(cell);
                }
            }
        }
    }

    /// Compares all of a paragraph.
    void paragraph(String text) {
        Matcher error = ERROR.matcher(text);
        while (error.find()) {
            String label = Prose.sentence(text, error.start());
            String clause = Prose.lastClause(text.substring(0, error.start()));
            compare(error, Prose.snippet(text, error.start()), known.find(clause, label), label);
        }
    }

    /// False where it could not be compared.
    private boolean compare(Matcher written, String where, Optional<Known.Level> level, String label) {
        WrittenNumber median = WrittenNumber.of(written.group(1));
        WrittenNumber error = WrittenNumber.of(written.group(2));
        if (error.number() == 0) {
            tally.found(new DraftFinding.NoError(where));
            return true;
        }
        Set<String> words = Words.of(label);
        boolean mean = words.contains("mean") || words.contains("trung") && !words.contains("vi");
        Optional<SpssQuantile> computed = level.flatMap(known::survival).map(group -> group.spssMedian());
        if (computed.isEmpty() && words.contains("overall")) {
            computed = Optional.of(known.everyone().spssMedian());
        }
        if (mean || computed.isEmpty() || !(computed.get() instanceof SpssQuantile.WithError right)) {
            return false;
        }
        tally.compared(DraftCheck.Kind.MEDIAN);
        if (!median.isRounded(right.time()) || !error.isRounded(right.error())) {
            String computedWords = median.like(right.time()) + " \u00b1 " + error.like(right.error());
            tally.found(new DraftFinding.NumberDiffers(
                    where, level.map(Known.Level::name).orElse(""), written.group(), computedWords));
        }
        return true;
    }
}
