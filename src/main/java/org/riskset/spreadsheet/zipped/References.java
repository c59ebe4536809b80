package org.riskset.spreadsheet.zipped;

/// The entity and character references of XML text.
final class References {
    private static final String[] NAMES = {"amp;", "lt;", "gt;", "quot;", "apos;"};
    private static final char[] CHARACTERS = {'&', '<', '>', '"', '\''};
    private static final int LONGEST = 10;

    private References() {}

    /// Writes text with every reference replaced, which never makes it longer.
    ///
    /// @return how many bytes were written; negative where a reference is unknown or stands for no character
    static int decode(byte[] from, int start, int end, byte[] to) {
        int out = 0;
        int at = start;
        while (at < end) {
            if (from[at] != '&') {
                to[out++] = from[at++];
                continue;
            }
            int close = at + 1;
            while (close < end && close - at <= LONGEST && from[close] != ';') {
                close++;
            }
            if (close >= end || from[close] != ';') {
                return -1;
            }
            int character = from[at + 1] == '#' ? numbered(from, at + 2, close) : named(from, at + 1, close + 1);
            if (character <= 0) {
                return -1;
            }
            out = put(character, to, out);
            at = close + 1;
        }
        return out;
    }

    private static int named(byte[] from, int start, int end) {
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].length() == end - start) {
                int same = 0;
                while (same < end - start && from[start + same] == NAMES[i].charAt(same)) {
                    same++;
                }
                if (same == end - start) {
                    return CHARACTERS[i];
                }
            }
        }
        return -1;
    }

    private static int numbered(byte[] from, int start, int end) {
        boolean hexadecimal = start < end && (from[start] == 'x' || from[start] == 'X');
        int radix = hexadecimal ? 16 : 10;
        int value = 0;
        int first = hexadecimal ? start + 1 : start;
        for (int i = first; i < end; i++) {
            int digit = Character.digit(from[i], radix);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = radix * value + digit;
        }
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return first == end || value > Character.MAX_CODE_POINT || surrogate ? -1 : value;
    }

    private static int put(int character, byte[] to, int at) {
        int out = at;
        if (character < 0x80) {
            to[out++] = (byte) character;
        } else if (character < 0x800) {
            to[out++] = (byte) (0xC0 | character >> 6);
            to[out++] = (byte) (0x80 | character & 0x3F);
        } else if (character < 0x10000) {
            to[out++] = (byte) (0xE0 | character >> 12);
            to[out++] = (byte) (0x80 | character >> 6 & 0x3F);
            to[out++] = (byte) (0x80 | character & 0x3F);
        } else {
            to[out++] = (byte) (0xF0 | character >> 18);
            to[out++] = (byte) (0x80 | character >> 12 & 0x3F);
            to[out++] = (byte) (0x80 | character >> 6 & 0x3F);
            to[out++] = (byte) (0x80 | character & 0x3F);
        }
        return out;
    }
}
