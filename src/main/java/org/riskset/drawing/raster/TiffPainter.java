package org.riskset.drawing.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Provenance;

/// Writes a page as a TIFF file: RGB without alpha, LZW, with its resolution and provenance in the tags.
///
/// @param dotsPerInch such as 300, 600 or 1000; greater than 0
public record TiffPainter(int dotsPerInch) implements Painter {
    static final String DATA = "Riskset data";
    static final String PLAN = "Riskset plan";
    private static final char INCH = 2;

    @Override
    public void write(Drawing drawing, Provenance provenance, OutputStream out) throws IOException {
        BufferedImage image = Rasteriser.paint(drawing, dotsPerInch / 72.0);
        ImageWriter writer = writer();
        try (ImageOutputStream file = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam compression = writer.getDefaultWriteParam();
            compression.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            compression.setCompressionType("LZW");
            IIOMetadata defaults = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), compression);
            TIFFDirectory tags = TIFFDirectory.createFromMetadata(defaults);
            addResolution(tags, BaselineTIFFTagSet.TAG_X_RESOLUTION);
            addResolution(tags, BaselineTIFFTagSet.TAG_Y_RESOLUTION);
            tags.addTIFFField(new TIFFField(tag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), TIFFTag.TIFF_SHORT, 1, new char[] {INCH}));
            addText(tags, BaselineTIFFTagSet.TAG_SOFTWARE, provenance.application());
            addText(tags, BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION, description(drawing, provenance));
            writer.setOutput(file);
            writer.write(null, new IIOImage(image, null, tags.getAsMetadata()), compression);
        } finally {
            writer.dispose();
        }
    }

    private void addResolution(TIFFDirectory tags, int number) {
        long[][] ratio = {{dotsPerInch, 1}};
        tags.addTIFFField(new TIFFField(tag(number), TIFFTag.TIFF_RATIONAL, 1, ratio));
    }

    private static void addText(TIFFDirectory tags, int number, String text) {
        if (!text.isEmpty()) {
            // The writer stores the low byte of each character: one character per byte of UTF-8 keeps every letter.
            String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            tags.addTIFFField(new TIFFField(tag(number), TIFFTag.TIFF_ASCII, 1, new String[] {bytes}));
        }
    }

    private static String description(Drawing drawing, Provenance provenance) {
        StringBuilder text = new StringBuilder();
        addLine(text, "Title", drawing.title());
        addLine(text, "Description", drawing.alternativeText());
        addLine(text, DATA, provenance.dataFingerprint());
        addLine(text, PLAN, provenance.plan());
        return text.toString();
    }

    private static void addLine(StringBuilder text, String keyword, String value) {
        if (!value.isEmpty()) {
            text.append(keyword).append(": ").append(value).append('\n');
        }
    }

    /// What a line of a description says; empty where no line begins with the keyword.
    static String line(String description, String keyword) {
        return description
                .lines()
                .filter(line -> line.startsWith(keyword + ": "))
                .reduce((_, last) -> last) // a title of several lines may look like one, and stands before them
                .map(line -> line.substring(keyword.length() + 2))
                .orElse("");
    }

    private static TIFFTag tag(int number) {
        return BaselineTIFFTagSet.getInstance().getTag(number);
    }

    private static ImageWriter writer() throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
        if (!writers.hasNext()) {
            throw new IOException("this Java runtime has no TIFF writer");
        }
        return writers.next();
    }
}
