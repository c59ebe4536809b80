package org.riskset.spreadsheet.zipped;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The attributes of the element a scanner has just started, by name without prefix; valid until its next step.
public final class Attributes {
    private static final int COLUMNS_BEYOND_ANY_SHEET = 1 << 20;

    private byte[] bytes = new byte[0];
    /// Four offsets an attribute: name and value, start and end each.
    private int[] offsets = new int[64];
    private int end;

    Attributes() {}

    void clear() {
        end = 0;
    }

    /// Notes the attribute that starts at a place in a tag.
    ///
    /// @return the place behind it; negative where there is none as XML writes them
    int add(byte[] tag, int start, int tagEnd) {
        bytes = tag;
        int at = start;
        int local = start;
        while (at < tagEnd && tag[at] != '=' && !TagName.isSpace(tag[at])) {
            local = tag[at] == ':' ? at + 1 : local;
            at++;
        }
        int localEnd = at;
        while (at < tagEnd && tag[at] != '=') {
            at++;
        }
        at++;
        while (at < tagEnd && TagName.isSpace(tag[at])) {
            at++;
        }
        byte quote = at < tagEnd ? tag[at] : 0;
        int value = at + 1;
        at = value;
        while (at < tagEnd && tag[at] != quote) {
            at++;
        }
        if (at >= tagEnd || quote != '"' && quote != '\'' || localEnd == local) {
            return -1;
        }
        if (end + 4 > offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[end] = local;
        offsets[end + 1] = localEnd;
        offsets[end + 2] = value;
        offsets[end + 3] = at;
        end += 4;
        return at + 1;
    }

    /// The value of an attribute; empty where it is absent.
    public String text(String name) {
        int at = find(name);
        if (at < 0) {
            return "";
        }
        int start = offsets[at + 2];
        int length = offsets[at + 3] - start;
        byte[] plain = new byte[length];
        int decoded = References.decode(bytes, start, start + length, plain);
        return decoded < 0
                ? new String(bytes, start, length, StandardCharsets.UTF_8)
                : new String(plain, 0, decoded, StandardCharsets.UTF_8);
    }

    public boolean has(String name) {
        return find(name) >= 0;
    }

    /// Whether there is an attribute of this name and this plain value, whatever its prefix.
    public boolean has(String name, String value) {
        for (int i = 0; i < end; i += 4) {
            if (isAt(offsets[i], offsets[i + 1], name) && isAt(offsets[i + 2], offsets[i + 3], value)) {
                return true;
            }
        }
        return false;
    }

    /// An attribute that is a whole number, or the fallback where it is absent or is none.
    public int integer(String name, int fallback) {
        int at = find(name);
        if (at < 0) {
            return fallback;
        }
        long value = 0;
        for (int i = offsets[at + 2]; i < offsets[at + 3]; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || value > Integer.MAX_VALUE / 10) {
                return fallback;
            }
            value = 10 * value + (bytes[i] - '0');
        }
        return value > Integer.MAX_VALUE ? fallback : (int) value;
    }

    /// First byte of an attribute's value; 0 where it is absent or empty.
    public int firstByte(String name) {
        int at = find(name);
        return at < 0 || offsets[at + 2] == offsets[at + 3] ? 0 : bytes[offsets[at + 2]];
    }

    /// The spreadsheet column, from 0, of an attribute such as `r="AB12"`; -1 where it has no letters.
    public int column(String name) {
        int at = find(name);
        if (at < 0) {
            return -1;
        }
        int column = 0;
        for (int i = offsets[at + 2]; i < offsets[at + 3] && column < COLUMNS_BEYOND_ANY_SHEET; i++) {
            int letter = bytes[i] & ~0x20;
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = 26 * column + (letter - 'A' + 1);
        }
        return column - 1;
    }

    private int find(String name) {
        for (int i = 0; i < end; i += 4) {
            if (isAt(offsets[i], offsets[i + 1], name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAt(int start, int stop, String word) {
        return stop - start == word.length() && PartWindow.matches(bytes, start, word);
    }
}
