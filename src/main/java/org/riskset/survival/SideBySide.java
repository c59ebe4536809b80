package org.riskset.survival;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Independent pieces of work, done on several processors.
public final class SideBySide {
    private SideBySide() {}

    /// Does all pieces, in no particular order, and returns when the last is done; a single one on the caller's own thread.
    ///
    /// @param piece does the piece of a number, `0 .. pieces - 1`
    public static void each(int pieces, IntConsumer piece) {
        if (pieces == 1) {
            piece.accept(0);
        } else {
            IntStream.range(0, pieces).parallel().forEach(piece);
        }
    }
}
