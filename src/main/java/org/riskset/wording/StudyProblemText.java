package org.riskset.wording;

import java.util.Locale;
import org.riskset.study.file.UnreadableStudyException;

/// What is wrong with a study file, and what to do.
public final class StudyProblemText {
    private final Messages messages;

    public StudyProblemText(Messages messages) {
        this.messages = messages;
    }

    /// What is wrong, in a few words.
    public String heading(UnreadableStudyException problem) {
        return messages.text(key(problem) + ".heading");
    }

    /// What is wrong and what to do.
    public String sentence(UnreadableStudyException problem) {
        return messages.text(key(problem), problem.fileName());
    }

    private static String key(UnreadableStudyException problem) {
        return "study." + problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
