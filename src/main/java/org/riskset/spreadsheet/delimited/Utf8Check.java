package org.riskset.spreadsheet.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Checks that a whole file is valid UTF-8, eight bytes at a time where it is plain ASCII.
final class Utf8Check {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int BUFFER = 1 << 16;

    private int continuationsLeft;
    private int lowestNext;
    private int highestNext;

    private Utf8Check() {}

    static boolean isValid(Path file) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!check.accepts(buffer, read)) {
                    return false;
                }
            }
        }
        return check.continuationsLeft == 0;
    }

    private boolean accepts(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            if (continuationsLeft == 0) {
                while (at + Long.BYTES <= length && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
                    at += Long.BYTES;
                }
            }
            if (at < length && !accepts(bytes[at++] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(int b) {
        if (continuationsLeft > 0) {
            boolean fits = b >= lowestNext && b <= highestNext;
            continuationsLeft--;
            lowestNext = 0x80;
            highestNext = 0xBF;
            return fits;
        }
        if (b == 0) {
            return false; // no text file has a NUL
        }
        if (b < 0x80) {
            return true;
        }
        continuationsLeft = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        lowestNext = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highestNext = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return b >= 0xC2 && b <= 0xF4;
    }
}
