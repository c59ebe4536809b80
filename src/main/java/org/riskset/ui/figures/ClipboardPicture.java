package org.riskset.ui.figures;

import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.raster.Rasteriser;

/// A drawing as a picture for the clipboard, at 300 dots per inch.
public final class ClipboardPicture {
    private static final double PIXELS_PER_POINT = 300 / 72.0;

    private ClipboardPicture() {}

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
