package org.riskset.journeys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.riskset.analysis.AnalysisResult;
import org.riskset.app.AppContext;
import org.riskset.settings.SettingsStore;
import org.riskset.ui.shell.FileDialogs;
import org.riskset.ui.task.JobRunner;
import org.testfx.api.FxRobot;

/// The application in a window of the headless platform, used with mouse and keyboard.
final class JourneyWindow {
    private final FxRobot robot = new FxRobot();
    private final ThreadPoolExecutor background =
            (ThreadPoolExecutor) Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final AppContext context;
    private final Stage stage;

    /// Opens the window; what it keeps goes into a folder.
    ///
    /// @param width  at most 1000: the headless screen is no wider
    /// @param height at most 1000
    JourneyWindow(Path folder, FileDialogs dialogs, double width, double height) {
        JobRunner jobs = new JobRunner(background, Platform::runLater);
        context = FxToolkit.on(() -> new AppContext(
                new SettingsStore(folder.resolve("settings.json")), dialogs, jobs, Clock.systemUTC(), _ -> {}));
        stage = FxToolkit.on(() -> {
            Stage window = new Stage();
            window.setScene(context.scene());
            window.setX(0);
            window.setY(0);
            window.setWidth(width);
            window.setHeight(height);
            window.show();
            return window;
        });
    }

    AppContext context() {
        return context;
    }

    Scene scene() {
        return context.scene();
    }

    FxRobot robot() {
        return robot;
    }

    /// Closes the window, once nothing is written any more: the folder goes with the test.
    void close() {
        FxToolkit.await("work in the background", () -> background.getActiveCount() == 0);
        FxToolkit.run(stage::close);
    }

    Optional<AnalysisResult> result() {
        return context.exploreModel().resultProperty().get();
    }

    void awaitGrouping(String... columns) {
        FxToolkit.await("grouping by " + List.of(columns), () -> result()
                .map(shown -> shown.plan().grouping().columns())
                .equals(Optional.of(List.of(columns))));
    }

    /// Groups by a column as a click on it does, and waits for its curves.
    void group(String column) {
        FxToolkit.run(() -> context.exploreModel()
                .grouping()
                .by(
                        context.exploreModel().variables().stream()
                                .filter(variable -> variable.name().equals(column))
                                .findFirst()
                                .orElseThrow(),
                        "group"));
        awaitGrouping(column);
    }

    /// Chooses the first item of a menu that is wanted.
    void choose(String menu, Predicate<MenuItem> wanted) {
        FxToolkit.run(() -> {
            MenuButton button = (MenuButton) find(menu).orElseThrow();
            button.show();
            button.getItems().stream().filter(wanted).findFirst().orElseThrow().fire();
            button.hide();
        });
    }

    /// Presses one key.
    void press(KeyCode key) {
        robot.press(key).release(key);
    }

    /// Gives a node the keyboard.
    void focus(String query) {
        await(query);
        FxToolkit.run(() -> find(query).orElseThrow().requestFocus());
    }

    /// A visible node of the window or of a pop-over above it.
    Optional<Node> find(String query) {
        List<Window> windows = List.copyOf(Window.getWindows());
        return windows.reversed().stream()
                .filter(window -> window.getScene() != null)
                .map(window -> window.getScene().lookup(query))
                .filter(node -> node != null && node.isVisible())
                .findFirst();
    }

    /// A node inside a part of the window or of a pop-over.
    Optional<Node> findIn(String outer, String query) {
        return find(outer).map(node -> node.lookup(query));
    }

    void clickIn(String outer, String query) {
        FxToolkit.await(query, () -> findIn(outer, query).isPresent());
        Bounds bounds = FxToolkit.on(() -> onScreen(findIn(outer, query).orElseThrow()));
        robot.clickOn(middleX(bounds), middleY(bounds));
    }

    void click(String query) {
        Bounds bounds = await(query);
        robot.clickOn(middleX(bounds), middleY(bounds));
    }

    /// Drags the middle of a node to a place on another, as shares of its width and height.
    void drag(String from, String to, double shareX, double shareY) {
        Bounds start = await(from);
        Bounds end = await(to);
        robot.moveTo(middleX(start), middleY(start)).press(MouseButton.PRIMARY);
        double x = end.getMinX() + shareX * end.getWidth();
        double y = end.getMinY() + shareY * end.getHeight();
        robot.moveTo((middleX(start) + x) / 2, (middleY(start) + y) / 2);
        robot.moveTo(x, y).release(MouseButton.PRIMARY);
    }

    /// Where a node is on the screen, once it is there.
    Bounds await(String query) {
        FxToolkit.await(query, () -> find(query).isPresent());
        return FxToolkit.on(() -> onScreen(find(query).orElseThrow()));
    }

    private static Bounds onScreen(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        return node.localToScreen(node.getBoundsInLocal());
    }

    void undo() {
        shortcut(KeyCode.Z);
    }

    void shortcut(KeyCode key) {
        robot.press(KeyCode.CONTROL).press(key).release(key).release(KeyCode.CONTROL);
    }

    /// Finds a command by a few letters and runs the first.
    void findAndRun(String letters) {
        shortcut(KeyCode.K);
        robot.write(letters);
        FxToolkit.await("the list", () -> find("#command-list").isPresent());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    }

    private static double middleX(Bounds bounds) {
        return (bounds.getMinX() + bounds.getMaxX()) / 2;
    }

    private static double middleY(Bounds bounds) {
        return (bounds.getMinY() + bounds.getMaxY()) / 2;
    }
}
