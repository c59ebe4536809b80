package org.riskset.spreadsheet.spss;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One variable record of a system file's dictionary, filled in as later records tell more.
final class SavVariable {
    /// Formats that show a date: DATE, DATETIME, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE, YMDHMS.
    private static final Set<Integer> DATE_FORMATS = Set.of(20, 22, 23, 24, 28, 29, 30, 38, 39, 41);
    private static final int LONGEST_SHORT_STRING = 255;
    /// A longer string is kept in several variables; each begins another 252 of its width.
    private static final int PIECE = 252;

    private final int width;
    private final int format;
    private final byte[] shortName;
    private final byte[] label;
    private final List<Double> missingNumbers;
    private final List<byte[]> missingTexts;
    private final boolean missingRange;
    private final List<LabelRecord> labels = new ArrayList<>();
    private int wholeWidth;
    private int elements;
    private String name = "";
    private boolean ordinal;

    /// @param value the eight bytes of a value as stored
    record LabelRecord(byte[] value, byte[] label) {}

    /// @param width        0 for a number, otherwise bytes of the string
    /// @param format       print format type
    /// @param missing      missing values, eight bytes each
    /// @param missingRange whether the first two of them are the ends of a range
    SavVariable(int width, int format, byte[] shortName, byte[] label, List<Double> missing, List<byte[]> missingTexts, boolean missingRange) {
        this.width = width;
        this.format = format;
        this.shortName = shortName;
        this.label = label;
        this.missingNumbers = missing;
        this.missingTexts = missingTexts;
        this.missingRange = missingRange;
        this.wholeWidth = width;
        this.elements = 1;
    }

    boolean isNumber() {
        return width == 0;
    }

    boolean isDate() {
        return isNumber() && DATE_FORMATS.contains(format);
    }

    /// Notes that one more element of eight bytes belongs to the variable.
    void addElement() {
        elements++;
    }

    /// Elements of eight bytes the variable record takes in a case.
    int elements() {
        return elements;
    }

    int width() {
        return width;
    }

    byte[] shortName() {
        return shortName;
    }

    byte[] label() {
        return label;
    }

    List<Double> missingNumbers() {
        return missingNumbers;
    }

    List<byte[]> missingTexts() {
        return missingTexts;
    }

    boolean hasMissingRange() {
        return missingRange;
    }

    List<LabelRecord> labels() {
        return labels;
    }

    String name() {
        return name;
    }

    void rename(String longName) {
        name = longName;
    }

    boolean isOrdinal() {
        return ordinal;
    }

    void markOrdinal() {
        ordinal = true;
    }

    /// Bytes of the whole string, over all its pieces.
    int wholeWidth() {
        return wholeWidth;
    }

    void widen(int whole) {
        wholeWidth = whole;
    }

    /// How many variable records the string takes.
    int pieces() {
        return wholeWidth <= LONGEST_SHORT_STRING ? 1 : (wholeWidth + PIECE - 1) / PIECE;
    }
}
