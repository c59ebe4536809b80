package org.riskset.spreadsheet.excel;

import java.nio.charset.StandardCharsets;

/// Reads numbers as workbooks write them: exactly, and without an object where up to 15 digits and no exponent are written.
final class PlainNumber {
    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST = 64;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    private double value;
    private int decimals;

    /// @return false where the bytes are no finite number
    boolean parse(byte[] bytes, int length) {
        int at = length > 0 && bytes[0] == '-' ? 1 : 0;
        int first = at;
        long digits = 0;
        int point = -1;
        while (at < length) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                digits = 10 * digits + (b - '0');
            } else if (b == '.' && point < 0) {
                point = at;
            } else {
                return general(bytes, length);
            }
            at++;
            if (at - first - (point < 0 ? 0 : 1) > EXACT_DIGITS) {
                return general(bytes, length);
            }
        }
        if (at == first || point >= 0 && at - first == 1) {
            return false;
        }
        decimals = point < 0 ? 0 : length - point - 1;
        double magnitude = digits / POWERS[decimals];
        value = first == 1 ? -magnitude : magnitude;
        if (decimals > 0 && bytes[length - 1] == '0') {
            decimals = -1; // some writers store 78 as 78.0; no spreadsheet program shows that
        }
        return true;
    }

    private boolean general(byte[] bytes, int length) {
        if (length == 0 || length > LONGEST) {
            return false;
        }
        byte last = bytes[length - 1];
        if (last != '.' && (last < '0' || last > '9')) {
            return false; // Java would take a trailing d or f for a type
        }
        try {
            value = Double.parseDouble(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException noNumber) {
            return false;
        }
        decimals = -1;
        return Double.isFinite(value);
    }

    double value() {
        return value;
    }

    /// Decimals as written; negative where the shortest text of the number is meant.
    int decimals() {
        return decimals;
    }
}
