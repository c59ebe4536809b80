package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.app.AppContext;
import org.riskset.cohort.EndpointName;
import org.riskset.settings.Settings;
import org.riskset.settings.SettingsStore;
import org.riskset.ui.data.Exports;
import org.riskset.ui.task.JobRunner;

/// The Data page on registries as hospitals have them, in both looks, both languages and two window sizes, as pictures to be
/// looked at.
class DataScreensTest {
    private static final Path MESSY = Path.of("src", "test", "resources", "cohort", "messy.csv");
    private static final Path SHAPES = Path.of("src", "test", "resources", "spreadsheet", "shapes-xlsxwriter.xlsx");
    private static final Path ENDPOINTS = Path.of("src", "test", "resources", "cohort", "endpoints.csv");

    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @ParameterizedTest
    @CsvSource({
        "light-1440, en, false, 1440, 900",
        "dark-1180, en, true, 1180, 720",
        "vietnamese-1180, vi, false, 1180, 720"
    })
    void everyStateCanBeShown(String name, String language, boolean dark, double width, double height)
            throws Exception {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        store.save(Settings.DEFAULT.withLanguage(language).withDark(dark));
        JobRunner jobs = new JobRunner(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()), Platform::runLater);
        AppContext context = FxToolkit.on(
                () -> new AppContext(store, new PreparedDialogs(), jobs, Clock.systemUTC(), _ -> {}));
        Stage stage = FxToolkit.on(() -> {
            Stage window = new Stage();
            window.setScene(context.scene());
            window.setWidth(width);
            window.setHeight(height);
            window.show();
            return window;
        });
        Scene scene = context.scene();

        FxToolkit.run(() -> context.openFile(MESSY));
        FxToolkit.await("the findings", () -> scene.lookup(".remedy") != null);
        shoot(scene, "02q-findings-" + name);
        fire("#remedy-LevelsMerged");
        FxToolkit.await("the correction", () -> scene.lookup("#correction-LevelsMerged") != null);
        fire("#remedy-UnitConverted");
        FxToolkit.await("the correction", () -> scene.lookup("#correction-UnitConverted") != null);
        FxToolkit.run(() -> ((ScrollPane) scene.lookup("#findings-scroll")).setVvalue(1));
        shoot(scene, "02q-corrected-" + name);
        FxToolkit.run(() -> context.openFile(SHAPES));
        FxToolkit.await("the dictionary", () -> scene.lookup("#dictionary-apply") != null);
        shoot(scene, "02s-shapes-" + name);
        fire("#dictionary-apply");
        FxToolkit.await("applied", () -> scene.lookup("#dictionary-apply") == null);
        FxToolkit.run(() -> ((ScrollPane) scene.lookup("#findings-scroll")).setVvalue(1));
        shoot(scene, "02s-dictionary-" + name);
        FxToolkit.run(() -> context.openFile(Exports.march(folder)));
        FxToolkit.await("march", () -> ((javafx.scene.control.Label) scene.lookup("#file-name")).getText().contains("march"));
        fire("#import-finish");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        FxToolkit.run(() -> context.openFile(Exports.april(folder)));
        FxToolkit.await("the offer", () -> find("#recipe-take").filter(Node::isVisible).isPresent());
        shoot(scene, "02r-next-export-" + name);
        FxToolkit.run(() -> context.openFile(ENDPOINTS));
        FxToolkit.await("the other file", () -> ((javafx.scene.control.Label) scene.lookup("#file-name")).getText().contains("endpoints"));
        FxToolkit.await("the import page", () -> scene.lookup("#endpoint-add") != null);
        FxToolkit.run(() -> ((Hyperlink) scene.lookup("#endpoint-add")).fire());
        FxToolkit.await("the editor", () -> find("#endpoint-editor").isPresent());
        FxToolkit.run(() -> choose("#endpoint-kind", EndpointName.Kind.PROGRESSION_FREE_SURVIVAL));
        shoot(find("#endpoint-editor").orElseThrow().getScene(), "02e-endpoint-editor-" + name);
        fire("#endpoint-save");
        shoot(scene, "02e-endpoints-" + name);
        fire("#import-finish");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        shoot(scene, "03e-explore-progression-" + name);
        FxToolkit.run(stage::close);

        assertThat(Path.of("target", "screenshots", "02e-endpoints-" + name + ".png")).isNotEmptyFile();
    }

    private static void fire(String query) {
        FxToolkit.run(() -> find(query).orElseThrow().fireEvent(new ActionEvent()));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String query, T value) {
        ((ComboBox<T>) find(query).orElseThrow()).setValue(value);
    }

    private static Optional<Node> find(String query) {
        List<Window> windows = List.copyOf(Window.getWindows());
        return windows.reversed().stream()
                .filter(window -> window.getScene() != null)
                .map(window -> window.getScene().lookup(query))
                .filter(node -> node != null)
                .findFirst();
    }

    private static void shoot(Scene scene, String name) throws InterruptedException {
        Thread.sleep(350);
        FxToolkit.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        FxToolkit.run(() -> Screenshots.take(scene, name));
    }
}
