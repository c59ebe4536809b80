package org.riskset.bench;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.UnreadableCells;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.pdf.PdfPainter;
import org.riskset.drawing.raster.PngPainter;
import org.riskset.drawing.raster.Rasteriser;
import org.riskset.drawing.raster.TiffPainter;
import org.riskset.drawing.svg.SvgPainter;
import org.riskset.figure.KaplanMeierFigure;
import org.riskset.registry.Registry;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// How long a survival figure of many patients takes to draw and to export, and how large its files are: medians of
/// processor time and of time on the clock.
///
/// Argument: number of patients (default 100000). Two groups, times that hardly ever tie, a third censored.
public final class FigureTimes {
    /// Nanoseconds of warm-up: a window that draws with every step of a drag is compiled through within seconds.
    private static final long WARM_UP = 4_000_000_000L;
    private static final int RUNS = 21;
    private static final int DPI = 600;

    private FigureTimes() {}

    public static void main(String[] arguments) throws Exception {
        int patients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Messages messages = new Messages(Language.ENGLISH);
        AnalysisResult result = result(patients);
        FigureStyle screen = FigureStyle.screen(838, 436, false);
        FigureStyle print = FigureStyle.print(174, 140);
        Drawing page = KaplanMeierFigure.of(result, print, messages).drawing();
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%d patients in two groups%n", patients);
        report(out, "marks of the screen's figure", () -> KaplanMeierFigure.of(result, screen, messages).drawing());
        report(out, "marks and pixels of the screen's figure", () -> Rasteriser.paint(
                KaplanMeierFigure.of(result, screen, messages).drawing(), 1));
        report(out, "PNG, 174 x 140 mm at 600 dpi", () -> written(new PngPainter(DPI), page));
        report(out, "TIFF, 174 x 140 mm at 600 dpi", () -> written(new TiffPainter(DPI), page));
        report(out, "SVG", () -> written(new SvgPainter(), page));
        report(out, "PDF", () -> written(new PdfPainter(), page));
        out.printf(
                Locale.ROOT,
                "files: PNG %d, TIFF %d, SVG %d, PDF %d bytes%n",
                written(new PngPainter(DPI), page),
                written(new TiffPainter(DPI), page),
                written(new SvgPainter(), page),
                written(new PdfPainter(), page));
    }

    private static AnalysisResult result(int patients) throws Exception {
        Path file = Files.createTempFile("riskset-figure", ".csv");
        SplittableRandom random = new SplittableRandom(patients);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("months,status,arm\n");
            for (int i = 0; i < patients; i++) {
                boolean first = random.nextBoolean();
                double death = -(first ? 58 : 43) * Math.log(1 - random.nextDouble());
                double last = 120 * Math.sqrt(random.nextDouble());
                writer.write(String.format(
                        Locale.ROOT, "%.6f,%s,%s%n", Math.min(death, last), death <= last ? "Dead" : "Alive", first ? "A" : "B"));
            }
        }
        RawSheet sheet = SheetReader.open(file, OpenOptions.DETECT, Progress.NONE);
        Registry registry = Importer.read(sheet, ImportPlan.guess(sheet)).registry();
        Files.delete(file);
        CohortDefinition definition = new CohortDefinition(
                new TimeRule.Duration("months", TimeUnit.MONTHS), new StatusRule("status", Set.of("Dead")), TimeUnit.MONTHS);
        CohortOutcome.Made made =
                (CohortOutcome.Made) CohortBuilder.build(registry, definition, UnreadableCells.none());
        return new AnalysisRunner(made.cohort())
                .run(new AnalysisPlan(
                        Grouping.ByLevels.of("arm"), CutPointOrigin.FIXED_IN_ADVANCE, AnalysisOptions.DEFAULT));
    }

    private static void report(PrintStream out, String what, Runnable work) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_UP) {
            work.run();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] processor = new double[RUNS];
        double[] clock = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            work.run();
            clock[run] = (System.nanoTime() - wall) / 1e6;
            processor[run] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
        }
        Arrays.sort(processor);
        Arrays.sort(clock);
        out.printf(
                Locale.ROOT, "%s: %.1f ms of processor, %.1f ms on the clock%n", what, processor[RUNS / 2], clock[RUNS / 2]);
    }

    private static int written(Painter painter, Drawing page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try {
            painter.write(page, Provenance.NONE, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.size();
    }
}
