package org.riskset.wording;

import java.util.Locale;
import org.riskset.spreadsheet.CellProblem;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// What is wrong with a cell or a file as sentences: where, what, and what happens now.
public final class ProblemText {
    private final Messages messages;

    public ProblemText(Messages messages) {
        this.messages = messages;
    }

    /// A cell that could not be read.
    public String sentence(CellProblem problem) {
        return messages.text(
                "cell." + key(problem.reason()), problem.sourceRow(), problem.column(), problem.written());
    }

    /// What is wrong with a file, in a few words.
    public String heading(UnreadableFileException problem) {
        return messages.text("file." + key(problem.reason()) + ".heading");
    }

    /// What is wrong with a file and what to do.
    public String sentence(UnreadableFileException problem) {
        String detail = problem.detail().orElse("");
        boolean nameless = problem.reason() == UnreadableFileException.Reason.CELL_TOO_LARGE
                && !detail.chars().allMatch(Character::isDigit); // a part of the package, which says nothing to a reader
        return messages.text("file." + key(problem.reason()) + (nameless ? ".somewhere" : ""), problem.fileName(), detail);
    }

    private static String key(CellProblem.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(UnreadableFileException.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
