package org.riskset.wording;

import java.util.OptionalDouble;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;

/// Numbers as text with fixed decimals, in one language's decimal mark.
///
/// Minus is U+2212 and a range is joined by an en dash, as in print. Halves are rounded away from zero, the way
/// SPSS and readers round (7.25 reads 7.3), on the shortest decimal form of the value, so that 2.675 reads 2.68.
public final class NumberText {
    private static final String MINUS = "\u2212";
    private static final String EN_DASH = "\u2013";

    private final char decimalMark;

    public NumberText(Language language) {
        this.decimalMark = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
    }

    /// The value with exactly `decimals` digits after the decimal mark; minus zero reads as zero.
    ///
    /// @throws IllegalArgumentException if the value is not finite: "not reached" is said in words, never as a number
    public String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString().replace('.', decimalMark);
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /// The value with as few decimals as it needs, four at most: 6, 6.5, 0.125.
    public String shortest(double value) {
        BigDecimal rounded =
                new BigDecimal(Double.toString(value)).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return fixed(value, Math.max(0, rounded.scale()));
    }

    /// A share of one as a percentage without its sign: 0.355 with one decimal reads 35.5.
    public String percent(double share, int decimals) {
        BigDecimal percent = new BigDecimal(Double.toString(share)).movePointRight(2);
        return fixed(percent.doubleValue(), decimals);
    }

    /// Lower and upper value joined by an en dash: 2.6–31.2.
    public String range(double lower, double upper, int decimals) {
        return fixed(lower, decimals) + EN_DASH + fixed(upper, decimals);
    }

    /// A ratio with two decimals where it is small or so near 1 that one would hide its side, and fewer where it is large:
    /// 0.25, 1.02, 4.1, 112.
    public String ratio(double value) {
        double size = Math.abs(value);
        if (size < 1.05) {
            return fixed(value, 2);
        }
        return fixed(value, size < 99.5 ? 1 : 0);
    }

    /// Thousands are separated by a thin no-break space from 10 000 on; counts below stay whole.
    public String count(long value) {
        String digits = Long.toString(Math.abs(value));
        if (digits.length() < 5) {
            return value < 0 ? MINUS + digits : digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int position = digits.length() - 3; position > 0; position -= 3) {
            grouped.insert(position, '\u202f');
        }
        return value < 0 ? MINUS + grouped : grouped.toString();
    }

    /// The mark between whole and fractional part in this language.
    public char decimalMark() {
        return decimalMark;
    }

    /// A number as a person types it, with a decimal point or comma; empty where the text is no number.
    public OptionalDouble read(String typed) {
        try {
            double value = Double.parseDouble(typed.strip().replace(',', '.').replace('\u2212', '-'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
