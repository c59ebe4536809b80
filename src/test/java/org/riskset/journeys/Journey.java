package org.riskset.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.app.AppContext;
import org.testfx.api.FxRobot;

/// A journey through the application in a window of its own, as a person with mouse and keyboard takes it.
abstract class Journey {
    @TempDir
    Path folder;

    final PreparedDialogs dialogs = new PreparedDialogs();
    JourneyWindow window;
    AppContext context;
    Scene scene;
    FxRobot robot;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    /// Lays out what the window finds in its folder.
    void prepare() throws IOException {}

    @BeforeEach
    final void openFirst() throws IOException {
        prepare();
        openWindow();
    }

    /// Opens another window on what the first has kept, without ending the session, as when the power fails.
    final void openAgain() {
        window.close();
        openWindow();
    }

    private void openWindow() {
        window = new JourneyWindow(folder, dialogs, 1000, height());
        context = window.context();
        scene = window.scene();
        robot = window.robot();
    }

    /// Height of the window, at most 1000: the headless screen is no higher.
    double height() {
        return 900;
    }

    @AfterEach
    final void closeWindow() {
        window.close();
    }

    /// Opens the sample cohort from the first page and waits for its curves.
    final void openSample() {
        window.click("#welcome-sample");
        FxToolkit.await("the curves", () -> window.result().isPresent());
    }

    /// Hides the list of variables: the headless screen is narrow.
    final void makeRoom() {
        window.shortcut(KeyCode.DIGIT1);
    }

    final void click(String query) {
        window.click(query);
    }

    /// A visible node of the window or of a pop-over above it.
    final Optional<Node> find(String query) {
        return window.find(query);
    }
}
