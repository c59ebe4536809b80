package org.riskset.survival.cutpoint;

import java.util.Arrays;
import org.riskset.survival.SideBySide;

/// For every number of a sequence, the sum of its minima with each of the numbers before it: `sum_{j < k} min(x_j, x_k)`.
///
/// A merge sort: where two sorted runs meet, what the earlier run holds below a number of the later one has just been
/// passed. O(n log n), walking memory in order, pieces of long sequences side by side.
final class MinimaBefore {
    /// Runs sorted by insertion, each number against those before it.
    private static final int RUN = 1 << 4;
    /// Numbers that are worth another processor.
    private static final int PIECE = 1 << 14;

    private final int size;
    private Sorted from;
    private Sorted to;

    /// Numbers on their way into order.
    ///
    /// @param value the numbers
    /// @param sum   of the minima with the numbers before, as far as they are in the same run
    /// @param place position in the sequence
    private record Sorted(double[] value, double[] sum, int[] place) {
        static Sorted of(double[] numbers) {
            int[] place = new int[numbers.length];
            Arrays.setAll(place, i -> i);
            return new Sorted(numbers.clone(), new double[numbers.length], place);
        }

        void take(int at, Sorted other, int from, double more) {
            value[at] = other.value[from];
            sum[at] = other.sum[from] + more;
            place[at] = other.place[from];
        }
    }

    private MinimaBefore(double[] numbers) {
        this.size = numbers.length;
        this.from = Sorted.of(numbers);
        this.to = new Sorted(new double[size], new double[size], new int[size]);
    }

    /// @param numbers none of them `NaN`
    static double[] of(double[] numbers) {
        return new MinimaBefore(numbers).sums();
    }

    private double[] sums() {
        SideBySide.each(pieces(PIECE), piece -> {
            int end = Math.min(size, (piece + 1) * PIECE);
            for (int run = piece * PIECE; run < end; run += RUN) {
                insert(run, Math.min(end, run + RUN));
            }
        });
        for (int width = RUN; width < size; width *= 2) {
            int merged = 2 * width;
            int share = Math.max(merged, PIECE);
            SideBySide.each(pieces(share), piece -> {
                int end = (int) Math.min(size, (piece + 1L) * share);
                for (int run = piece * share; run < end; run += merged) {
                    merge(run, Math.min(end, run + merged / 2), Math.min(end, run + merged));
                }
            });
            Sorted done = to;
            to = from;
            from = done;
        }
        double[] sums = new double[size];
        for (int i = 0; i < size; i++) {
            sums[from.place[i]] = from.sum[i];
        }
        return sums;
    }

    /// Number of pieces of a length, at least one.
    private int pieces(int length) {
        return Math.max(1, (size + length - 1) / length);
    }

    private void insert(int first, int end) {
        double[] value = from.value;
        for (int i = first + 1; i < end; i++) {
            double here = value[i];
            double sum = 0;
            int place = from.place[i];
            int at = i;
            for (; at > first && value[at - 1] > here; at--) {
                sum += here;
                from.take(at, from, at - 1, 0);
            }
            for (int before = first; before < at; before++) {
                sum += value[before];
            }
            value[at] = here;
            from.sum[at] = sum;
            from.place[at] = place;
        }
    }

    private void merge(int first, int middle, int end) {
        int left = first;
        int right = middle;
        double passed = 0;
        for (int at = first; at < end; at++) {
            if (right == end || left < middle && from.value[left] <= from.value[right]) {
                passed += from.value[left];
                to.take(at, from, left++, 0);
            } else {
                to.take(at, from, right, passed + from.value[right] * (middle - left));
                right++;
            }
        }
    }
}
