package org.riskset.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.riskset.app.AppContext;
import org.riskset.settings.SettingsStore;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Theme;

/// How long the window stands still while a registry is opened, decided about and imported, and what memory that takes.
///
/// A heartbeat asks the interface thread for a sign of life without pause; the longest wait for one is the longest pause. A
/// small registry goes first, so that the classes are loaded: its line is that of the first file after the start.
///
/// Arguments: a file for the results, then the registries. With `-Driskset.stacks=FILE` what the thread did in the pauses is
/// written there.
public final class ImportPauses {
    private static final int SETTLE_MILLISECONDS = 700;
    private static final int START_MILLISECONDS = 9000;
    private static final int SMALL = 200;
    private static final String HEAD = "file,opening_ms,opening_pause_ms,opening_worked_ms,deciding_pause_ms,deciding_worked_ms,"
            + "importing_ms,importing_pause_ms,importing_worked_ms,heap_mb";

    private final Scene scene;
    private final AppContext context;
    private final Heartbeat heartbeat = new Heartbeat();
    private final List<String> lines = new ArrayList<>(List.of(HEAD));

    private ImportPauses(Path folder) {
        Theme.loadFonts();
        context = new AppContext(
                new SettingsStore(folder.resolve("settings.json")),
                new BenchToolkit.NoDialogs(),
                new JobRunner(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()), Platform::runLater),
                Clock.systemUTC(),
                _ -> {});
        scene = context.scene();
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        context.rehearse(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()), Throwable::printStackTrace);
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("riskset-pauses");
        BenchToolkit.start();
        ImportPauses window = BenchToolkit.on(() -> new ImportPauses(folder));
        out.println(HEAD);
        window.heartbeat.start("start");
        Thread.sleep(START_MILLISECONDS);
        out.println("the start: " + text(window.heartbeat.settledPause(SETTLE_MILLISECONDS)));
        window.heartbeat.stop();
        out.println(window.run(small(folder.resolve("small.csv"))));
        for (int file = 1; file < arguments.length; file++) {
            out.println(window.run(Path.of(arguments[file])));
        }
        Files.write(Path.of(arguments[0]), window.lines);
        String stacks = System.getProperty("riskset.stacks");
        if (stacks != null) {
            Files.write(Path.of(stacks), window.heartbeat.pauses());
        }
        System.exit(0);
    }

    private static Path small(Path file) throws IOException {
        StringBuilder text = new StringBuilder("id,group,months,dead\n");
        for (int row = 0; row < SMALL; row++) {
            text.append(row + 1).append(',').append(row % 3).append(',').append(1 + row % 90).append(',').append(row % 2).append('\n');
        }
        return Files.writeString(file, text);
    }

    private String run(Path file) throws InterruptedException, ExecutionException {
        String name = String.valueOf(file.getFileName());
        resetPeaks(); // before the heartbeat: it collects all garbage in one long pause
        heartbeat.start(name);
        long start = System.nanoTime();
        BenchToolkit.on(() -> {
            context.openFile(file);
            return true;
        });
        BenchToolkit.await(() -> isShown(name));
        double opening = (System.nanoTime() - start) / 1e6;
        Heartbeat.Pause openingPause = heartbeat.settledPause(SETTLE_MILLISECONDS);
        BenchToolkit.on(() -> {
            fire("#endpoint-add");
            return true;
        });
        Heartbeat.Pause decidingPause = heartbeat.settledPause(SETTLE_MILLISECONDS);
        start = System.nanoTime();
        BenchToolkit.on(() -> {
            fire("#import-finish");
            return true;
        });
        BenchToolkit.await(() -> context.exploreModel().openStudy().get()
                .filter(study -> study.source().name().equals(name))
                .isPresent() && context.exploreModel().resultProperty().get().isPresent());
        double importing = (System.nanoTime() - start) / 1e6;
        Heartbeat.Pause importingPause = heartbeat.settledPause(SETTLE_MILLISECONDS);
        heartbeat.stop();
        Thread.sleep(SETTLE_MILLISECONDS); // so that none of its watchers sees the next file
        String line = String.format(
                Locale.ROOT, "%s,%.0f,%s,%s,%.0f,%s,%d",
                name, opening, text(openingPause), text(decidingPause), importing, text(importingPause), peakMegabytes());
        lines.add(line);
        return line;
    }

    private static String text(Heartbeat.Pause pause) {
        return String.format(Locale.ROOT, "%.0f,%.0f", pause.milliseconds(), pause.worked());
    }

    private boolean isShown(String name) {
        return scene.lookup("#file-name") instanceof Label shown
                && shown.getText().equals(name)
                && scene.lookup("#import-finish") instanceof Button finish
                && !finish.isDisabled();
    }

    private void fire(String query) {
        Node node = scene.lookup(query);
        node.fireEvent(new javafx.event.ActionEvent(node, node));
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
