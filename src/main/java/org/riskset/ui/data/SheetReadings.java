package org.riskset.ui.data;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.ui.task.Job;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.RunningJob;

/// The readings of a sheet in the background, one at a time: a new one stops the one before.
public final class SheetReadings {
    private final JobRunner jobs;
    private final Runnable stopped;
    private final Consumer<Exception> failures;
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Runnable> waiting = Optional.empty();

    /// A file being read.
    ///
    /// @param fileName the file's name
    /// @param job      how far it is, and the way to stop it
    public record Reading(String fileName, RunningJob job) {}

    /// What is read, off the interface thread.
    interface Step {
        ImportState run(Progress progress) throws UnreadableFileException;
    }

    /// @param stopped  told when a reading has failed or been stopped, so that what was shown before stays
    /// @param failures told of a file that could not be read
    SheetReadings(JobRunner jobs, Runnable stopped, Consumer<Exception> failures) {
        this.jobs = jobs;
        this.stopped = stopped;
        this.failures = failures;
    }

    /// The file being read now.
    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    void start(String fileName, Step step, Consumer<ImportState> arrived) {
        reading.get().ifPresent(before -> before.job().cancel());
        Job<ImportState> job = progress -> step.run(new SheetProgress(progress));
        RunningJob running = jobs.start(
                job,
                made -> {
                    reading.set(Optional.empty());
                    arrived.accept(made);
                    Optional<Runnable> next = waiting;
                    waiting = Optional.empty();
                    next.ifPresent(Runnable::run);
                },
                failure -> {
                    forget();
                    failures.accept(failure);
                });
        if (!running.finishedProperty().get()) {
            reading.set(Optional.of(new Reading(fileName, running)));
        }
    }

    /// Runs an action when nothing is being read; dropped where the reading fails or is stopped.
    void whenThrough(Runnable action) {
        if (reading.get().isPresent()) {
            waiting = Optional.of(action);
        } else {
            action.run();
        }
    }

    void cancel() {
        reading.get().ifPresent(before -> before.job().cancel());
        forget();
    }

    private void forget() {
        reading.set(Optional.empty());
        waiting = Optional.empty();
        stopped.run();
    }
}
