package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.analysis.AnalysisResult;
import org.riskset.app.AppContext;
import org.riskset.cohort.EndpointName;
import org.riskset.settings.SettingsStore;
import org.riskset.ui.shell.FileDialogs;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.task.JobRunner;
import org.testfx.api.FxRobot;

/// The Data page with mouse and keyboard: several endpoints of one registry, made there, switched in the bar at the top and
/// taken back, with the numbers of R; and a mistake in the data corrected and put back.
class DataJourneyTest {
    private static final Path REGISTRY = Path.of("src", "test", "resources", "cohort", "endpoints.csv");
    private static final Path MESSY = Path.of("src", "test", "resources", "cohort", "messy.csv");
    private static final EndpointName FREE = EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private AppContext context;
    private Scene scene;
    private Stage stage;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @BeforeEach
    void openRegistry() {
        JobRunner jobs = new JobRunner(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()), Platform::runLater);
        stage = FxToolkit.on(() -> {
            context = new AppContext(
                    new SettingsStore(folder.resolve("settings.json")), new Dialogs(), jobs, Clock.systemUTC(), _ -> {});
            Stage window = new Stage();
            window.setScene(context.scene());
            window.setX(0);
            window.setY(0);
            window.setWidth(1000);
            window.setHeight(900);
            window.show();
            return window;
        });
        scene = context.scene();
        FxToolkit.run(() -> context.openFile(REGISTRY));
        FxToolkit.await("the import page", () -> find("#endpoint-add").isPresent());
    }

    @AfterEach
    void closeWindow() {
        FxToolkit.run(stage::close);
    }

    @Test
    void addsProgressionFreeSurvivalOnTheDataPageAndSwitchesInTheBar() {
        click("#endpoint-add");
        FxToolkit.await("the editor", () -> find("#endpoint-editor").isPresent());
        FxToolkit.run(() -> choose("#endpoint-kind", EndpointName.Kind.PROGRESSION_FREE_SURVIVAL));
        FxToolkit.await("the guess", () -> text("#endpoint-counts").startsWith("240 patients: 232 events"));
        click("#endpoint-save");
        click("#import-finish");
        FxToolkit.await("the curve", () -> events() == 232);
        assertThat(FxToolkit.on(() -> text("#endpoint-switch"))).isEqualTo("Progression-free survival");
        assertThat(result().orElseThrow().cohort().endpoint()).isEqualTo(FREE);

        chooseEndpoint(0);

        FxToolkit.await("overall survival", () -> events() == 191);
        FxToolkit.run(() -> context.show(Workspace.TABLES));
        press(KeyCode.CONTROL, KeyCode.Z);
        FxToolkit.await("undo", () -> events() == 232);
    }

    @Test
    void endsFollowUpOfTheOpenStudyAtADataCutOff() {
        click("#import-finish");
        FxToolkit.await("the curve", () -> events() == 191);
        FxToolkit.run(() -> ((MenuButton) find("#endpoint-switch").orElseThrow()).show());
        FxToolkit.run(() -> {
            MenuButton menu = (MenuButton) find("#endpoint-switch").orElseThrow();
            menu.getItems().get(menu.getItems().size() - 2).fire();
        });
        FxToolkit.await("the editor", () -> findIn("#endpoint-editor", "#cut-off-on").isPresent());
        FxToolkit.run(() -> ((ScrollPane) find("#endpoint-fields").orElseThrow()).setVvalue(1));
        clickIn("#endpoint-editor", "#cut-off-on");
        FxToolkit.await("the day", () -> findIn("#endpoint-editor", "#cut-off-day").filter(node -> !node.isDisabled()).isPresent());
        clickIn("#endpoint-editor", "#cut-off-day");
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write("2021-06-30");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        click("#endpoint-save");

        FxToolkit.await("the cut-off", () -> result().orElseThrow().overall().patients() == 203);
        assertThat(context.exploreModel().openStudy().get().orElseThrow().recipe().definition().cutOff())
                .hasToString("Optional[2021-06-30]");
    }

    @Test
    void correctsAMistakeAndTakesTheCorrectionBack() {
        FxToolkit.run(() -> context.openFile(MESSY));
        click("#remedy-ValuesRemoved");
        FxToolkit.await("the correction", () -> scene.lookup("#correction-ValuesRemoved") != null);
        FxToolkit.run(() -> ((ScrollPane) find("#findings-scroll").orElseThrow()).setVvalue(1));

        click("#correction-ValuesRemoved");

        FxToolkit.await("the way back", () -> scene.lookup("#correction-ValuesRemoved") == null);
        assertThat(FxToolkit.on(() -> scene.lookup("#remedy-ValuesRemoved"))).isNotNull();
    }

    @Test
    void appliesTheSafeFixesAndTakesThemBackFromTheKeyboard() {
        FxToolkit.run(() -> context.openFile(MESSY));
        FxToolkit.await("the offer", () -> find("#apply-safe").isPresent());
        click("#apply-safe");
        FxToolkit.await("the corrections", () -> scene.lookup("#correction-LevelsMerged") != null);
        press(KeyCode.CONTROL, KeyCode.Z);
        FxToolkit.await("the way back", () -> scene.lookup("#correction-LevelsMerged") == null);
        assertThat(FxToolkit.on(() -> find("#apply-safe"))).isPresent();
    }

    @Test
    void writesTheFlowOfPatientsAsAFigure() {
        FxToolkit.run(() -> context.openFile(MESSY));
        FxToolkit.await("the findings", () -> find(".remedy").isPresent());
        click("#import-finish");
        FxToolkit.await("the curve", () -> result().isPresent());
        FxToolkit.await("the button", () -> scene.lookup("#flow-export") != null);
        FxToolkit.run(() -> scene.lookup("#flow-export").fireEvent(new javafx.event.ActionEvent()));
        FxToolkit.await("the figure", () -> java.nio.file.Files.exists(folder.resolve("flow.svg")));
        assertThat(folder.resolve("flow.svg"))
                .content()
                .contains("Rows in the registry")
                .contains(Integer.toString(result().orElseThrow().overall().patients()));
    }

    private void chooseEndpoint(int place) {
        click("#endpoint-switch");
        FxToolkit.run(() -> ((MenuButton) find("#endpoint-switch").orElseThrow()).getItems().get(place).fire());
    }

    private void press(KeyCode modifier, KeyCode key) {
        robot.press(modifier).press(key).release(key).release(modifier);
    }

    private Optional<AnalysisResult> result() {
        return context.exploreModel().resultProperty().get();
    }

    private int events() {
        return result().map(shown -> shown.overall().events()).orElse(0);
    }

    private String text(String query) {
        return find(query).map(node -> ((Labeled) node).getText()).orElse("");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String query, T value) {
        ((ComboBox<T>) find(query).orElseThrow()).setValue(value);
    }

    /// A node of the window or of a pop-over above it.
    private Optional<Node> find(String query) {
        List<Window> windows = List.copyOf(Window.getWindows());
        return windows.reversed().stream()
                .filter(window -> window.getScene() != null)
                .map(window -> window.getScene().lookup(query))
                .filter(node -> node != null && node.isVisible())
                .findFirst();
    }

    private Optional<Node> findIn(String outer, String query) {
        return find(outer).map(node -> node.lookup(query));
    }

    private void click(String query) {
        FxToolkit.await(query, () -> find(query).isPresent());
        click(() -> find(query).orElseThrow());
    }

    private void clickIn(String outer, String query) {
        FxToolkit.await(query, () -> findIn(outer, query).isPresent());
        click(() -> findIn(outer, query).orElseThrow());
    }

    private void click(Supplier<Node> sought) {
        Bounds bounds = FxToolkit.on(() -> {
            Node node = sought.get();
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            return node.localToScreen(node.getBoundsInLocal());
        });
        robot.clickOn((bounds.getMinX() + bounds.getMaxX()) / 2, (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    private final class Dialogs implements FileDialogs {
        @Override
        public Optional<Path> chooseRegistry(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseTarget(String title, String suggestedName) {
            return Optional.of(folder.resolve("flow.svg"));
        }
    }
}
