package org.riskset.survival;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The time order of a cohort cut into stretches that processors can walk side by side.
///
/// They also know which times several patients share, so that a walk can take the others without looking at their times. No
/// distinct time lies in two stretches. Where they are cut depends on the data alone, so sums made stretch by stretch
/// come out the same to the last bit on every machine.
final class TimeBlocks {
    /// Long enough that handing a stretch to another processor costs nothing beside walking it.
    private static final int PATIENTS = 1 << 15;

    /// First position of each stretch, and the number of positions at the end.
    private final int[] starts;
    /// First position of each time that several share, and one past its last, in ascending order.
    private final int[] shared;
    /// Per stretch: number of shared times before it.
    private final int[] sharedBefore;

    private TimeBlocks(int[] starts, int[] shared) {
        this.starts = starts;
        this.shared = shared;
        this.sharedBefore = new int[starts.length - 1];
        int before = 0;
        for (int block = 0; block < sharedBefore.length; block++) {
            while (sharedFrom(before) < starts[block]) {
                before++;
            }
            sharedBefore[block] = before;
        }
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
        return new TimeBlocks(Arrays.copyOf(starts, blocks + 1), shared(timeAndEvent));
    }

    private static int[] shared(int[] timeAndEvent) {
        int[] shared = new int[16];
        int size = 0;
        for (int from = 0; from < timeAndEvent.length; ) {
            int until = from + 1;
            while (until < timeAndEvent.length && timeAndEvent[until] >>> 1 == timeAndEvent[from] >>> 1) {
                until++;
            }
            if (until > from + 1) {
                if (size + 2 > shared.length) {
                    shared = Arrays.copyOf(shared, 2 * size);
                }
                shared[size++] = from;
                shared[size++] = until;
            }
            from = until;
        }
        return Arrays.copyOf(shared, size);
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

    /// Number of the first shared time of a stretch, for [#sharedFrom], or of the first after it.
    int firstShared(int block) {
        return sharedBefore[block];
    }

    /// First position of a shared time; beyond all positions if there is no such shared time.
    int sharedFrom(int number) {
        return 2 * number < shared.length ? shared[2 * number] : Integer.MAX_VALUE;
    }

    /// One past the last position of a shared time.
    int sharedUntil(int number) {
        return shared[2 * number + 1];
    }

    /// Does something with every stretch, in no particular order, and returns when all is done.
    void each(IntConsumer block) {
        SideBySide.each(size(), block);
    }
}
