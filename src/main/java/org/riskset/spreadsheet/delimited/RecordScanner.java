package org.riskset.spreadsheet.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.TextDialect;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// Cuts UTF-8 bytes into records and cells as RFC 4180 says, leniently, and reads plain numbers on the way.
///
/// The bytes are looked at once; no object is made for a number or for a text seen before. A cell never spans a refill:
/// the buffer is shifted so that the cell begins at its start.
final class RecordScanner {
    private static final int BUFFER = 1 << 18;
    /// A quoted cell longer than this was never meant to be one.
    private static final int LONGEST_QUOTED = 1 << 20;
    private static final int LONGEST_BUFFER = 1 << 24;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_NUMBER = 64;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    private final InputStream in;
    private final long fileSize;
    private final byte delimiter;
    private final byte decimal;
    private final boolean quotes;
    private final RawSheetBuilder sheet;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private long consumed;
    private int column;

    RecordScanner(InputStream in, long fileSize, TextDialect dialect, RawSheetBuilder sheet) {
        this.in = in;
        this.fileSize = Math.max(1, fileSize);
        this.delimiter = (byte) dialect.delimiter();
        this.decimal = (byte) dialect.decimal().character();
        this.quotes = dialect.quoted();
        this.sheet = sheet;
    }

    /// Scans to the end.
    ///
    /// @return false where a quotation mark was opened and not closed where a cell ends
    boolean scan() throws IOException, UnreadableFileException {
        refill(0);
        skipMark();
        int record = 1;
        sheet.row(record);
        skipAnnouncement();
        while (true) {
            if (position == limit && !refill(position)) {
                return true;
            }
            byte first = buffer[position];
            if (first == '"' && quotes) {
                if (!quotedCell()) {
                    return false;
                }
            } else {
                plainCell();
            }
            if (position == limit && !refill(position)) {
                return true;
            }
            byte end = buffer[position++];
            if (end == delimiter) {
                column++;
            } else {
                if (end == '\r' && (position < limit || refill(position)) && buffer[position] == '\n') {
                    position++;
                }
                record++;
                column = 0;
                sheet.row(record);
            }
        }
    }

    private void skipMark() {
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /// Takes off a first line such as `sep=;`, which is no row of the table.
    private void skipAnnouncement() {
        String start = new String(buffer, position, Math.min(8, limit - position), StandardCharsets.ISO_8859_1);
        if (DialectGuess.announced(start).isPresent()) {
            position += "sep=;".length();
        }
    }

    /// Reads a cell without quotation marks; afterwards the position is at its delimiter, line end or the end of the file.
    private void plainCell() throws IOException, UnreadableFileException {
        if (limit - position < LONGEST_NUMBER) {
            refill(position);
        }
        int start = position;
        if (number(start)) {
            return;
        }
        int at = start;
        while (true) {
            if (at == limit) {
                int length = at - start;
                boolean more = refill(start);
                start = position;
                at = start + length;
                if (!more) {
                    break;
                }
            }
            byte b = buffer[at];
            if (b == delimiter || b == '\n' || b == '\r') {
                break;
            }
            at++;
        }
        position = at;
        put(buffer, start, at);
    }

    private void put(byte[] bytes, int from, int to) throws UnreadableFileException {
        int first = from;
        int last = to;
        while (first < last && isSpace(bytes[first])) {
            first++;
        }
        while (last > first && isSpace(bytes[last - 1])) {
            last--;
        }
        if (first < last) {
            sheet.text(column, bytes, first, last);
        }
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    /// Reads digits with at most one decimal sign, where they are the whole cell, exactly: no more digits than a double holds
    /// and no leading zero, which would be a code.
    private boolean number(int start) throws UnreadableFileException {
        int at = start;
        boolean negative = at < limit && buffer[at] == '-';
        if (negative) {
            at++;
        }
        int firstDigit = at;
        long digits = 0;
        int point = -1;
        while (at < limit) {
            byte b = buffer[at];
            if (b >= '0' && b <= '9') {
                digits = 10 * digits + (b - '0');
            } else if (b == decimal && b != delimiter && point < 0) {
                point = at;
            } else {
                break;
            }
            at++;
            if (at - firstDigit - (point < 0 ? 0 : 1) > MOST_DIGITS) {
                return longNumber(start, point);
            }
        }
        boolean cellEnds = at == limit ? ended : buffer[at] == delimiter || buffer[at] == '\n' || buffer[at] == '\r';
        if (!cellEnds || at == firstDigit) {
            return false;
        }
        boolean pointAtEnd = point == firstDigit || point == at - 1;
        int wholeEnd = point < 0 ? at : point;
        boolean leadingZero = buffer[firstDigit] == '0' && wholeEnd - firstDigit > 1;
        if (pointAtEnd || leadingZero) {
            return false;
        }
        int decimals = point < 0 ? 0 : at - point - 1;
        double value = digits / POWERS[decimals];
        sheet.number(column, negative ? -value : value, decimals);
        position = at;
        return true;
    }

    /// Reads a number with decimals and more digits than a double tells apart, as other programs write them; without decimals
    /// so many digits are a code.
    private boolean longNumber(int start, int point) throws UnreadableFileException {
        int at = start;
        int points = 0;
        while (at < limit && at - start < LONGEST_NUMBER && (buffer[at] == decimal || buffer[at] == '-' || buffer[at] >= '0' && buffer[at] <= '9')) {
            points += buffer[at] == decimal ? 1 : 0;
            at++;
        }
        boolean cellEnds = at == limit ? ended : buffer[at] == delimiter || buffer[at] == '\n' || buffer[at] == '\r';
        if (point < 0 || points != 1 || !cellEnds || buffer[at - 1] == decimal) {
            return false;
        }
        String written = new String(buffer, start, at - start, StandardCharsets.ISO_8859_1).replace((char) decimal, '.');
        if (written.lastIndexOf('-') > 0) {
            return false;
        }
        sheet.number(column, Double.parseDouble(written));
        position = at;
        return true;
    }

    /// Reads a cell in quotation marks; false where they are not closed as a cell should be.
    private boolean quotedCell() throws IOException, UnreadableFileException {
        int start = position;
        int at = start + 1;
        int out = start;
        boolean lines = false;
        boolean open = true;
        while (true) {
            if (at == limit) {
                int read = at - start;
                int written = out - start;
                boolean more = refill(start);
                start = position;
                at = start + read;
                out = start + written;
                if (!more) {
                    position = at;
                    break;
                }
                if (read > LONGEST_QUOTED) {
                    return false;
                }
            }
            byte b = buffer[at];
            if (open) {
                open = b != '"';
                lines |= b == '\n' || b == '\r';
                if (open) {
                    buffer[out++] = b;
                }
                at++;
            } else if (b == '"') {
                buffer[out++] = b;
                open = true;
                at++;
            } else if (b == delimiter || b == '\n' || b == '\r') {
                position = at;
                break;
            } else if (lines && b != ' ') {
                return false;
            } else {
                buffer[out++] = b;
                at++;
            }
        }
        put(buffer, start, out);
        return !open;
    }

    /// Shifts what is still needed to the start of the buffer and reads on; false at the end of the file. Either way the
    /// position may have moved with it.
    private boolean refill(int keepFrom) throws IOException, UnreadableFileException {
        if (ended) {
            return false;
        }
        int kept = limit - keepFrom;
        if (keepFrom > 0) {
            System.arraycopy(buffer, keepFrom, buffer, 0, kept);
        } else if (kept == buffer.length) {
            if (buffer.length >= LONGEST_BUFFER) {
                sheet.text(column, buffer, 0, kept); // reports a cell that is too large
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        position -= keepFrom;
        limit = kept;
        int read = in.readNBytes(buffer, limit, buffer.length - limit);
        ended = read == 0;
        limit += read;
        consumed += read;
        sheet.reached((double) consumed / fileSize);
        return !ended;
    }
}
