package org.riskset.ui.controls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Does the parts of one change of the window in frames of their own, so that the layout of none of them waits for that of the
/// others and the window answers in between.
public final class FrameByFrame extends AnimationTimer {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /// Does these parts, one a frame, instead of any that still wait.
    public void run(List<Runnable> parts) {
        waiting.clear();
        waiting.addAll(parts);
        start();
    }

    /// Does what still waits at once.
    public void finish() {
        stop();
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @Override
    public void handle(long now) {
        Runnable next = waiting.poll();
        if (next == null) {
            stop();
        } else {
            next.run();
        }
    }
}
