package org.riskset.drawing;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Files of figures made into pixels by programs that are installed here; empty where one is not.
public final class Renderings {
    private static final double SLIDE_WIDTH = 960;
    private static final double SLIDE_HEIGHT = 540;
    private static final double SLIDE_MARGIN = 24;

    private final Path folder;

    public Renderings(Path folder) {
        this.folder = folder;
    }

    /// The first page of a PDF, rendered in Java.
    public static BufferedImage pdf(byte[] file, double pixelsPerPoint) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImage(0, (float) pixelsPerPoint);
        }
    }

    /// The first page of a PDF by Poppler.
    public Optional<BufferedImage> pdfByPoppler(byte[] file) throws Exception {
        if (!installed("pdftoppm")) {
            return Optional.empty();
        }
        Path pdf = Files.write(folder.resolve("figure.pdf"), file);
        run("pdftoppm", "-r", "288", "-png", "-singlefile", pdf.toString(), folder.resolve("poppler").toString());
        return Optional.of(ImageIO.read(folder.resolve("poppler.png").toFile()));
    }

    /// An SVG by librsvg.
    public Optional<BufferedImage> svg(byte[] file) throws Exception {
        if (!installed("rsvg-convert")) {
            return Optional.empty();
        }
        Path svg = Files.write(folder.resolve("figure.svg"), file);
        Path png = folder.resolve("rsvg.png");
        run("rsvg-convert", "-z", "3", "-o", png.toString(), svg.toString());
        return Optional.of(ImageIO.read(png.toFile()));
    }

    /// The place of the figure on a slide by LibreOffice.
    public Optional<BufferedImage> slide(byte[] file, Drawing drawing) throws Exception {
        if (!installed("soffice")) {
            return Optional.empty();
        }
        Path slide = Files.write(folder.resolve("figure.pptx"), file);
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), slide.toString());
        Path pdf = folder.resolve("figure.pdf");
        if (!Files.exists(pdf)) { // an office without its slide program
            return Optional.empty();
        }
        BufferedImage page = pdf(Files.readAllBytes(pdf), Picture.PIXELS_PER_POINT);
        double scale = Math.min(
                (SLIDE_WIDTH - 2 * SLIDE_MARGIN) / drawing.width(), (SLIDE_HEIGHT - 2 * SLIDE_MARGIN) / drawing.height());
        double pixels = page.getWidth() / SLIDE_WIDTH;
        int width = (int) Math.round(drawing.width() * scale * pixels);
        int height = (int) Math.round(drawing.height() * scale * pixels);
        return Optional.of(page.getSubimage((page.getWidth() - width) / 2, (page.getHeight() - height) / 2, width, height));
    }

    private void run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", fontConfiguration().toString());
        builder.redirectOutput(folder.resolve("output.txt").toFile());
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(List.of(command) + ": " + Files.readString(folder.resolve("output.txt")));
        }
    }

    /// Lets the programs find the bundled typeface under the name the files ask for.
    private Path fontConfiguration() throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        for (Face face : Face.values()) {
            try (InputStream in = Objects.requireNonNull(Renderings.class.getResourceAsStream(face.resource()))) {
                Path target = fonts.resolve(face + ".ttf");
                if (!Files.exists(target)) {
                    Files.copy(in, target);
                }
            }
        }
        String text = """
                <?xml version="1.0"?>
                <fontconfig>
                <dir>%s</dir>
                <cachedir>%s</cachedir>
                <alias binding="same"><family>Arial</family><prefer><family>Liberation Sans</family></prefer></alias>
                </fontconfig>
                """.formatted(fonts, folder.resolve("font-cache"));
        return Files.writeString(folder.resolve("fonts.conf"), text);
    }

    private static boolean installed(String program) {
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, program))) {
                return true;
            }
        }
        return false;
    }
}
