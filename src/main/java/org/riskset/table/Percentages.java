package org.riskset.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Percentages of counts, to one decimal.
final class Percentages {
    private static final int THOUSAND = 1000;

    private Percentages() {}

    /// Each rounded for itself, halves up.
    ///
    /// @param of what the counts are shares of, at least 1
    /// @return tenths of a per cent
    static long[] each(int[] counts, int of) {
        return IntStream.of(counts).mapToLong(count -> rounded(count, of)).toArray();
    }

    private static long rounded(long count, int of) {
        return BigDecimal.valueOf(count * THOUSAND).divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP).longValue();
    }

    /// Rounded so that they add up to 100 where the counts add up to the whole: each is rounded down, and the tenths that
    /// are left go to the largest remainders. Counts that do not add up to the whole are rounded each for itself.
    ///
    /// @param of what the counts are shares of, at least 1
    /// @return tenths of a per cent
    static long[] addingUp(int[] counts, int of) {
        if (IntStream.of(counts).sum() != of) {
            return each(counts, of);
        }
        long[] tenths = new long[counts.length];
        long[] remainders = new long[counts.length];
        long left = THOUSAND;
        for (int i = 0; i < counts.length; i++) {
            tenths[i] = (long) counts[i] * THOUSAND / of;
            remainders[i] = (long) counts[i] * THOUSAND % of;
            left -= tenths[i];
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, counts.length).boxed().toList());
        order.sort(Comparator.comparingLong((Integer i) -> remainders[i]).reversed());
        for (int i = 0; i < left; i++) {
            tenths[order.get(i)]++;
        }
        return tenths;
    }
}
