package org.riskset.spreadsheet.raw;

import java.util.Arrays;

/// The cells of one column in nine bytes each: a kind, and a number or the number of a text.
///
/// Rows are those of the [RawSheet]; below the last cell that holds something every row is blank.
public final class RawColumn {
    private static final byte BLANK = 0;
    private static final byte TEXT = 1;
    private static final byte DATE = 2;
    private static final byte LOGICAL = 3;
    private static final byte FAILURE = 4;
    private static final byte NOT_CALCULATED = 5;
    private static final byte NUMBER = 8;
    private static final byte NUMBER_WITH_DECIMALS = 9;
    private static final int MOST_DECIMALS = 15;
    private static final int FIRST_CAPACITY = 16;
    private static final int MOST_SHARED = 1 << 16;
    private static final CellKind[] KINDS = new CellKind[NUMBER_WITH_DECIMALS + MOST_DECIMALS + 1];

    static {
        Arrays.fill(KINDS, CellKind.NUMBER);
        KINDS[BLANK] = CellKind.BLANK;
        KINDS[TEXT] = CellKind.TEXT;
        KINDS[DATE] = CellKind.DATE;
        KINDS[LOGICAL] = CellKind.LOGICAL;
        KINDS[FAILURE] = CellKind.FAILURE;
        KINDS[NOT_CALCULATED] = CellKind.NOT_CALCULATED;
    }

    private final TextPool texts = new TextPool();
    private byte[] kinds = new byte[FIRST_CAPACITY];
    private double[] payloads = new double[FIRST_CAPACITY];
    private int size;
    /// For texts the file's cells share: one more than their number here, by their index in the file; 0 where not met.
    private int[] sharedCodes = new int[0];

    RawColumn() {}

    /// Rows up to the last that holds something.
    public int size() {
        return size;
    }

    public CellKind kind(int row) {
        return row < size ? KINDS[kinds[row]] : CellKind.BLANK;
    }

    /// The number of a number cell; the days since 1970-01-01 of a date; 1 or 0 of a logical value.
    public double number(int row) {
        return payloads[row];
    }

    /// Which of the different texts of this column a text or failure cell holds.
    public int textCode(int row) {
        return (int) payloads[row];
    }

    /// How many different texts the column holds.
    public int textCount() {
        return texts.size();
    }

    /// The text with this code.
    public String pooledText(int code) {
        return texts.text(code);
    }

    public RawCell cell(int row) {
        if (row >= size) {
            return new RawCell.Blank();
        }
        double payload = payloads[row];
        return switch (KINDS[kinds[row]]) {
            case BLANK -> new RawCell.Blank();
            case TEXT -> new RawCell.Text(texts.text((int) payload));
            case NUMBER -> new RawCell.Number(payload, kinds[row] - NUMBER_WITH_DECIMALS);
            case DATE -> new RawCell.Date(payload);
            case LOGICAL -> new RawCell.Logical(payload != 0);
            case FAILURE -> new RawCell.Failure(texts.text((int) payload));
            case NOT_CALCULATED -> new RawCell.NotCalculated();
        };
    }

    /// The cell as shown in a preview; empty where blank.
    public String text(int row) {
        return cell(row).text();
    }

    void putNumber(int row, double value) {
        put(row, NUMBER, value);
    }

    void putNumber(int row, double value, int decimals) {
        put(row, (byte) (NUMBER_WITH_DECIMALS + Math.min(decimals, MOST_DECIMALS)), value);
    }

    void putText(int row, String text) {
        put(row, TEXT, texts.code(text));
    }

    void putText(int row, byte[] utf8, int from, int to) {
        put(row, TEXT, texts.code(utf8, from, to));
    }

    /// Puts a text shared under this index where it was put here before; false where it was not.
    boolean putKnown(int row, int index) {
        if (index >= sharedCodes.length || sharedCodes[index] == 0) {
            return false;
        }
        put(row, TEXT, sharedCodes[index] - 1);
        return true;
    }

    void putShared(int row, String text, int index) {
        int code = texts.code(text);
        if (index < MOST_SHARED) {
            if (index >= sharedCodes.length) {
                sharedCodes = Arrays.copyOf(sharedCodes, Math.max(index + 1, Math.min(MOST_SHARED, 2 * sharedCodes.length)));
            }
            sharedCodes[index] = code + 1;
        }
        put(row, TEXT, code);
    }

    /// Frees what is only needed while cells are put.
    void finish() {
        sharedCodes = new int[0];
    }

    void putDate(int row, double days) {
        put(row, DATE, days);
    }

    void putLogical(int row, boolean value) {
        put(row, LOGICAL, value ? 1 : 0);
    }

    void putFailure(int row, String code) {
        put(row, FAILURE, texts.code(code));
    }

    void putNotCalculated(int row) {
        put(row, NOT_CALCULATED, 0);
    }

    private void put(int row, byte kind, double payload) {
        if (row >= kinds.length) {
            int capacity = Math.max(row + 1, kinds.length + (kinds.length >> 1));
            kinds = Arrays.copyOf(kinds, capacity);
            payloads = Arrays.copyOf(payloads, capacity);
        }
        kinds[row] = kind;
        payloads[row] = payload + 0.0; // turns -0 into 0, which are one level
        size = Math.max(size, row + 1);
    }
}
