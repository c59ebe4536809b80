package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Picture;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.Renderings;
import org.riskset.drawing.pdf.PdfPainter;
import org.riskset.drawing.raster.PngPainter;
import org.riskset.drawing.raster.Rasteriser;
import org.riskset.drawing.slide.SlidePainter;
import org.riskset.drawing.svg.SvgPainter;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The Kaplan-Meier figure in every format is the figure on the screen, and stays small and quick with many patients.
class FigureFormatsTest {
    private static final int WARM_UP = 60;
    private static final int REPEATS = 20;
    private static final List<String> ARMS = List.of("Arm A", "Arm B");

    @TempDir
    private Path folder;

    @Test
    void everyFormatIsTheScreensPicture(TestReporter reporter) throws Exception {
        // given
        FigureStyle style = JournalPreset.GENERAL.style(JournalPreset.Columns.DOUBLE, 110);
        Drawing drawing = KaplanMeierFigure.of(SampleStudy.open().byLevels("stage"), style, new Messages(Language.VIETNAMESE))
                .drawing();
        Renderings renderings = new Renderings(folder);

        // then
        assertSame(Renderings.pdf(written(new PdfPainter(), drawing), 4), drawing, 0.002);
        compare(reporter, "PDF by pdftoppm", renderings.pdfByPoppler(written(new PdfPainter(), drawing)), drawing, 0.002);
        compare(reporter, "SVG by rsvg-convert", renderings.svg(written(new SvgPainter(), drawing)), drawing, 0.002);
        // Slides have no halos.
        compare(reporter, "PPTX by LibreOffice", renderings.slide(written(new SlidePainter(), drawing), drawing), drawing, 0.02);
    }

    @Test
    void pdfHoldsEveryTextOfTheFigure() throws Exception {
        // given
        FigureStyle style = FigureStyle.print(174, 110);
        Drawing drawing = KaplanMeierFigure.of(SampleStudy.open().byLevels("sex"), style, new Messages(Language.VIETNAMESE))
                .drawing();

        // when
        try (PDDocument document = Loader.loadPDF(written(new PdfPainter(), drawing))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s|\u00a0", "");

            // then
            drawing.labels().forEach(label -> assertThat(text).contains(label.text().replaceAll("\\s|\u00a0", "")));
        }
    }

    @Test
    void aHundredThousandPatientsStaySmallAsSvg() throws Exception {
        // given
        Drawing drawing = large(FigureStyle.print(174, 140)).drawing();

        // when
        byte[] svg = written(new SvgPainter(), drawing);

        // then
        assertThat(svg.length).isLessThan(500_000);
        assertThat(new String(svg, StandardCharsets.UTF_8)).contains("class=\"curve group-2\"");
    }

    @Test
    void aHundredThousandPatientsAreDrawnWithinAFrame(TestReporter reporter) {
        // given
        FigureStyle style = FigureStyle.screen(838, 436, false);
        KaplanMeierContent content = SampleCurves.content(manyPatients(), ARMS, style);
        for (int i = 0; i < WARM_UP; i++) {
            KaplanMeierFigure.of(content, style).drawing();
        }

        // when
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime(); // not the clock on the wall: other builds may run here
        for (int i = 0; i < REPEATS; i++) {
            KaplanMeierFigure.of(content, style).drawing();
        }
        double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6 / REPEATS;

        // then
        reporter.publishEntry("milliseconds", Double.toString(milliseconds));
        assertThat(milliseconds).isLessThan(16);
    }

    @Test
    void aHundredThousandPatientsAreExportedAtSixHundredDpiInAboutASecond(TestReporter reporter) throws Exception {
        // given
        Drawing drawing = large(FigureStyle.print(174, 140)).drawing();
        written(new PngPainter(600), drawing);

        // when
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        written(new PngPainter(600), drawing);
        double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6;

        // then
        reporter.publishEntry("milliseconds", Double.toString(milliseconds));
        assertThat(milliseconds).isLessThan(1500);
    }

    private static KaplanMeierFigure large(FigureStyle style) {
        return KaplanMeierFigure.of(SampleCurves.content(manyPatients(), ARMS, style), style);
    }

    private static List<SurvivalCurve> manyPatients() {
        return SampleCurves.random(7, new int[] {50_000, 50_000}, new double[] {40, 30}, 120);
    }

    private static void compare(
            TestReporter reporter, String name, Optional<BufferedImage> seen, Drawing drawing, double most) {
        reporter.publishEntry(name, seen.isPresent() ? "compared" : "not compared: the program is not installed");
        seen.ifPresent(image -> assertSame(image, drawing, most));
    }

    private static void assertSame(BufferedImage image, Drawing drawing, double most) {
        Picture screen = Picture.of(Rasteriser.paint(drawing, Picture.PIXELS_PER_POINT), drawing);
        assertThat(Picture.of(image, drawing).differenceTo(screen)).isLessThan(most);
    }

    private static byte[] written(Painter painter, Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        painter.write(drawing, Provenance.NONE, out);
        return out.toByteArray();
    }
}
