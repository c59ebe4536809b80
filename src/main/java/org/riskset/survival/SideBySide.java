package org.riskset.survival;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Independent pieces of work, done on several processors.
public final class SideBySide {
    private SideBySide() {}

    /// Does all pieces and returns when the last is done; a single one on the caller's own thread.
    ///
    /// Every processor has a run of neighbouring pieces of its own, so that two seldom write to the same place in memory,
    /// and helps with the others when it is through.
    ///
    /// @param piece does the piece of a number, `0 .. pieces - 1`
    public static void each(int pieces, IntConsumer piece) {
        int processors = Math.min(pieces, Runtime.getRuntime().availableProcessors());
        if (processors <= 1) {
            IntStream.range(0, pieces).forEach(piece);
            return;
        }
        AtomicInteger[] next = new AtomicInteger[processors];
        for (int run = 0; run < processors; run++) {
            next[run] = new AtomicInteger(start(run, pieces, processors));
        }
        IntStream.range(0, processors).parallel().forEach(processor -> {
            for (int other = 0; other < processors; other++) {
                int run = (processor + other) % processors;
                int end = start(run + 1, pieces, processors);
                for (int i = next[run].getAndIncrement(); i < end; i = next[run].getAndIncrement()) {
                    piece.accept(i);
                }
            }
        });
    }

    private static int start(int run, int pieces, int processors) {
        return (int) ((long) pieces * run / processors);
    }
}
