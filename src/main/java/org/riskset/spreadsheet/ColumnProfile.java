package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskset.spreadsheet.raw.RawCell;
import org.riskset.spreadsheet.raw.RawColumn;

/// What the cells of one column hold, counted in one pass: the evidence for a guess.
final class ColumnProfile {
    /// More different numbers than this are no codes.
    static final int MOST_CODES = 64;

    /// How many times the largest measurement a positive code must be.
    private static final double APART = 4;
    /// Numbers by which people mean that there is no value; whether they do here depends on the rest of the column.
    private static final double[] CUSTOMARY_CODES = {-1, -8, -9, -88, -99, -888, -999, -9999, 88, 99, 888, 999, 9999, 99999};

    private final RawColumn column;
    private final int[] customaryCounts = new int[CUSTOMARY_CODES.length];
    private final int[] counts;
    private final double[] codes = new double[MOST_CODES];
    private final int[] codeCounts = new int[MOST_CODES];
    private int codeCount;
    private int numbers;
    private int dates;
    private int logicals;
    private int texts;
    private int differentTexts;
    private double largestOther = Double.NEGATIVE_INFINITY;
    private double smallestOther = Double.POSITIVE_INFINITY;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private boolean whole = true;
    private boolean rising = true;
    private double last = Double.NEGATIVE_INFINITY;

    /// @param rows rows of the sheet that hold patients
    ColumnProfile(RawColumn column, int[] rows) {
        this.column = column;
        this.counts = new int[column.textCount()];
        for (int row : rows) {
            switch (column.kind(row)) {
                case NUMBER -> number(column.number(row));
                case TEXT -> text(column.textCode(row));
                case DATE -> dates++;
                case LOGICAL -> logicals++;
                case BLANK, FAILURE, NOT_CALCULATED -> { /* holds no value */ }
            }
        }
    }

    private void number(double value) {
        numbers++;
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
        whole &= value == Math.rint(value);
        rising &= value > last;
        last = value;
        countCustomary(value);
        if (codeCount <= MOST_CODES) {
            code(value);
        }
    }

    private void countCustomary(double value) {
        if (value < 0 || value >= 88) {
            for (int i = 0; i < CUSTOMARY_CODES.length; i++) {
                if (CUSTOMARY_CODES[i] == value) {
                    customaryCounts[i]++;
                    return;
                }
            }
        }
        largestOther = Math.max(largestOther, value);
        smallestOther = Math.min(smallestOther, value);
    }

    /// The customary codes for no value that lie plainly apart from every other number of the column.
    List<Double> codesApart() {
        List<Double> apart = new ArrayList<>();
        boolean others = largestOther >= smallestOther && smallestOther >= 0;
        for (int i = 0; i < CUSTOMARY_CODES.length && others; i++) {
            double code = CUSTOMARY_CODES[i];
            if (customaryCounts[i] > 0 && (code < 0 || code > APART * largestOther)) {
                apart.add(code);
            }
        }
        return apart;
    }

    private void code(double value) {
        for (int i = 0; i < codeCount; i++) {
            if (codes[i] == value) {
                codeCounts[i]++;
                return;
            }
        }
        if (codeCount < MOST_CODES) {
            codes[codeCount] = value;
            codeCounts[codeCount] = 1;
        }
        codeCount++;
    }

    private void text(int code) {
        texts++;
        if (counts[code] == 0) {
            differentTexts++;
        }
        counts[code]++;
    }

    /// Cells that hold a value of any kind.
    int values() {
        return numbers + dates + logicals + texts;
    }

    int numbers() {
        return numbers;
    }

    int dates() {
        return dates;
    }

    int logicals() {
        return logicals;
    }

    int texts() {
        return texts;
    }

    int differentTexts() {
        return differentTexts;
    }

    /// One different text of the column, and how many cells hold it.
    record TextCount(int code, String text, int count) {}

    /// Every different text with its count, in the order met.
    List<TextCount> textCounts() {
        List<TextCount> list = new ArrayList<>(differentTexts);
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                list.add(new TextCount(code, column.pooledText(code), counts[code]));
            }
        }
        return list;
    }

    boolean hasFewNumbers() {
        return codeCount <= MOST_CODES;
    }

    /// How many different numbers; more than [#MOST_CODES] are not counted further.
    int differentNumbers() {
        return codeCount;
    }

    /// The different numbers in rising order; only where there are few.
    double[] numbersInOrder() {
        double[] sorted = Arrays.copyOf(codes, Math.min(codeCount, MOST_CODES));
        Arrays.sort(sorted);
        return sorted;
    }

    int countOf(double number) {
        for (int i = 0; i < CUSTOMARY_CODES.length; i++) {
            if (CUSTOMARY_CODES[i] == number) {
                return customaryCounts[i];
            }
        }
        for (int i = 0; i < Math.min(codeCount, MOST_CODES); i++) {
            if (codes[i] == number) {
                return codeCounts[i];
            }
        }
        return 0;
    }

    double smallest() {
        return smallest;
    }

    double largest() {
        return largest;
    }

    boolean allWhole() {
        return whole;
    }

    /// Whether each number is larger than the one before, as in a running number.
    boolean isRising() {
        return rising;
    }

    /// A number as a level is named: `1`, never `1.0`.
    static String levelText(double number) {
        return new RawCell.Number(number, -1).text();
    }
}
