package org.riskset.registry.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.riskset.registry.NumberColumn;

/// Finds numbers written in another unit than the rest of their column.
///
/// A number is one where it lies far beyond the others, with a gap between, and among them once divided by 10, 100 or 1000.
/// Far beyond is more than five interquartile ranges above the third quartile and more than twice the largest of the others;
/// at most two in a hundred can be, since a skewed measurement has a long tail of true values.
final class UnitReview {
    private static final double[] FACTORS = {10, 100, 1000};
    private static final int FEWEST = 10;
    private static final double MOST_SHARE = 0.02;
    private static final double FAR = 5;

    private UnitReview() {}

    static List<Finding> findings(NumberColumn column) {
        double[] sorted = Arrays.stream(column.values()).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (sorted.length < FEWEST || sorted[0] < 0) {
            return List.of();
        }
        double q1 = sorted[sorted.length / 4];
        double q3 = sorted[3 * sorted.length / 4];
        double fence = q3 + FAR * (q3 - q1);
        int most = Math.max(1, (int) (MOST_SHARE * sorted.length));
        int ordinary = sorted.length;
        while (ordinary > 0 && sorted[ordinary - 1] > fence) {
            ordinary--;
        }
        int beyond = sorted.length - ordinary;
        if (beyond == 0 || beyond > most || sorted[ordinary] < 2 * sorted[ordinary - 1]) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        double low = sorted[0];
        double high = sorted[ordinary - 1];
        for (double value : Arrays.stream(sorted, ordinary, sorted.length).distinct().toArray()) {
            for (double factor : FACTORS) {
                double converted = value / factor;
                if (converted >= low && converted <= high) {
                    List<Integer> rows = IntStream.range(0, column.size()).filter(row -> column.value(row) == value).boxed().toList();
                    findings.add(new Finding.AnotherUnit(column.name(), value, converted, low, high, rows));
                    break;
                }
            }
        }
        return findings;
    }
}
