package org.riskset.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Letter sizes read from a TrueType file, as shares of the font size.
///
/// Reads the tables head, hhea, hmtx, cmap (format 4), loca and glyf of the OpenType specification 1.9;
/// nothing here needs the platform's font system, so measuring works where no font library is installed.
final class TrueTypeSizes {
    private static final int LETTERS = 0x10000;

    private final float[] advances = new float[LETTERS];
    private final float[] tops = new float[LETTERS];
    private final float[] bottoms = new float[LETTERS];
    private final boolean[] present = new boolean[LETTERS];

    private TrueTypeSizes(ByteBuffer file) {
        Map<String, Integer> tables = tables(file);
        int head = start(tables, "head");
        double unitsPerSize = Short.toUnsignedInt(file.getShort(head + 18));
        boolean wideOffsets = file.getShort(head + 50) == 1;
        int metrics = Short.toUnsignedInt(file.getShort(start(tables, "hhea") + 34));
        int[] glyphs = glyphs(file, start(tables, "cmap"));
        int hmtx = start(tables, "hmtx");
        int loca = start(tables, "loca");
        int glyf = start(tables, "glyf");
        for (int letter = 0; letter < LETTERS; letter++) {
            int glyph = glyphs[letter];
            present[letter] = glyph != 0;
            int metric = Math.min(glyph, metrics - 1);
            advances[letter] = (float) (Short.toUnsignedInt(file.getShort(hmtx + 4 * metric)) / unitsPerSize);
            int outline = offset(file, loca, glyph, wideOffsets);
            if (outline < offset(file, loca, glyph + 1, wideOffsets)) { // equal offsets: no ink, such as a space
                bottoms[letter] = (float) (file.getShort(glyf + outline + 4) / unitsPerSize);
                tops[letter] = (float) (file.getShort(glyf + outline + 8) / unitsPerSize);
            }
        }
    }

    /// The sizes of a bundled face.
    static TrueTypeSizes of(Face face) {
        try (InputStream in = TrueTypeSizes.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the bundled font is missing: " + face.resource());
            }
            return new TrueTypeSizes(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + face.resource(), e);
        }
    }

    /// Advance of a letter; that of the replacement sign where the face has no such letter.
    double advance(int letter) {
        return advances[known(letter)];
    }

    /// Highest ink of a letter above the baseline.
    double top(int letter) {
        return tops[known(letter)];
    }

    /// Lowest ink of a letter above the baseline, negative where it hangs below.
    double bottom(int letter) {
        return bottoms[known(letter)];
    }

    boolean has(int letter) {
        return letter < LETTERS && present[letter];
    }

    private static int known(int letter) {
        return letter < LETTERS ? letter : 0;
    }

    private static Map<String, Integer> tables(ByteBuffer file) {
        Map<String, Integer> tables = new HashMap<>();
        int count = Short.toUnsignedInt(file.getShort(4));
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] tag = new byte[4];
            file.get(entry, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(entry + 8));
        }
        return tables;
    }

    private static int start(Map<String, Integer> tables, String tag) {
        Integer start = tables.get(tag);
        if (start == null) {
            throw new IllegalStateException("the font has no table " + tag);
        }
        return start;
    }

    private static int offset(ByteBuffer file, int loca, int glyph, boolean wide) {
        return wide ? file.getInt(loca + 4 * glyph) : 2 * Short.toUnsignedInt(file.getShort(loca + 2 * glyph));
    }

    /// Glyph number of each letter of the basic plane, 0 where there is none.
    private static int[] glyphs(ByteBuffer file, int cmap) {
        int segments = unicodeSubtable(file, cmap);
        int[] glyphs = new int[LETTERS];
        int twice = Short.toUnsignedInt(file.getShort(segments + 6));
        for (int i = 0; i < twice; i += 2) {
            int last = Short.toUnsignedInt(file.getShort(segments + 14 + i));
            int first = Short.toUnsignedInt(file.getShort(segments + 16 + twice + i));
            int delta = file.getShort(segments + 16 + 2 * twice + i);
            int rangeAt = segments + 16 + 3 * twice + i;
            int range = Short.toUnsignedInt(file.getShort(rangeAt));
            for (int letter = first; letter <= last && letter < LETTERS - 1; letter++) {
                int glyph = range == 0 ? letter : Short.toUnsignedInt(file.getShort(rangeAt + range + 2 * (letter - first)));
                glyphs[letter] = glyph == 0 ? 0 : glyph + delta & 0xffff;
            }
        }
        return glyphs;
    }

    private static int unicodeSubtable(ByteBuffer file, int cmap) {
        int count = Short.toUnsignedInt(file.getShort(cmap + 2));
        for (int i = 0; i < count; i++) {
            int entry = cmap + 4 + 8 * i;
            int subtable = cmap + file.getInt(entry + 4);
            boolean windowsUnicode = file.getShort(entry) == 3 && file.getShort(entry + 2) == 1;
            if (windowsUnicode && file.getShort(subtable) == 4) {
                return subtable;
            }
        }
        throw new IllegalStateException("the font has no Unicode letter table");
    }
}
