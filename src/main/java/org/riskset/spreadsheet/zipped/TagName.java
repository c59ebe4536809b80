package org.riskset.spreadsheet.zipped;

/// The name of an element, prefix aside, where it stands in the bytes of its tag: nothing is copied.
final class TagName {
    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    static boolean isSpace(byte b) {
        return b <= ' ' && b >= 0;
    }

    /// Takes the name that starts at a place.
    ///
    /// @param from first byte behind the `<` or `</`
    /// @param to   place of the `>`
    /// @return the place behind the name, or -1 where there is none
    int read(byte[] tag, int from, int to) {
        int at = from;
        int local = from;
        while (at < to && tag[at] != '/' && !isSpace(tag[at])) {
            local = tag[at] == ':' ? at + 1 : local;
            at++;
        }
        bytes = tag;
        start = local;
        end = at;
        return at == local ? -1 : at;
    }

    boolean is(String name) {
        return end - start == name.length() && PartWindow.matches(bytes, start, name);
    }

    int hash() {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash;
    }
}
