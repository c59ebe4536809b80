package org.riskset.drawing.raster;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.riskset.drawing.Provenance;

/// Reads where a PNG file comes from: the texts that [PngPainter] wrote into it.
public final class PngProvenance {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LARGEST_TEXT = 1 << 22;

    private PngProvenance() {}

    /// The provenance; [Provenance#NONE] where the file has none, or is no PNG file.
    ///
    /// @throws IOException if the stream cannot be read
    public static Provenance read(InputStream in) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try {
            DataInputStream file = new DataInputStream(in);
            if (file.readLong() != SIGNATURE) {
                return Provenance.NONE;
            }
            String type = "";
            while (!type.equals("IEND")) {
                int length = file.readInt();
                type = new String(file.readNBytes(Integer.BYTES), StandardCharsets.US_ASCII);
                boolean text = type.equals("tEXt") || type.equals("iTXt");
                if (text && 0 <= length && length <= LARGEST_TEXT) {
                    add(texts, file.readNBytes(length), type.equals("iTXt"));
                } else {
                    file.skipNBytes(Math.max(length, 0));
                }
                file.readInt(); // checksum
            }
        } catch (EOFException cutShort) {
            return Provenance.NONE;
        }
        return new Provenance(
                texts.getOrDefault("Software", ""), texts.getOrDefault("Riskset data", ""), texts.getOrDefault("Riskset plan", ""));
    }

    private static void add(Map<String, String> texts, byte[] content, boolean international) {
        int end = 0;
        while (end < content.length && content[end] != 0) {
            end++;
        }
        int start = end + (international ? 5 : 1); // after a method, a language and a translation, all empty
        if (start <= content.length) {
            Charset letters = international ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            texts.put(
                    new String(content, 0, end, StandardCharsets.ISO_8859_1),
                    new String(content, start, content.length - start, letters));
        }
    }
}
