package org.riskset.spreadsheet.spss;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The cases of a system file as a stream of eight-byte elements, however they are stored.
sealed interface CaseStream {
    /// Fills in the next element.
    ///
    /// @return false at the end of the cases
    /// @throws EOFException where the file ends inside an element
    boolean next(byte[] element) throws IOException;

    /// Elements as they are.
    record Plain(InputStream in) implements CaseStream {
        @Override
        public boolean next(byte[] element) throws IOException {
            int read = in.readNBytes(element, 0, element.length);
            if (read > 0 && read < element.length) {
                throw new EOFException();
            }
            return read > 0;
        }
    }

    /// Elements by code bytes: small whole numbers, blanks and missing numbers take one byte.
    final class ByteCodes implements CaseStream {
        private static final int PADDING = 0;
        private static final int LAST_NUMBER = 251;
        private static final int END = 252;
        private static final int LITERAL = 253;
        private static final int SPACES = 254;

        private final InputStream in;
        private final double bias;
        private final ByteOrder order;
        private final byte[] codes = new byte[8];
        private int nextCode = codes.length;

        ByteCodes(InputStream in, double bias, ByteOrder order) {
            this.in = in;
            this.bias = bias;
            this.order = order;
        }

        @Override
        public boolean next(byte[] element) throws IOException {
            int code = PADDING;
            while (code == PADDING) {
                if (nextCode == codes.length) {
                    int read = in.readNBytes(codes, 0, codes.length);
                    if (read == 0) {
                        return false;
                    }
                    if (read < codes.length) {
                        throw new EOFException();
                    }
                    nextCode = 0;
                }
                code = codes[nextCode++] & 0xFF;
            }
            if (code == END) {
                return false;
            }
            if (code <= LAST_NUMBER) {
                ByteBuffer.wrap(element).order(order).putDouble(code - bias);
            } else if (code == LITERAL) {
                if (in.readNBytes(element, 0, element.length) < element.length) {
                    throw new EOFException();
                }
            } else if (code == SPACES) {
                Arrays.fill(element, (byte) ' ');
            } else {
                ByteBuffer.wrap(element).order(order).putDouble(SavReader.SYSTEM_MISSING);
            }
            return true;
        }
    }
}
