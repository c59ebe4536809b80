package org.riskset.spreadsheet.raw;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// The different texts of one column, each kept once and known by its number.
///
/// Texts are in Unicode normal form C: some systems write an accented letter as two characters, and the same level must not come twice.
final class TextPool {
    private static final int FIRST_CAPACITY = 16;

    private String[] texts = new String[FIRST_CAPACITY];
    private int[] slots = new int[2 * FIRST_CAPACITY];
    private int size;

    TextPool() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    String text(int code) {
        return texts[code];
    }

    /// The number of a text, which is added where it is new.
    int code(String text) {
        String key = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        int slot = spread(key.hashCode()) & slots.length - 1;
        while (slots[slot] >= 0) {
            if (texts[slots[slot]].equals(key)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(key, slot);
    }

    /// The number of a UTF-8 text; plain ASCII that is already known costs no new object.
    int code(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return code(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
            hash = 31 * hash + bytes[i]; // the same as String.hashCode for ASCII
        }
        int slot = spread(hash) & slots.length - 1;
        while (slots[slot] >= 0) {
            if (equal(texts[slots[slot]], bytes, from, to)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1), slot);
    }

    private int add(String text, int slot) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size + (size >> 1));
        }
        texts[size] = text;
        slots[slot] = size;
        size++;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (int code = 0; code < size; code++) {
            int slot = spread(texts[code].hashCode()) & slots.length - 1;
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = code;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
