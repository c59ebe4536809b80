package org.riskset.spreadsheet.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Bytes of any encoding as UTF-8; a byte that is no character of the encoding becomes the replacement character.
final class Utf8Stream extends InputStream {
    private static final int CHARACTERS = 1 << 14;

    private final Reader reader;
    private final char[] characters = new char[CHARACTERS];
    private byte[] bytes = new byte[0];
    private int position;
    private int pendingSurrogate;

    Utf8Stream(InputStream in, Charset encoding) {
        this.reader = new InputStreamReader(in, encoding);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == bytes.length) {
            if (!refill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean refill() throws IOException {
        int read = reader.read(characters, pendingSurrogate, characters.length - pendingSurrogate);
        int length = pendingSurrogate + Math.max(read, 0);
        if (length == 0) {
            return false;
        }
        boolean cut = read > 0 && Character.isHighSurrogate(characters[length - 1]);
        int whole = cut ? length - 1 : length;
        bytes = new byte[0];
        position = 0;
        if (whole > 0) {
            var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters, 0, whole));
            bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
        }
        pendingSurrogate = cut ? 1 : 0;
        if (cut) {
            characters[0] = characters[length - 1];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
