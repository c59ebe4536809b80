package org.riskset.ui.figures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.raster.Rasteriser;
import org.riskset.drawing.svg.SvgPainter;

/// A drawing for the clipboard: as pixels at 300 dots per inch, and as vectors.
public final class ClipboardPicture {
    private static final double PIXELS_PER_POINT = 300 / 72.0;
    private static final String SVG_TYPE = "image/svg+xml";

    private ClipboardPicture() {}

    /// Both, for the program that pastes to choose from.
    public static ClipboardContent of(Drawing drawing, Provenance provenance) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(pixels(drawing));
        // Bytes as they are: text under a type of its own would be handed over as a serialised Java object.
        content.put(svgFormat(), ByteBuffer.wrap(svg(drawing, provenance)));
        return content;
    }

    /// What the vectors are known by to other programs.
    public static DataFormat svgFormat() {
        return Optional.ofNullable(DataFormat.lookupMimeType(SVG_TYPE)).orElseGet(() -> new DataFormat(SVG_TYPE));
    }

    private static byte[] svg(Drawing drawing, Provenance provenance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SvgPainter().write(drawing, provenance, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static WritableImage pixels(Drawing drawing) {
        BufferedImage pixels = Rasteriser.paint(drawing, PIXELS_PER_POINT);
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        int[] argb = pixels.getRGB(0, 0, width, height, null, 0, width);
        WritableImage picture = new WritableImage(width, height);
        picture.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return picture;
    }
}
