package org.riskset.drawing.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Painter;
import org.riskset.drawing.SampleDrawing;

class RasterPaintersTest {
    private final Drawing drawing = SampleDrawing.drawing();

    @ParameterizedTest
    @ValueSource(ints = {300, 600, 1000})
    void writesTheResolutionIntoThePng(int dotsPerInch) throws Exception {
        // when
        Map<String, byte[]> chunks = chunks(written(new PngPainter(dotsPerInch)));

        // then
        ByteBuffer resolution = ByteBuffer.wrap(chunks.get("pHYs"));
        assertThat(resolution.getInt()).isEqualTo((int) Math.round(dotsPerInch / 0.0254));
        assertThat(resolution.getInt()).isEqualTo((int) Math.round(dotsPerInch / 0.0254));
        assertThat(resolution.get()).isEqualTo((byte) 1);
        ByteBuffer header = ByteBuffer.wrap(chunks.get("IHDR"));
        assertThat(header.getInt()).isEqualTo((int) Math.round(drawing.width() * dotsPerInch / 72));
        assertThat(header.getInt()).isEqualTo((int) Math.round(drawing.height() * dotsPerInch / 72));
    }

    @Test
    void pngHoldsExactlyThePaintedPixels() throws Exception {
        // given
        BufferedImage painted = Rasteriser.paint(drawing, 2);

        // when
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(written(new PngPainter(144))));

        // then
        assertThat(read.getWidth()).isEqualTo(painted.getWidth());
        assertThat(pixels(read)).isEqualTo(pixels(painted));
    }

    @Test
    void transparentPngKeepsTheMarksAndLeavesThePageOut() throws Exception {
        // when
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(written(new PngPainter(144, true))));

        // then
        assertThat(read.getColorModel().hasAlpha()).isTrue();
        assertThat(read.getRGB(2, 2) >>> 24).isZero();
        assertThat(read.getRGB(210, 250)).isEqualTo(0xffffffff); // the white of the tag
    }

    @Test
    void pngCarriesTitleAlternativeTextAndProvenance() throws Exception {
        // when
        String file = new String(written(new PngPainter(72)), StandardCharsets.UTF_8);

        // then
        assertThat(file)
                .contains("Title\0\0\0\0\0" + drawing.title())
                .contains("Description\0\0\0\0\0" + drawing.alternativeText())
                .contains("Software\0Riskset 1.0.0")
                .contains("Riskset data\0sha256:4f2c")
                .contains("Riskset plan\0\0\0\0\0{\"group\":\"giai đoạn\"}");
    }

    @Test
    void tiffIsLzwRgbWithoutAlphaAtItsResolution() throws Exception {
        // when
        TIFFDirectory tags = tags(written(new TiffPainter(600)));

        // then
        assertThat(tags.getTIFFField(BaselineTIFFTagSet.TAG_COMPRESSION).getAsInt(0))
                .isEqualTo(BaselineTIFFTagSet.COMPRESSION_LZW);
        assertThat(tags.getTIFFField(BaselineTIFFTagSet.TAG_SAMPLES_PER_PIXEL).getAsInt(0)).isEqualTo(3);
        assertThat(tags.containsTIFFField(BaselineTIFFTagSet.TAG_EXTRA_SAMPLES)).isFalse();
        assertThat(tags.getTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION).getAsDouble(0)).isEqualTo(600);
        assertThat(tags.getTIFFField(BaselineTIFFTagSet.TAG_Y_RESOLUTION).getAsDouble(0)).isEqualTo(600);
        assertThat(tags.getTIFFField(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT).getAsInt(0)).isEqualTo(2);
        assertThat(tags.getTIFFField(BaselineTIFFTagSet.TAG_IMAGE_WIDTH).getAsInt(0))
                .isEqualTo((int) Math.round(drawing.width() * 600 / 72));
    }

    @Test
    void tiffCarriesItsDescriptionWithVietnameseLetters() throws Exception {
        // when
        String file = new String(written(new TiffPainter(72)), StandardCharsets.UTF_8);

        // then
        assertThat(file)
                .contains(drawing.title(), drawing.alternativeText(), "giai đoạn", "sha256:4f2c");
    }

    @Test
    void tiffHoldsExactlyThePaintedPixels() throws Exception {
        // when
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(written(new TiffPainter(144))));

        // then
        assertThat(pixels(read)).isEqualTo(pixels(Rasteriser.paint(drawing, 2)));
    }

    @Test
    void equalPagesGiveEqualFiles() throws Exception {
        assertThat(written(new PngPainter(150))).isEqualTo(written(new PngPainter(150)));
        assertThat(written(new TiffPainter(150))).isEqualTo(written(new TiffPainter(150)));
    }

    private byte[] written(Painter painter) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        painter.write(drawing, SampleDrawing.PROVENANCE, out);
        return out.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xff000000;
        }
        return pixels;
    }

    private static Map<String, byte[]> chunks(byte[] png) {
        Map<String, byte[]> chunks = new HashMap<>();
        ByteBuffer in = ByteBuffer.wrap(png).position(8);
        while (in.hasRemaining()) {
            byte[] content = new byte[in.getInt()];
            byte[] name = new byte[4];
            in.get(name).get(content).getInt();
            chunks.put(new String(name, StandardCharsets.US_ASCII), content);
        }
        return chunks;
    }

    private static TIFFDirectory tags(byte[] tiff) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in);
            return TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
        }
    }
}
