package org.riskset.spreadsheet.zipped;

import java.nio.charset.StandardCharsets;

/// The text last met in a part, as UTF-8 with its references resolved, in one array that is used again.
final class ElementText {
    private static final int USUAL = 256;

    private byte[] bytes = new byte[USUAL];
    private int length;

    /// Takes over a stretch of the part.
    ///
    /// @param references whether there are any to be resolved
    /// @return false where a reference cannot be resolved
    boolean set(byte[] part, int start, int end, boolean references) {
        if (bytes.length < end - start) {
            bytes = new byte[Math.max(end - start, 2 * bytes.length)];
        }
        if (references) {
            length = References.decode(part, start, end, bytes);
            return length >= 0;
        }
        System.arraycopy(part, start, bytes, 0, end - start);
        length = end - start;
        return true;
    }

    /// Valid until the next text; only the first [#length] count.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    String asString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
