package org.riskset.spreadsheet.raw;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// A sheet while it is being read, cell by cell, row by row from the top.
public final class RawSheetBuilder {
    private static final int ROWS_BETWEEN_QUESTIONS = 512;
    private static final int ROWS_BEFORE_JUDGEMENT = 100_000;
    /// The rows to come may be emptier than those read: only a surplus beyond doubt is refused before it is met.
    private static final double DOUBT = 1.5;

    private final Path file;
    private final FileFormat format;
    private final ReadLimits limits;
    private final Progress progress;
    private RawColumn[] columns = new RawColumn[16];
    private int width;
    private String sheetName = "";
    private List<String> sheetNames = List.of();
    private Optional<TextDialect> dialect = Optional.empty();
    private List<SourceVariable> variables = List.of();
    private int[] sourceRows = new int[64];
    private int rows;
    private int currentSourceRow = -1;
    private boolean rowBegun;
    private double fraction;

    public RawSheetBuilder(Path file, FileFormat format, ReadLimits limits, Progress progress) {
        this.file = file;
        this.format = format;
        this.limits = limits;
        this.progress = progress;
    }

    public RawSheetBuilder sheet(String chosen, List<String> all) {
        sheetName = chosen;
        sheetNames = all;
        return this;
    }

    public RawSheetBuilder dialect(TextDialect used) {
        dialect = Optional.of(used);
        return this;
    }

    public RawSheetBuilder variables(List<SourceVariable> described) {
        variables = described;
        return this;
    }

    /// The part of the file that has been read, in `[0, 1]`; passed on with the next row.
    public void reached(double partOfFile) {
        fraction = Math.clamp(partOfFile, fraction, 1);
    }

    /// Begins a row; a row in which no cell is put afterwards leaves no trace.
    ///
    /// @param sourceRow its 1-based number, above that of the row before; 0 for names that are no row of the file
    /// @throws UnreadableFileException if the reading was cancelled or the sheet is too large
    public void row(int sourceRow) throws UnreadableFileException {
        if (sourceRow <= currentSourceRow) {
            throw UnreadableFileException.of(Reason.DAMAGED, file, "row " + sourceRow);
        }
        currentSourceRow = sourceRow;
        rowBegun = false;
        if (rows % ROWS_BETWEEN_QUESTIONS == 0) {
            progress.report(fraction, rows);
            if (progress.isCancelled()) {
                throw UnreadableFileException.of(Reason.CANCELLED, file);
            }
            requirePlausibleSize();
        }
    }

    /// Stops early where the rest of the file, at the pace so far, holds far more than can be kept.
    private void requirePlausibleSize() throws UnreadableFileException {
        boolean judged = rows >= ROWS_BEFORE_JUDGEMENT && fraction > 0;
        if (judged && (double) rows * width / fraction > DOUBT * limits.cells()) {
            throw tooManyCells();
        }
    }

    /// @throws UnreadableFileException if so many more rows, each reaching so many columns, cannot be kept
    public void requireRoom(int moreRows, int columnsReached) throws UnreadableFileException {
        if (((long) rows + moreRows) * Math.max(width, columnsReached) > limits.cells()) {
            throw tooManyCells();
        }
    }

    private UnreadableFileException tooManyCells() {
        return UnreadableFileException.of(Reason.TOO_LARGE, file, limits.cells() + " cells");
    }

    public void number(int column, double value) throws UnreadableFileException {
        RawColumn cells = cells(column);
        cells.putNumber(rows - 1, value);
    }

    /// @param decimals decimals as written
    public void number(int column, double value, int decimals) throws UnreadableFileException {
        RawColumn cells = cells(column);
        cells.putNumber(rows - 1, value, decimals);
    }

    /// A text; one of nothing but spaces is a blank cell.
    public void text(int column, String text) throws UnreadableFileException {
        if (text.length() > limits.cellCharacters()) {
            throw UnreadableFileException.of(Reason.CELL_TOO_LARGE, file, Integer.toString(currentSourceRow));
        }
        String trimmed = text.strip();
        if (!trimmed.isEmpty()) {
            RawColumn cells = cells(column);
            cells.putText(rows - 1, trimmed);
        }
    }

    /// A text that many cells of the file share, known by its place in the file's list of texts.
    public void sharedText(int column, String text, int index) throws UnreadableFileException {
        if (column >= 0 && column < width && rowBegun && columns[column].putKnown(rows - 1, index)) {
            return;
        }
        if (text.length() > limits.cellCharacters()) {
            throw UnreadableFileException.of(Reason.CELL_TOO_LARGE, file, Integer.toString(currentSourceRow));
        }
        String trimmed = text.strip();
        if (!trimmed.isEmpty()) {
            RawColumn cells = cells(column);
            cells.putShared(rows - 1, trimmed, index);
        }
    }

    /// A text as UTF-8 bytes without surrounding spaces; at least one byte.
    public void text(int column, byte[] utf8, int from, int to) throws UnreadableFileException {
        if (to - from > limits.cellCharacters()) {
            throw UnreadableFileException.of(Reason.CELL_TOO_LARGE, file, Integer.toString(currentSourceRow));
        }
        RawColumn cells = cells(column);
        cells.putText(rows - 1, utf8, from, to);
    }

    /// @param days days since 1970-01-01, with the time of day as fraction
    public void date(int column, double days) throws UnreadableFileException {
        RawColumn cells = cells(column);
        cells.putDate(rows - 1, days);
    }

    public void logical(int column, boolean value) throws UnreadableFileException {
        RawColumn cells = cells(column);
        cells.putLogical(rows - 1, value);
    }

    /// @param code as the program shows it, such as `#DIV/0!`
    public void failure(int column, String code) throws UnreadableFileException {
        RawColumn cells = cells(column);
        cells.putFailure(rows - 1, code);
    }

    public void notCalculated(int column) throws UnreadableFileException {
        RawColumn cells = cells(column);
        cells.putNotCalculated(rows - 1);
    }

    private RawColumn cells(int column) throws UnreadableFileException {
        if (!rowBegun) {
            beginRow();
        }
        if (column >= width || column < 0) {
            widen(column);
        }
        return columns[column];
    }

    private void widen(int column) throws UnreadableFileException {
        if (column < 0 || column >= limits.columns()) {
            throw UnreadableFileException.of(Reason.TOO_LARGE, file, limits.columns() + " columns");
        }
        if (column >= columns.length) {
            columns = Arrays.copyOf(columns, Math.max(column + 1, 2 * columns.length));
        }
        while (width <= column) {
            columns[width] = new RawColumn();
            width++;
        }
    }

    private void beginRow() throws UnreadableFileException {
        if ((long) (rows + 1) * Math.max(1, width) > limits.cells()) {
            throw tooManyCells();
        }
        if (rows == sourceRows.length) {
            sourceRows = Arrays.copyOf(sourceRows, rows + (rows >> 1));
        }
        sourceRows[rows] = currentSourceRow;
        rows++;
        rowBegun = true;
    }

    /// Whether no cell has been put so far.
    public boolean isEmpty() {
        return rows == 0;
    }

    /// Whether what has been put so far can be a table: a note on a cover sheet is none.
    public boolean isTable() {
        return rows > 1 && width > 1;
    }

    /// A problem with the file that is being read.
    public UnreadableFileException problem(Reason reason, String detail) {
        return UnreadableFileException.of(reason, file, detail);
    }

    /// The finished sheet.
    ///
    /// @throws UnreadableFileException if no cell holds anything
    public RawSheet build() throws UnreadableFileException {
        if (rows == 0) {
            throw UnreadableFileException.of(Reason.NO_DATA, file);
        }
        progress.report(1, rows);
        List<RawColumn> finished = List.of(Arrays.copyOf(columns, width));
        finished.forEach(RawColumn::finish);
        return new RawSheet(this, finished, Arrays.copyOf(sourceRows, rows));
    }

    String fileName() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    FileFormat format() {
        return format;
    }

    String sheetName() {
        return sheetName;
    }

    List<String> sheetNames() {
        return sheetNames;
    }

    Optional<TextDialect> dialect() {
        return dialect;
    }

    List<SourceVariable> variables() {
        return variables;
    }
}
