package org.riskset.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Letters of one bundled face, read from its TrueType file: which glyph a letter has, its sizes and where its outline lies.
///
/// Reads the tables head, hhea, hmtx, cmap (format 4), loca and glyf of the OpenType specification 1.9;
/// nothing here needs the platform's font system, so figures come out where no font library is installed.
/// Sizes are shares of the font size.
final class TrueTypeFile {
    private static final int LETTERS = 0x10000;
    private static final Map<Face, TrueTypeFile> BUNDLED = readBundled();

    private final ByteBuffer file;
    private final double unitsPerSize;
    private final boolean wideOffsets;
    private final int metricCount;
    private final int hmtx;
    private final int loca;
    private final int glyf;
    private final int[] glyphs;

    private TrueTypeFile(ByteBuffer file) {
        this.file = file;
        Map<String, Integer> tables = tables(file);
        int head = start(tables, "head");
        unitsPerSize = Short.toUnsignedInt(file.getShort(head + 18));
        wideOffsets = file.getShort(head + 50) == 1;
        metricCount = Short.toUnsignedInt(file.getShort(start(tables, "hhea") + 34));
        hmtx = start(tables, "hmtx");
        loca = start(tables, "loca");
        glyf = start(tables, "glyf");
        glyphs = glyphs(file, start(tables, "cmap"));
    }

    static TrueTypeFile of(Face face) {
        TrueTypeFile known = BUNDLED.get(face);
        if (known == null) {
            throw new IllegalStateException("no bundled font for " + face);
        }
        return known;
    }

    /// Glyph number of a letter; 0, the replacement sign, where the face has none.
    int glyph(int letter) {
        return letter < LETTERS ? glyphs[letter] : 0;
    }

    /// Advance width of a glyph.
    double advance(int glyph) {
        int metric = Math.min(glyph, metricCount - 1);
        return Short.toUnsignedInt(file.getShort(hmtx + 4 * metric)) / unitsPerSize;
    }

    /// Highest ink of a glyph above the baseline; 0 without ink.
    double top(int glyph) {
        return hasInk(glyph) ? file.getShort(outline(glyph) + 8) / unitsPerSize : 0;
    }

    /// Lowest ink of a glyph above the baseline, negative where it hangs below; 0 without ink.
    double bottom(int glyph) {
        return hasInk(glyph) ? file.getShort(outline(glyph) + 4) / unitsPerSize : 0;
    }

    /// False for a space.
    boolean hasInk(int glyph) {
        return offset(glyph) < offset(glyph + 1);
    }

    /// Where a glyph's outline starts in [#bytes()].
    int outline(int glyph) {
        return glyf + offset(glyph);
    }

    ByteBuffer bytes() {
        return file;
    }

    double unitsPerSize() {
        return unitsPerSize;
    }

    private int offset(int glyph) {
        return wideOffsets ? file.getInt(loca + 4 * glyph) : 2 * Short.toUnsignedInt(file.getShort(loca + 2 * glyph));
    }

    private static Map<Face, TrueTypeFile> readBundled() {
        Map<Face, TrueTypeFile> files = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            files.put(face, read(face));
        }
        return files;
    }

    private static TrueTypeFile read(Face face) {
        try (InputStream in = TrueTypeFile.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the bundled font is missing: " + face.resource());
            }
            return new TrueTypeFile(ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + face.resource(), e);
        }
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
