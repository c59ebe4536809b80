package org.riskset.study.file;

import java.nio.file.Path;

/// A file that is no study, is damaged, or was written by a newer version.
public final class UnreadableStudyException extends Exception {
    private static final long serialVersionUID = 1;

    /// Why a study cannot be read.
    public enum Reason {
        NOT_A_STUDY,
        DAMAGED,
        NEWER_VERSION,
        /// The data are there, but what was decided no longer makes a cohort of them.
        NO_COHORT
    }

    private final Reason reason;
    private final String fileName;

    UnreadableStudyException(Reason reason, Path file) {
        super(reason.name());
        this.reason = reason;
        this.fileName = String.valueOf(file.getFileName());
    }

    UnreadableStudyException(Reason reason, Path file, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.fileName = String.valueOf(file.getFileName());
    }

    public Reason reason() {
        return reason;
    }

    /// The file's name without its folder.
    public String fileName() {
        return fileName;
    }
}
