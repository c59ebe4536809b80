package org.riskset.ui.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs jobs on a background executor and brings their outcome back to the interface thread.
/// In tests both executors run at once (`Runnable::run`).
public final class JobRunner {
    private final Executor background;
    private final Executor foreground;

    public JobRunner(Executor background, Executor foreground) {
        this.background = background;
        this.foreground = foreground;
    }

    /// Starts a job. Exactly one of `done` and `failed` is called, on the interface thread, unless the job was
    /// cancelled: then neither is.
    public <T> RunningJob start(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        RunningJob running = new RunningJob(foreground);
        background.execute(() -> run(job, running, done, failed));
        return running;
    }

    /// The executor of the interface thread.
    public Executor foreground() {
        return foreground;
    }

    /// The executor for work off the interface thread.
    public Executor background() {
        return background;
    }

    private <T> void run(Job<T> job, RunningJob running, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = job.run(running);
            finish(running, () -> done.accept(result));
        } catch (Exception failure) {
            finish(running, () -> failed.accept(failure));
        } catch (OutOfMemoryError failure) {
            finish(running, () -> failed.accept(new IllegalStateException("not enough memory", failure)));
        }
    }

    private void finish(RunningJob running, Runnable outcome) {
        foreground.execute(() -> {
            boolean wanted = !running.isCancelled();
            running.markFinished();
            if (wanted) {
                outcome.run();
            }
        });
    }
}
