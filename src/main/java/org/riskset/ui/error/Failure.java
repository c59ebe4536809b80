package org.riskset.ui.error;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.file.UnreadableStudyException;
import org.riskset.wording.Messages;
import org.riskset.wording.ProblemText;
import org.riskset.wording.StudyProblemText;

/// A failure in the user's words.
///
/// @param heading  what happened, in a few words
/// @param sentence why, and what to do
/// @param details  for support; never patient data
public record Failure(String heading, String sentence, String details) {
    /// A failure of any kind in words. What is not about a file is a fault of the application, and says so.
    public static Failure of(Throwable problem, Messages messages) {
        if (problem instanceof UnreadableFileException file) {
            ProblemText text = new ProblemText(messages);
            return new Failure(text.heading(file), text.sentence(file), file.reason().name());
        }
        if (problem instanceof UnreadableStudyException study) {
            StudyProblemText text = new StudyProblemText(messages);
            return new Failure(text.heading(study), text.sentence(study), study.reason().name());
        }
        if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            return new Failure(
                    messages.text("failure.write.heading"),
                    messages.text("failure.write"),
                    problem.getClass().getSimpleName());
        }
        String place = problem.getStackTrace().length == 0
                ? ""
                : problem.getStackTrace()[0].getClassName() + ":" + problem.getStackTrace()[0].getLineNumber();
        return new Failure(
                messages.text("failure.unexpected.heading"),
                messages.text("failure.unexpected"),
                problem.getClass().getSimpleName() + " " + place);
    }
}
