package org.riskset.journeys;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A journey through the application in a window of its own, as a person with mouse and keyboard takes it.
abstract class Journey {
    @TempDir
    Path folder;

    JourneyWindow window;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @BeforeEach
    final void openWindow() {
        window = new JourneyWindow(folder, new JourneyWindow.NoDialogs(), 1000);
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
}
