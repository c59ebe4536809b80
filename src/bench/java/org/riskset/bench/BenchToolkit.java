package org.riskset.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.riskset.ui.shell.FileDialogs;

/// The interface thread as the timings of the window use it.
final class BenchToolkit {
    private static final int GLANCE_MILLISECONDS = 20;

    private BenchToolkit() {}

    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
    }

    /// Runs something on the interface thread and waits for it.
    static <T> T on(Callable<T> action) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    /// Waits until a condition on the interface thread holds.
    static void await(BooleanSupplier condition) throws InterruptedException, ExecutionException {
        while (!on(condition::getAsBoolean)) {
            Thread.sleep(GLANCE_MILLISECONDS);
        }
    }

    /// Dialogs that are closed without a choice.
    static final class NoDialogs implements FileDialogs {
        @Override
        public Optional<Path> chooseRegistry(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseTarget(String title, String suggestedName) {
            return Optional.empty();
        }
    }
}
