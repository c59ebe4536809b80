package org.riskset.survival;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The time order of a cohort cut into stretches that processors can walk side by side.
///
/// No distinct time lies in two stretches. Where they are cut depends on the data alone, so sums made stretch by stretch
/// come out the same to the last bit on every machine.
final class TimeBlocks {
    /// Long enough that handing a stretch to another processor costs nothing beside walking it.
    private static final int PATIENTS = 1 << 15;

    /// First position of each stretch, and the number of positions at the end.
    private final int[] starts;

    private TimeBlocks(int[] starts) {
        this.starts = starts;
    }

    /// @param timeAndEvent per position in time order: index of the distinct time, shifted left by one, plus the event
    static TimeBlocks of(int[] timeAndEvent) {
        int n = timeAndEvent.length;
        int[] starts = new int[n / PATIENTS + 2];
        int blocks = 0;
        int position = 0;
        do {
            starts[blocks++] = position;
            position = Math.min(n, position + PATIENTS);
            while (position < n && timeAndEvent[position] >>> 1 == timeAndEvent[position - 1] >>> 1) {
                position++;
            }
        } while (position < n);
        starts[blocks] = n;
        return new TimeBlocks(Arrays.copyOf(starts, blocks + 1));
    }

    /// Number of stretches, at least one.
    int size() {
        return starts.length - 1;
    }

    int from(int block) {
        return starts[block];
    }

    int until(int block) {
        return starts[block + 1];
    }

    /// Does something with every stretch, in no particular order, and returns when all is done.
    void each(IntConsumer block) {
        SideBySide.each(size(), block);
    }
}
