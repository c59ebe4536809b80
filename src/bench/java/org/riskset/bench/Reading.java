package org.riskset.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.RegistryReview;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// How long files take from the disk to a registry of typed columns: read, guessed, imported.
///
/// Arguments: a file for the timings, then the files. Each is read until three seconds have passed, then eleven times;
/// the look for mistakes that follows in the window is timed once, cold.
public final class Reading {
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final int RUNS = 11;

    private Reading() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, UnreadableFileException {
        PrintStream out = System.out;
        List<String> lines = new ArrayList<>(List.of("file,rows,columns,wall_ms,cpu_ms,review_ms"));
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            Path file = Path.of(name);
            long end = System.nanoTime() + WARM_UP_NANOS;
            Registry registry = read(file);
            while (System.nanoTime() < end) {
                registry = read(file);
            }
            double[] wall = new double[RUNS];
            double[] cpu = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                long wallStart = System.nanoTime();
                long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                registry = read(file);
                cpu[run] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e6;
                wall[run] = (System.nanoTime() - wallStart) / 1e6;
            }
            long reviewStart = System.nanoTime();
            RegistryReview.findings(registry, LocalDate.of(2026, 1, 1));
            double review = (System.nanoTime() - reviewStart) / 1e6;
            Arrays.sort(wall);
            Arrays.sort(cpu);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%.0f,%.0f,%.0f",
                    file.getFileName(),
                    registry.rows(),
                    registry.columns().size(),
                    wall[RUNS / 2],
                    cpu[RUNS / 2],
                    review));
            out.println(lines.getLast());
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    private static Registry read(Path file) throws UnreadableFileException {
        RawSheet sheet = SheetReader.open(file, OpenOptions.DETECT, Progress.NONE);
        return Importer.read(sheet, ImportPlan.guess(sheet)).registry();
    }
}
