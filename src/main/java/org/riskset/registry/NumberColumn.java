package org.riskset.registry;

import java.math.BigDecimal;
import java.util.Optional;

/// A measured quantity, one number per patient.
public final class NumberColumn implements Column {
    private static final double EXACT_WHOLE_NUMBERS = 0x1p53;

    private final String name;
    private final String label;
    private final Optional<String> unit;
    private final double[] values;
    private final int missingCount;

    /// @param unit   unit of every value, such as `cm`; never converted here
    /// @param values one per row, NaN where missing
    /// @throws IllegalArgumentException if a value is infinite
    public NumberColumn(String name, String label, Optional<String> unit, double[] values) {
        this.name = name;
        this.label = label;
        this.unit = unit;
        this.values = values.clone();
        int missing = 0;
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                missing++;
            } else if (Double.isInfinite(values[row])) {
                throw new IllegalArgumentException("column " + name + ", row " + row + ": " + values[row]);
            }
        }
        this.missingCount = missing;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public VariableKind kind() {
        return VariableKind.NUMBER;
    }

    public Optional<String> unit() {
        return unit;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public int missingCount() {
        return missingCount;
    }

    /// The number in a row; NaN where, and only where, [#isMissing] is true.
    public double value(int row) {
        return values[row];
    }

    /// A copy of all values, NaN where missing.
    public double[] values() {
        return values.clone();
    }

    /// The shortest decimal text that reads back as the same number, without an exponent.
    @Override
    public String text(int row) {
        double value = values[row];
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE_NUMBERS) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return "NumberColumn[" + name + ", " + values.length + " rows]";
    }
}
