package org.riskset.survival;

/// Patients sorted by time: a stable order, found by radix sort in O(n).
///
/// The bits of a non-negative double grow with its value, so sorting the bits sorts the times. Many patients are first dealt
/// out by the leading bits into parts, and each part is sorted by the bits that are left: a part fits the processor's cache,
/// where the whole does not, and parts are sorted side by side.
final class TimeOrder {
    private static final int DIGIT_BITS = 11;
    private static final int BUCKETS = 1 << DIGIT_BITS;
    /// Patients up to which everything fits the cache and dealing out gains nothing.
    private static final int FEW = 1 << 15;
    /// Patients up to which moving each to its place beats counting.
    private static final int VERY_FEW = 48;
    /// Parts are as many as values of so many leading bits, of those in which times differ at all.
    private static final int LEADING_BITS = 12;

    private final long[] keys;
    private final int[] patients;

    private TimeOrder(long[] keys, int[] patients) {
        this.keys = keys;
        this.patients = patients;
    }

    /// Orders times from the smallest to the largest; equal times keep their order.
    ///
    /// @param times each `>= 0` and not `-0.0`
    static TimeOrder of(double[] times) {
        int n = times.length;
        long[] keys = new long[n];
        int[] patients = new int[n];
        long differing = 0;
        for (int i = 0; i < n; i++) {
            keys[i] = Double.doubleToRawLongBits(times[i]);
            patients[i] = i;
            differing |= keys[i] ^ keys[0];
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(differing);
        if (n <= FEW || bits <= LEADING_BITS) {
            new Part(keys, patients, new long[n], new int[n]).sort(0, n, bits);
            return new TimeOrder(keys, patients);
        }
        int left = bits - LEADING_BITS;
        int[] starts = starts(keys, left);
        long[] dealtKeys = new long[n];
        int[] dealtPatients = new int[n];
        int[] next = starts.clone();
        for (int i = 0; i < n; i++) {
            int target = next[part(keys[i], left)]++;
            dealtKeys[target] = keys[i];
            dealtPatients[target] = i;
        }
        Part dealt = new Part(dealtKeys, dealtPatients, keys, patients);
        SideBySide.each(starts.length - 1, part -> dealt.sort(starts[part], starts[part + 1], left));
        return new TimeOrder(dealtKeys, dealtPatients);
    }

    /// Number of patients.
    int size() {
        return patients.length;
    }

    /// Position in `times` of the patient at a place of the order.
    int patient(int place) {
        return patients[place];
    }

    /// Time of the patient at a place of the order.
    double time(int place) {
        return Double.longBitsToDouble(keys[place]);
    }

    /// All patients in order; the array is this order's own.
    int[] patients() {
        return patients;
    }

    private static int part(long key, int left) {
        return (int) (key >>> left) & (1 << LEADING_BITS) - 1;
    }

    /// First place of every part, and the number of patients at the end.
    private static int[] starts(long[] keys, int left) {
        int[] starts = new int[(1 << LEADING_BITS) + 1];
        for (long key : keys) {
            starts[part(key, left) + 1]++;
        }
        for (int part = 1; part < starts.length; part++) {
            starts[part] += starts[part - 1];
        }
        return starts;
    }

    /// Keys and the patients they belong to, with as much room to move them to and fro.
    private record Part(long[] keys, int[] patients, long[] spareKeys, int[] sparePatients) {

        /// Sorts the patients from one place to another by the lowest bits of their keys.
        void sort(int from, int until, int bits) {
            if (until - from <= VERY_FEW) {
                insert(from, until);
                return;
            }
            int digits = (bits + DIGIT_BITS - 1) / DIGIT_BITS;
            int[][] counts = counts(from, until, digits);
            Part here = this;
            for (int digit = 0; digit < digits; digit++) {
                int[] next = counts[digit];
                if (next[bucket(here.keys[from], digit)] == until - from) {
                    continue; // every time shares this digit
                }
                here.move(from, until, digit, next);
                here = here.exchanged();
            }
            if (here.keys != keys) {
                System.arraycopy(spareKeys, from, keys, from, until - from);
                System.arraycopy(sparePatients, from, patients, from, until - from);
            }
        }

        private Part exchanged() {
            return new Part(spareKeys, sparePatients, keys, patients);
        }

        private void insert(int from, int until) {
            for (int i = from + 1; i < until; i++) {
                long key = keys[i];
                int patient = patients[i];
                int place = i;
                while (place > from && keys[place - 1] > key) {
                    keys[place] = keys[place - 1];
                    patients[place] = patients[place - 1];
                    place--;
                }
                keys[place] = key;
                patients[place] = patient;
            }
        }

        private int[][] counts(int from, int until, int digits) {
            int[][] counts = new int[digits][BUCKETS];
            for (int i = from; i < until; i++) {
                for (int digit = 0; digit < digits; digit++) {
                    counts[digit][bucket(keys[i], digit)]++;
                }
            }
            return counts;
        }

        private void move(int from, int until, int digit, int[] counts) {
            int start = from;
            for (int b = 0; b < BUCKETS; b++) {
                int count = counts[b];
                counts[b] = start;
                start += count;
            }
            for (int i = from; i < until; i++) {
                int target = counts[bucket(keys[i], digit)]++;
                spareKeys[target] = keys[i];
                sparePatients[target] = patients[i];
            }
        }

        private static int bucket(long bits, int digit) {
            return (int) (bits >>> (digit * DIGIT_BITS)) & (BUCKETS - 1);
        }
    }
}
