package org.riskset.survival;

/// Patients sorted by time: a stable order, found by radix sort in O(n).
///
/// The bits of a non-negative double grow with its value, so sorting the bits sorts the times.
final class TimeOrder {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 6; // 6 x 11 >= 63 bits; the sign bit is always 0
    private static final int BUCKETS = 1 << DIGIT_BITS;

    private TimeOrder() {}

    /// Positions of `times` from the smallest to the largest; equal times keep their order.
    ///
    /// @param times each `>= 0` and not `-0.0`
    static int[] of(double[] times) {
        int n = times.length;
        long[] keys = new long[n];
        int[][] counts = new int[DIGITS][BUCKETS];
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(times[i]);
            keys[i] = bits;
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][bucket(bits, digit)]++;
            }
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        return sort(keys, order, counts);
    }

    private static int[] sort(long[] keys, int[] order, int[][] counts) {
        int n = keys.length;
        long[] fromKeys = keys;
        int[] from = order;
        long[] toKeys = new long[n];
        int[] to = new int[n];
        for (int digit = 0; digit < DIGITS; digit++) {
            int[] next = counts[digit];
            if (n == 0 || next[bucket(fromKeys[0], digit)] == n) {
                continue; // every time shares this digit
            }
            startPositions(next);
            for (int i = 0; i < n; i++) {
                int target = next[bucket(fromKeys[i], digit)]++;
                toKeys[target] = fromKeys[i];
                to[target] = from[i];
            }
            long[] spareKeys = fromKeys;
            fromKeys = toKeys;
            toKeys = spareKeys;
            int[] spare = from;
            from = to;
            to = spare;
        }
        return from;
    }

    private static int bucket(long bits, int digit) {
        return (int) (bits >>> (digit * DIGIT_BITS)) & (BUCKETS - 1);
    }

    /// Turns counts per bucket into the position at which each bucket starts.
    private static void startPositions(int[] counts) {
        int start = 0;
        for (int b = 0; b < counts.length; b++) {
            int count = counts[b];
            counts[b] = start;
            start += count;
        }
    }
}
