package org.riskset.ui.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Recalculation that follows a fast stream of requests: the running one finishes, the newest waiting request
/// replaces older waiting ones, and every finished answer is delivered. While a line is dragged something
/// therefore moves at every step (conflation), instead of nothing until the hand rests (debounce).
///
/// @param <I> what is asked for
/// @param <O> the answer
public final class LatestOnly<I, O> {
    private final Function<I, O> work;
    private final Executor background;
    private final Executor foreground;
    private final Consumer<O> delivered;
    private final Consumer<Throwable> failed;

    private @Nullable I waiting;
    private boolean running;

    /// @param work       computes an answer; called on `background`, never twice at a time
    /// @param background where the work is done
    /// @param foreground where answers and failures are delivered
    public LatestOnly(
            Function<I, O> work,
            Executor background,
            Executor foreground,
            Consumer<O> delivered,
            Consumer<Throwable> failed) {
        this.work = work;
        this.background = background;
        this.foreground = foreground;
        this.delivered = delivered;
        this.failed = failed;
    }

    /// Asks for an answer; an older request that has not started yet is forgotten.
    public void request(I input) {
        synchronized (this) {
            waiting = input;
            if (running) {
                return;
            }
            running = true;
        }
        background.execute(this::runWaiting);
    }

    /// Whether a request is being worked on or waits.
    public synchronized boolean isBusy() {
        return running;
    }

    private void runWaiting() {
        @Nullable I next = takeWaiting();
        while (next != null) {
            answer(next);
            next = takeWaiting();
        }
    }

    private synchronized @Nullable I takeWaiting() {
        @Nullable I next = waiting;
        waiting = null;
        if (next == null) {
            running = false;
        }
        return next;
    }

    // A failure of any kind must reach the error screen: a swallowed one would leave an old curve standing under a new title.
    @SuppressWarnings("CatchingUnchecked")
    private void answer(I input) {
        try {
            O answer = work.apply(input);
            foreground.execute(() -> delivered.accept(answer));
        } catch (RuntimeException | Error failure) {
            foreground.execute(() -> failed.accept(failure));
        }
    }
}
