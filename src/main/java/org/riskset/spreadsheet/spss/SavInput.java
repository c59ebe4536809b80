package org.riskset.spreadsheet.spss;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads the numbers and bytes of a system file in its byte order; the end of the file in the middle of one is an [EOFException].
final class SavInput {
    /// Nothing a dictionary holds in one piece is longer; a length beyond it is damage, not data.
    private static final int LONGEST_PIECE = 1 << 24;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.wrap(new byte[Double.BYTES]).order(ByteOrder.LITTLE_ENDIAN);

    SavInput(InputStream in) {
        this.in = in;
    }

    void bigEndian() {
        buffer.order(ByteOrder.BIG_ENDIAN);
    }

    ByteOrder order() {
        return buffer.order();
    }

    InputStream stream() {
        return in;
    }

    int integer() throws IOException {
        fill(Integer.BYTES);
        return buffer.getInt(0);
    }

    long longInteger() throws IOException {
        fill(Long.BYTES);
        return buffer.getLong(0);
    }

    double number() throws IOException {
        fill(Double.BYTES);
        return buffer.getDouble(0);
    }

    private void fill(int bytes) throws IOException {
        if (in.readNBytes(buffer.array(), 0, bytes) < bytes) {
            throw new EOFException();
        }
    }

    /// @throws DamagedException if no dictionary has a piece of this length
    byte[] bytes(long count) throws IOException, DamagedException {
        if (count < 0 || count > LONGEST_PIECE) {
            throw new DamagedException("length " + count);
        }
        byte[] bytes = in.readNBytes((int) count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /// The file contradicts itself.
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;

        DamagedException(String what) {
            super(what);
        }
    }
}
