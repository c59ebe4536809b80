package org.riskset.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import org.riskset.ui.task.JobRunner;

/// Work off the interface thread, and its answers, held back until a test lets them go.
public final class HeldJobs {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();

    public JobRunner runner() {
        return new JobRunner(work::add, answers::add);
    }

    /// Does the work that waits; its answers stay held back.
    public void doWork() {
        while (!work.isEmpty()) {
            work.pop().run();
        }
    }

    /// Delivers the answers that wait.
    public void deliver() {
        while (!answers.isEmpty()) {
            answers.pop().run();
        }
    }
}
