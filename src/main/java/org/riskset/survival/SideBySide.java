package org.riskset.survival;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Independent pieces of work, done on several processors.
public final class SideBySide {
    private SideBySide() {}

    /// Does all pieces, each begun as soon as a processor is free, and returns when the last is done; a single one on the
    /// caller's own thread.
    ///
    /// @param piece does the piece of a number, `0 .. pieces - 1`
    public static void each(int pieces, IntConsumer piece) {
        AtomicInteger next = new AtomicInteger();
        IntConsumer processor = _ -> {
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                piece.accept(i);
            }
        };
        int processors = Math.min(pieces, Runtime.getRuntime().availableProcessors());
        if (processors <= 1) {
            processor.accept(0);
        } else {
            IntStream.range(0, processors).parallel().forEach(processor);
        }
    }
}
