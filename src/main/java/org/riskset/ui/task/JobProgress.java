package org.riskset.ui.task;

/// How a running job speaks with the window.
public interface JobProgress {
    /// @param fraction the share done in `[0, 1]`, or a negative number while it is not known
    void report(double fraction);

    /// Whether the user has asked the job to stop; a job looks at least five times a second.
    boolean isCancelled();
}
