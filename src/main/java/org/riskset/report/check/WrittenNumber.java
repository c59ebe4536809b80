package org.riskset.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A number as a draft writes it, with as many decimals as it has there.
record WrittenNumber(BigDecimal value) {
    static WrittenNumber of(String text) {
        return new WrittenNumber(new BigDecimal(text.replace(',', '.').replace('\u00b7', '.')));
    }

    int decimals() {
        return Math.max(0, value.scale());
    }

    double number() {
        return value.doubleValue();
    }

    /// Whether a computed number reads so when it is rounded. A half may be rounded either way.
    boolean isRounded(double computed) {
        BigDecimal half = BigDecimal.valueOf(5, decimals() + 1);
        return new BigDecimal(computed).subtract(value).abs().compareTo(half.add(BigDecimal.valueOf(1, 9))) <= 0;
    }

    /// A computed number with as many decimals.
    String like(double computed) {
        return new BigDecimal(computed).setScale(decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    /// Whether a computed number reads so when its further decimals are cut off.
    boolean isCutOff(double computed) {
        return new BigDecimal(computed).setScale(decimals(), RoundingMode.DOWN).compareTo(value) == 0;
    }
}
