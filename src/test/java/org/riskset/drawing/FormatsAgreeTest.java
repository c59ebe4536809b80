package org.riskset.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.drawing.pdf.PdfPainter;
import org.riskset.drawing.raster.Rasteriser;
import org.riskset.drawing.slide.SlidePainter;
import org.riskset.drawing.svg.SvgPainter;

/// Every format, made into pixels by a program of its own, is the picture on the screen.
///
/// PDF is always rendered in Java. pdftoppm, rsvg-convert and LibreOffice are used where they are installed;
/// which comparisons were made is published with the test.
class FormatsAgreeTest {
    private final Drawing drawing = SampleDrawing.drawing();

    @TempDir
    private Path folder;

    @Test
    void pdfRenderedInJava() throws Exception {
        BufferedImage seen = Renderings.pdf(written(new PdfPainter()), Picture.PIXELS_PER_POINT);

        assertSame(seen, 0.004);
    }

    @Test
    void pdfRenderedByPoppler(TestReporter reporter) throws Exception {
        Optional<BufferedImage> seen = new Renderings(folder).pdfByPoppler(written(new PdfPainter()));

        reporter.publishEntry("PDF by pdftoppm", seen.isPresent() ? "compared" : "not compared: pdftoppm is not installed");
        seen.ifPresent(image -> assertSame(image, 0.004));
    }

    @Test
    void svgRenderedByLibrsvg(TestReporter reporter) throws Exception {
        Optional<BufferedImage> seen = new Renderings(folder).svg(written(new SvgPainter()));

        reporter.publishEntry("SVG by rsvg-convert", seen.isPresent() ? "compared" : "not compared: rsvg-convert is not installed");
        seen.ifPresent(image -> assertSame(image, 0.004));
    }

    @Test
    void slideRenderedByLibreOffice(TestReporter reporter) throws Exception {
        Optional<BufferedImage> seen = new Renderings(folder).slide(written(new SlidePainter()), drawing);

        reporter.publishEntry("PPTX by LibreOffice", seen.isPresent() ? "compared" : "not compared: LibreOffice Impress is not installed");
        // Slides have no halos.
        seen.ifPresent(image -> assertSame(image, 0.04));
    }

    @Test
    void noticesAnotherPicture() {
        Drawing without = new Drawing(
                drawing.width(),
                drawing.height(),
                drawing.background(),
                drawing.marks(role -> !role.is("x-title")),
                drawing.title(),
                "");

        assertThat(screen(without).differenceTo(screen(drawing))).isGreaterThan(0.005);
    }

    private void assertSame(BufferedImage image, double most) {
        double difference = Picture.of(image, drawing).differenceTo(screen(drawing));
        assertThat(difference).isLessThan(most);
    }

    private static Picture screen(Drawing page) {
        return Picture.of(Rasteriser.paint(page, Picture.PIXELS_PER_POINT), page);
    }

    private byte[] written(Painter painter) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        painter.write(drawing, SampleDrawing.PROVENANCE, out);
        return out.toByteArray();
    }
}
