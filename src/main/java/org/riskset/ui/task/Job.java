package org.riskset.ui.task;

/// A piece of work that may take long: reading a file, writing a figure.
///
/// @param <T> what it gives
@FunctionalInterface
public interface Job<T> {
    /// Does the work on the calling thread.
    ///
    /// @param progress where the work says how far it is and learns that it was cancelled
    /// @throws Exception whatever stopped the work; it is shown to the user as a sentence
    T run(JobProgress progress) throws Exception;
}
