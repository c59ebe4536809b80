package org.riskset.figure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.pdf.PdfPainter;
import org.riskset.drawing.pdf.PdfProvenance;
import org.riskset.drawing.raster.PngPainter;
import org.riskset.drawing.raster.PngProvenance;
import org.riskset.drawing.raster.TiffPainter;
import org.riskset.drawing.raster.TiffProvenance;
import org.riskset.drawing.slide.SlidePainter;
import org.riskset.drawing.slide.SlideProvenance;
import org.riskset.drawing.svg.SvgPainter;
import org.riskset.drawing.svg.SvgProvenance;
import org.riskset.study.PlannedFigure;

/// Kinds of file a figure is written as, and the writing.
public enum FigureFile {
    PNG,
    TIFF,
    SVG,
    PDF,
    PPTX;

    /// The kind that a file's ending names; `.tif` is TIFF.
    public static Optional<FigureFile> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tif")) {
            return Optional.of(TIFF);
        }
        return Arrays.stream(values()).filter(kind -> name.endsWith(kind.ending())).findFirst();
    }

    /// The ending of its files, with the dot.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is made of pixels, so that dots per inch matter.
    public boolean isRaster() {
        return this == PNG || this == TIFF;
    }

    /// Whether the page can be left out behind the marks.
    public boolean canBeTransparent() {
        return this == PNG || this == SVG;
    }

    /// How a page is put into a file.
    ///
    /// @param dotsPerInch of pixels; without meaning for the other kinds
    /// @param transparent whether the page is left out behind the marks; without meaning for kinds that always have one
    public record Finish(int dotsPerInch, boolean transparent) {
        /// As a figure's plan has it.
        public static Finish of(PlannedFigure figure, int dotsPerInch) {
            return new Finish(dotsPerInch, figure.filing().contains(PlannedFigure.Filing.TRANSPARENT));
        }
    }

    /// Writes an opaque page.
    ///
    /// @param dotsPerInch of pixels; without meaning for the other kinds
    /// @throws IOException if the file cannot be written
    public void write(Drawing drawing, Provenance provenance, int dotsPerInch, Path target) throws IOException {
        write(drawing, provenance, new Finish(dotsPerInch, false), target);
    }

    /// Writes a page beside the target and puts it in its place in one step: a failure leaves no half file.
    ///
    /// @throws IOException if the file cannot be written
    public void write(Drawing drawing, Provenance provenance, Finish finish, Path target) throws IOException {
        // Not a temporary file: those can be read by their owner alone, and so could the exported one.
        Path fresh = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(fresh)) {
                painter(finish).write(drawing, provenance, stream);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Where a file that was exported comes from; empty parts where it does not say so.
    ///
    /// @throws IOException if the file cannot be read
    public static Provenance provenance(Path file) throws IOException {
        Optional<FigureFile> kind = of(file);
        if (kind.isEmpty()) {
            return Provenance.NONE;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return switch (kind.get()) {
                case PNG -> PngProvenance.read(in);
                case SVG -> SvgProvenance.read(in);
                case PDF -> PdfProvenance.read(file);
                case TIFF -> TiffProvenance.read(file);
                case PPTX -> SlideProvenance.read(file);
            };
        }
    }

    private Painter painter(Finish finish) {
        return switch (this) {
            case PNG -> new PngPainter(finish.dotsPerInch(), finish.transparent());
            case TIFF -> new TiffPainter(finish.dotsPerInch());
            case SVG -> new SvgPainter(finish.transparent());
            case PDF -> new PdfPainter();
            case PPTX -> new SlidePainter();
        };
    }
}
