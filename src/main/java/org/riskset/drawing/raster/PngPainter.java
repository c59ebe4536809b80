package org.riskset.drawing.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Provenance;

/// Writes a page as a PNG file, with its resolution, title, alternative text and provenance inside.
///
/// By the PNG specification (W3C, third edition): chunks IHDR, pHYs, tEXt or iTXt, IDAT, IEND. Each row is
/// stored as its difference to the row above, which suits drawings and is several times faster than trying every filter.
///
/// @param dotsPerInch such as 300, 600 or 1000; greater than 0
/// @param transparent true to leave the page itself out
public record PngPainter(double dotsPerInch, boolean transparent) implements Painter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte DIFFERENCE_TO_ROW_ABOVE = 2;
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    /// An opaque image.
    public PngPainter(double dotsPerInch) {
        this(dotsPerInch, false);
    }

    @Override
    public void write(Drawing drawing, Provenance provenance, OutputStream out) throws IOException {
        double scale = dotsPerInch / 72;
        BufferedImage image =
                transparent ? Rasteriser.paintTransparent(drawing, scale) : Rasteriser.paint(drawing, scale);
        DataOutputStream file = new DataOutputStream(out);
        file.write(SIGNATURE);
        chunk(file, "IHDR", header(image));
        chunk(file, "pHYs", resolution());
        text(file, "Title", drawing.title());
        text(file, "Description", drawing.alternativeText());
        text(file, "Software", provenance.application());
        text(file, "Riskset data", provenance.dataFingerprint());
        text(file, "Riskset plan", provenance.plan());
        chunk(file, "IDAT", pixels(image));
        chunk(file, "IEND", new byte[0]);
        file.flush();
    }

    private byte[] header(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(image.getWidth());
        header.writeInt(image.getHeight());
        header.writeByte(8);
        header.writeByte(transparent ? 6 : 2); // colour with or without alpha
        header.write(new byte[3]);
        return bytes.toByteArray();
    }

    private byte[] resolution() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream resolution = new DataOutputStream(bytes);
        int perMetre = (int) Math.round(dotsPerInch * INCHES_PER_METRE);
        resolution.writeInt(perMetre);
        resolution.writeInt(perMetre);
        resolution.writeByte(1); // per metre
        return bytes.toByteArray();
    }

    private byte[] pixels(BufferedImage image) throws IOException {
        int width = image.getWidth();
        int channels = transparent ? 4 : 3;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            int[] above = new int[width];
            int[] row = new int[width];
            byte[] line = new byte[1 + width * channels];
            line[0] = DIFFERENCE_TO_ROW_ABOVE;
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().getDataElements(0, y, width, 1, row);
                difference(row, above, line, channels);
                packed.write(line);
                int[] spare = above;
                above = row;
                row = spare;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void difference(int[] row, int[] above, byte[] line, int channels) {
        int at = 1;
        for (int x = 0; x < row.length; x++) {
            int here = row[x];
            int up = above[x];
            line[at++] = (byte) ((here >> 16) - (up >> 16));
            line[at++] = (byte) ((here >> 8) - (up >> 8));
            line[at++] = (byte) (here - up);
            if (channels == 4) {
                line[at++] = (byte) ((here >>> 24) - (up >>> 24));
            }
        }
    }

    private static void text(DataOutputStream file, String keyword, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        String head = latin ? keyword + "\0" : keyword + "\0\0\0\0\0"; // iTXt: not compressed, no language, no translation
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        chunk(file, latin ? "tEXt" : "iTXt", bytes.toByteArray());
    }

    private static void chunk(DataOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeInt(content.length);
        file.write(name);
        file.write(content);
        file.writeInt((int) check.getValue());
    }
}
