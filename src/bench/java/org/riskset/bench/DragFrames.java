package org.riskset.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.riskset.app.AppContext;
import org.riskset.settings.SettingsStore;
import org.riskset.ui.canvas.DrawingPane;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Theme;

/// The frame counter: drags a cut-point through the whole window on a generated registry and times every step from the
/// mouse event to the painted figure, and the steps a second that can be kept up with everything drawn.
///
/// A step that moves no patient from one side to the other paints nothing and is not timed.
///
/// Arguments: number of patients (default 100000), number of steps (default 300), and `continuous` for times that hardly
/// ever tie; otherwise times are whole days, as a registry's dates make them.
public final class DragFrames {
    private static final int WARM_UP = 60;
    /// Milliseconds after which a step is taken to have moved nobody.
    private static final int PATIENCE = 300;

    private DragFrames() {}

    public static void main(String[] arguments) throws Exception {
        int patients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        Path folder = Files.createTempDirectory("riskset-frames");
        Path registry = folder.resolve("registry.csv");
        boolean continuous = arguments.length > 2 && arguments[2].equals("continuous");
        write(registry, patients, continuous);
        BenchToolkit.start();
        Window window = BenchToolkit.on(() -> new Window(folder));
        BenchToolkit.on(() -> {
            window.context.openFile(registry);
            return true;
        });
        BenchToolkit.await(() -> window.scene.lookup("#import-finish") instanceof Button finish && !finish.isDisabled());
        BenchToolkit.on(() -> {
            ((Button) window.scene.lookup("#import-finish")).fire();
            return true;
        });
        BenchToolkit.await(() -> window.context.exploreModel().resultProperty().get().isPresent());
        BenchToolkit.on(() -> {
            window.context.exploreModel().grouping().by(
                    window.context.exploreModel().variables().stream()
                            .filter(column -> column.name().equals("age"))
                            .findFirst()
                            .orElseThrow(),
                    "age");
            return true;
        });
        BenchToolkit.await(() -> window.scene.lookup("#cut-point-strip") != null
                && window.context.exploreModel().resultProperty().get().orElseThrow().evidence().isPresent());
        double stride = Math.max(0.01, 12.0 / patients);
        report(System.out, patients, window.drag(steps + WARM_UP, stride));
        report(System.out, window.keepMoving(steps, stride));
        Platform.exit();
        System.exit(0);
    }

    private static void report(PrintStream out, int patients, List<long[]> times) {
        double[] painted = times.stream().skip(WARM_UP).mapToDouble(pair -> pair[0] / 1e6).sorted().toArray();
        double[] shown = times.stream().skip(WARM_UP).mapToDouble(pair -> pair[1] / 1e6).sorted().toArray();
        out.printf(Locale.ROOT, "%d patients, %d steps%n", patients, painted.length);
        line(out, "mouse to painted figure, ms", painted);
        line(out, "mouse to the frame after,  ms", shown);
        for (int goal : new int[] {17, 33}) {
            long kept = Arrays.stream(shown).filter(ms -> ms <= goal).count();
            out.printf(Locale.ROOT, "steps within %d ms: %.1f %%%n", goal, 100.0 * kept / shown.length);
        }
    }

    private static void report(PrintStream out, long[] painted) {
        double[] gaps = new double[painted.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (painted[i + 1] - painted[i]) / 1e6;
        }
        Arrays.sort(gaps);
        double seconds = (painted[painted.length - 1] - painted[0]) / 1e9;
        out.printf(Locale.ROOT, "a hand that keeps moving: %.1f figures a second%n", gaps.length / seconds);
        line(out, "from figure to figure,      ms", gaps);
    }

    private static void line(PrintStream out, String what, double[] sorted) {
        out.printf(
                Locale.ROOT,
                "%s: median %.1f, 95 %% %.1f, largest %.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (0.95 * sorted.length)],
                sorted[sorted.length - 1]);
    }

    private static void write(Path file, int patients, boolean continuous) throws IOException {
        SplittableRandom random = new SplittableRandom(2014);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("id,time_months,status,age,sex\n");
            for (int patient = 0; patient < patients; patient++) {
                double age = 30 + 50 * random.nextDouble();
                double time = -60 * Math.log(1 - random.nextDouble()) / (1 + (age - 30) / 50);
                double end = 12 + 108 * random.nextDouble();
                double months = continuous ? Math.min(time, end) : Math.rint(Math.min(time, end) * 30.4375) / 30.4375;
                writer.write(String.format(
                        Locale.ROOT,
                        "P%d,%.4f,%d,%.1f,%s%n",
                        patient,
                        months,
                        time <= end ? 1 : 0,
                        age,
                        random.nextBoolean() ? "F" : "M"));
            }
        }
    }

    /// The window of the application, with the strip to drag on.
    private static final class Window {
        private final AppContext context;
        private final Scene scene;

        private Window(Path folder) {
            Theme.loadFonts();
            context = new AppContext(
                    new SettingsStore(folder.resolve("settings.json")),
                    new BenchToolkit.NoDialogs(),
                    new JobRunner(
                            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()), Platform::runLater),
                    Clock.systemUTC(),
                    _ -> {});
            scene = context.scene();
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setWidth(1440);
            stage.setHeight(900);
            stage.show();
        }

        /// Steps of one drag; each waits for the frame of the one before, as a hand's steps do.
        ///
        /// @param stride part of the way that a step goes
        private List<long[]> drag(int steps, double stride) throws InterruptedException, ExecutionException {
            List<long[]> times = new ArrayList<>();
            Node strip = scene.lookup("#cut-point-strip");
            DrawingPane figure = (DrawingPane) scene.lookup("#figure");
            double width = strip.getLayoutBounds().getWidth();
            BenchToolkit.on(() -> fire(strip, MouseEvent.MOUSE_PRESSED, width * 0.3));
            for (int step = 0; step < steps; step++) {
                double x = width * (0.3 + 0.4 * Math.abs(step * stride % 2 - 1));
                CountDownLatch painted = new CountDownLatch(1);
                CountDownLatch shown = new CountDownLatch(1);
                long[] at = new long[2];
                long[] start = new long[1];
                Runnable afterLayout = () -> {
                    if (painted.getCount() == 0) {
                        at[1] = System.nanoTime();
                        shown.countDown();
                    }
                };
                BenchToolkit.on(() -> {
                    figure.onPainted(_ -> {
                        at[0] = System.nanoTime();
                        painted.countDown();
                        Platform.requestNextPulse();
                    });
                    scene.addPostLayoutPulseListener(afterLayout);
                    start[0] = System.nanoTime();
                    return fire(strip, MouseEvent.MOUSE_DRAGGED, x);
                });
                boolean moved = painted.await(PATIENCE, TimeUnit.MILLISECONDS) && shown.await(PATIENCE, TimeUnit.MILLISECONDS);
                BenchToolkit.on(() -> {
                    scene.removePostLayoutPulseListener(afterLayout);
                    return true;
                });
                if (moved) {
                    times.add(new long[] {at[0] - start[0], at[1] - start[0]});
                }
            }
            BenchToolkit.on(() -> fire(strip, MouseEvent.MOUSE_RELEASED, width * 0.5));
            return times;
        }

        /// A drag with a mouse event in every frame, whether or not the one before is drawn yet.
        ///
        /// @return when each figure was painted
        private long[] keepMoving(int frames, double stride) throws InterruptedException, ExecutionException {
            Node strip = scene.lookup("#cut-point-strip");
            DrawingPane figure = (DrawingPane) scene.lookup("#figure");
            double width = strip.getLayoutBounds().getWidth();
            List<Long> painted = new ArrayList<>();
            CountDownLatch done = new CountDownLatch(1);
            BenchToolkit.on(() -> {
                figure.onPainted(_ -> painted.add(System.nanoTime()));
                fire(strip, MouseEvent.MOUSE_PRESSED, width * 0.3);
                new AnimationTimer() {
                    private int frame;

                    @Override
                    public void handle(long now) {
                        fire(strip, MouseEvent.MOUSE_DRAGGED, width * (0.3 + 0.4 * Math.abs(frame * stride % 2 - 1)));
                        if (++frame == frames) {
                            stop();
                            done.countDown();
                        }
                    }
                }.start();
                return true;
            });
            done.await();
            return BenchToolkit.on(() -> painted.stream().mapToLong(Long::longValue).toArray());
        }

        /// Mouse events carry positions in the scene; each node makes its own of them.
        private static boolean fire(Node node, EventType<MouseEvent> type, double x) {
            Point2D inScene = node.localToScene(x, 40);
            node.fireEvent(new MouseEvent(
                    type, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false,
                    false, true, null));
            return true;
        }
    }
}
