package org.riskset.ui.figures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.raster.Rasteriser;
import org.riskset.drawing.svg.SvgPainter;

/// A drawing for the clipboard: as pixels at 300 dots per inch, and as vectors.
public final class ClipboardPicture {
    private static final double PIXELS_PER_POINT = 300 / 72.0;

    private ClipboardPicture() {}

    /// A drawing as the text of an SVG file.
    static String svg(Drawing drawing, Provenance provenance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SvgPainter().write(drawing, provenance, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("written to memory", impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public static WritableImage of(Drawing drawing) {
        BufferedImage pixels = Rasteriser.paint(drawing, PIXELS_PER_POINT);
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        int[] argb = pixels.getRGB(0, 0, width, height, null, 0, width);
        WritableImage picture = new WritableImage(width, height);
        picture.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return picture;
    }
}
