package org.riskset.journeys;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.riskset.ui.theme.Theme;

/// The JavaFX toolkit on its built-in headless platform, started once for all journeys.
final class FxToolkit {
    private static final long PATIENCE_SECONDS = 60;
    private static boolean started;

    private FxToolkit() {}

    static synchronized void start() throws InterruptedException {
        if (!started) {
            CountDownLatch ready = new CountDownLatch(1);
            try {
                Platform.startup(ready::countDown);
            } catch (IllegalStateException runningAlready) {
                ready.countDown();
            }
            ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Platform.setImplicitExit(false);
            on(() -> {
                Theme.loadFonts();
                return true;
            });
            started = true;
        }
    }

    /// Runs something on the interface thread and waits for it; at once where that is the thread already.
    static <T> T on(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void run(Runnable action) {
        on(() -> {
            action.run();
            return true;
        });
    }

    /// Waits until a condition on the interface thread holds.
    static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            pause(10);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Texts of the labels in a part of a window, in the order they are drawn.
    static List<String> textsIn(Node part) {
        return on(() -> part.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }
}
