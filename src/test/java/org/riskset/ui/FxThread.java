package org.riskset.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The interface thread, for tests of single panes.
public final class FxThread {
    private FxThread() {}

    /// Starts the toolkit, once.
    public static void start() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException runningAlready) {
            ready.countDown();
        }
        ready.await();
        Platform.setImplicitExit(false);
    }

    /// Runs something on the interface thread and waits for it.
    public static void run(Runnable action) throws Exception {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Platform.runLater(task);
        task.get();
    }
}
