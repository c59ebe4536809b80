package org.riskset.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// A job under way: how far it is, and the way to stop it.
public final class RunningJob implements JobProgress {
    private final Executor foreground;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean updatePending = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper(false);
    private volatile double latest = -1;

    RunningJob(Executor foreground) {
        this.foreground = foreground;
    }

    /// Reports are merged: a job may report every row without flooding the interface thread.
    @Override
    public void report(double fraction) {
        latest = fraction;
        if (updatePending.compareAndSet(false, true)) {
            foreground.execute(() -> {
                updatePending.set(false);
                progress.set(latest);
            });
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    /// Asks the job to stop; its outcome is thrown away.
    public void cancel() {
        cancelled.set(true);
        foreground.execute(() -> finished.set(true));
    }

    /// The share done in `[0, 1]`, negative while not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// True once the job has ended, failed or been cancelled.
    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    void markFinished() {
        finished.set(true);
    }
}
