package org.riskset.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Asks the interface thread for a sign of life, again and again, and looks at what the thread does while one is late.
final class Heartbeat {
    private static final double LATE = 40;
    private static final int SAMPLE_MILLISECONDS = 5;
    private static final int FRAMES = 60;

    private final List<String> pauses = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean running;
    private volatile Pause longest = Pause.NONE;
    private volatile long askedAt;
    private volatile Thread watched = Thread.currentThread();

    /// @param what named with the pauses
    void start(String what) {
        running = true;
        longest = Pause.NONE;
        Platform.runLater(() -> watched = Thread.currentThread());
        Thread.ofPlatform().daemon().start(this::ask);
        if (System.getProperty("riskset.stacks") != null) {
            Thread.ofPlatform().daemon().priority(Thread.MAX_PRIORITY).start(() -> watch(what));
        }
    }

    private void ask() {
        try {
            while (running) {
                CountDownLatch answered = new CountDownLatch(1);
                long before = worked();
                askedAt = System.nanoTime();
                Platform.runLater(answered::countDown);
                answered.await();
                longest = longest.or(new Pause((System.nanoTime() - askedAt) / 1e6, (worked() - before) / 1e6));
                Thread.sleep(2);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(String what) {
        long asked = askedAt;
        Map<String, Integer> seen = new LinkedHashMap<>();
        double waited = 0;
        try {
            while (running) {
                if (askedAt != asked) {
                    note(what, waited, seen);
                    asked = askedAt;
                    seen.clear();
                }
                waited = (System.nanoTime() - asked) / 1e6;
                seen.merge(stack(), 1, Integer::sum);
                Thread.sleep(SAMPLE_MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String what, double waited, Map<String, Integer> seen) {
        if (waited > LATE) {
            pauses.add(String.format(Locale.ROOT, "== %s: %.0f ms", what, waited));
            seen.forEach((stack, times) -> pauses.add(times + " x\n" + stack));
        }
    }

    private String stack() {
        return Arrays.stream(watched.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "    " + frame)
                .collect(Collectors.joining("\n"));
    }

    /// What the thread did in the pauses, as text.
    List<String> pauses() {
        return List.copyOf(pauses);
    }

    private long worked() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(watched.threadId());
    }

    /// The longest pause since the last call, once the window has come to rest.
    Pause settledPause(int restMilliseconds) throws InterruptedException {
        Thread.sleep(restMilliseconds);
        Pause pause = longest;
        longest = Pause.NONE;
        return pause;
    }

    /// The longest time without an answer, in milliseconds.
    ///
    /// @param milliseconds by the clock
    /// @param worked       in which the thread had a processor; the rest it waited for one, for a lock or for the collector
    record Pause(double milliseconds, double worked) {
        private static final Pause NONE = new Pause(0, 0);

        /// The longer of each.
        private Pause or(Pause other) {
            return new Pause(Math.max(milliseconds, other.milliseconds), Math.max(worked, other.worked));
        }
    }

    void stop() {
        running = false;
    }
}
