package org.riskset.drawing.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.riskset.drawing.Face;

/// The letters of a bundled face that a figure uses, as a `data:` address for a style sheet.
final class FontSubset {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap", "name", "OS/2", "post");

    private FontSubset() {}

    static String dataAddress(Face face, Set<Integer> letters) throws IOException {
        try (InputStream in = FontSubset.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IOException("the bundled font is missing: " + face.resource());
            }
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                TTFSubsetter subset = new TTFSubsetter(font, TABLES);
                subset.addAll(letters);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                subset.writeToStream(bytes);
                return "data:font/ttf;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
            }
        }
    }
}
