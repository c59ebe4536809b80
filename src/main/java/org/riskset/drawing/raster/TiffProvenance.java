package org.riskset.drawing.raster;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.riskset.drawing.Provenance;

/// Reads where a TIFF file comes from: the tags that [TiffPainter] wrote into its first directory. Pixels are not read.
///
/// The tags are read as bytes (TIFF 6.0, section 2), since the runtime's reader takes texts for ASCII, and plans hold
/// the letters of every language.
public final class TiffProvenance {
    private static final int BIG_ENDIAN = 0x4d4d;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int VERSION = 42;
    private static final int DESCRIPTION = 270;
    private static final int SOFTWARE = 305;
    private static final int ASCII = 2;
    private static final int ENTRY_BYTES = 12;
    private static final int LARGEST_TEXT = 1 << 22;

    private final RandomAccessFile file;
    private final boolean littleEndian;

    private TiffProvenance(RandomAccessFile file, boolean littleEndian) {
        this.file = file;
        this.littleEndian = littleEndian;
    }

    /// The provenance; [Provenance#NONE] where the file has none, or is no TIFF file.
    ///
    /// @throws IOException if the file cannot be read
    public static Provenance read(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < ENTRY_BYTES) {
                return Provenance.NONE;
            }
            int order = file.readUnsignedShort();
            TiffProvenance tiff = new TiffProvenance(file, order == LITTLE_ENDIAN);
            boolean known = order == LITTLE_ENDIAN || order == BIG_ENDIAN;
            return known && tiff.readShort() == VERSION ? tiff.provenance() : Provenance.NONE;
        } catch (EOFException cutShort) {
            return Provenance.NONE;
        }
    }

    private Provenance provenance() throws IOException {
        file.seek(readInt());
        long first = file.getFilePointer() + Short.BYTES;
        int entries = readShort();
        Map<Integer, String> texts = new HashMap<>();
        for (int entry = 0; entry < entries; entry++) {
            file.seek(first + (long) entry * ENTRY_BYTES);
            int tag = readShort();
            int type = readShort();
            long length = readInt();
            if (type == ASCII && length <= LARGEST_TEXT && (tag == DESCRIPTION || tag == SOFTWARE)) {
                texts.put(tag, text((int) length));
            }
        }
        String description = texts.getOrDefault(DESCRIPTION, "");
        return new Provenance(
                texts.getOrDefault(SOFTWARE, ""),
                TiffPainter.line(description, TiffPainter.DATA),
                TiffPainter.line(description, TiffPainter.PLAN));
    }

    /// A text of up to four bytes stands in the entry itself, a longer one where the entry says.
    private String text(int length) throws IOException {
        if (length > Integer.BYTES) {
            file.seek(readInt());
        }
        byte[] bytes = new byte[length];
        file.readFully(bytes);
        int end = length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private int readShort() throws IOException {
        int read = file.readUnsignedShort();
        return littleEndian ? Short.toUnsignedInt(Short.reverseBytes((short) read)) : read;
    }

    private long readInt() throws IOException {
        int read = file.readInt();
        return Integer.toUnsignedLong(littleEndian ? Integer.reverseBytes(read) : read);
    }
}
