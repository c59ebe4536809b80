package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
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
import org.riskset.registry.Column;
import org.riskset.settings.SettingsStore;
import org.riskset.study.file.StudyFile;
import org.riskset.study.file.UnreadableStudyException;
import org.riskset.ui.shell.FileDialogs;
import org.riskset.ui.task.JobRunner;
import org.testfx.api.FxRobot;

/// Building a cohort with mouse and keyboard: finding by name, filtering, making a variable, a landmark, undo, and a study
/// that is restored after the program was stopped.
class CohortJourneyTest {
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
    void openSample() {
        openWindow();
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> result().isPresent());
    }

    @AfterEach
    void closeWindow() {
        FxToolkit.run(stage::close);
    }

    @Test
    void findsAVariableByAFewLettersAndGroupsByIt() {
        findAndRun("surg");

        awaitGrouping("surgery");
    }

    @Test
    void filtersBesideTheCurvesAndTakesItBack() {
        robot.press(KeyCode.F).release(KeyCode.F);
        chooseColumn("stage");
        click("#filter-level-2");
        FxToolkit.await("the filter", () -> patients() == 20);
        assertThat(result().orElseThrow().cohort().exclusions()).hasSize(11);

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        undo();

        FxToolkit.await("undo", () -> patients() == 31);
    }

    @Test
    void startsTheClockAtALandmarkOneClickFromTheWarning() {
        findAndRun("surg");
        awaitGrouping("surgery");
        robot.press(KeyCode.CONTROL).press(KeyCode.DIGIT1).release(KeyCode.DIGIT1).release(KeyCode.CONTROL); // room
        click("#inspector-open");
        click("#open-landmark");
        FxToolkit.await("the comparison", () -> find("#landmark-use").filter(node -> !node.isDisabled()).isPresent());
        click("#landmark-use");

        FxToolkit.await("the landmark", () -> patients() == 28);
        assertThat(result().orElseThrow().cohort().landmark()).contains(2.0);
    }

    @Test
    void makesAVariableOfACutNumber() {
        click("#add-variable");
        FxToolkit.run(() -> select("#derive-number", "age_at_diagnosis"));
        click("#derive-cuts");
        robot.write("50; 60");
        click("#derive-make");

        FxToolkit.await("the variable", () -> context.exploreModel().variables().stream()
                .map(Column::label)
                .anyMatch("Age at diagnosis, groups"::equals));
    }

    @Test
    void restoresTheStudyWhereItWasLeft() {
        findAndRun("surg");
        awaitGrouping("surgery");
        FxToolkit.await("the study file", () -> savedGrouping().equals(Optional.of("surgery")));
        FxToolkit.run(stage::close); // without ending the session, as when the power fails

        openWindow();
        click("#restore");

        awaitGrouping("surgery");
        assertThat(FxToolkit.on(() -> context.exploreModel().openStudy().history())).hasSize(1);
    }

    private Optional<String> savedGrouping() {
        try (Stream<Path> files = Files.list(folder.resolve("studies"))) {
            Path study = files.filter(StudyFile::isStudy).findFirst().orElseThrow();
            return StudyFile.read(study).study().plan().grouping().columnName();
        } catch (IOException | UnreadableStudyException notYet) {
            return Optional.empty();
        }
    }

    private void openWindow() {
        JobRunner jobs = new JobRunner(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()), Platform::runLater);
        stage = FxToolkit.on(() -> {
            context = new AppContext(
                    new SettingsStore(folder.resolve("settings.json")), new NoDialogs(), jobs, Clock.systemUTC(), _ -> {});
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
    }

    private void findAndRun(String letters) {
        robot.press(KeyCode.CONTROL).press(KeyCode.K).release(KeyCode.K).release(KeyCode.CONTROL);
        robot.write(letters);
        FxToolkit.await("the list", () -> find("#command-list").isPresent());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    }

    private void undo() {
        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
    }

    private void chooseColumn(String name) {
        FxToolkit.await("the editor", () -> find("#filter-column").isPresent());
        FxToolkit.run(() -> select("#filter-column", name));
    }

    @SuppressWarnings("unchecked")
    private void select(String query, String name) {
        ComboBox<Column> columns = (ComboBox<Column>) find(query).orElseThrow();
        columns.setValue(columns.getItems().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private int patients() {
        return result().map(shown -> shown.overall().patients()).orElse(0);
    }

    private void awaitGrouping(String column) {
        FxToolkit.await("grouping by " + column, () -> result()
                .map(AnalysisResult::plan)
                .flatMap(plan -> plan.grouping().columnName())
                .equals(Optional.of(column)));
    }

    private Optional<AnalysisResult> result() {
        return context.exploreModel().resultProperty().get();
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

    private void click(String query) {
        FxToolkit.await(query, () -> find(query).isPresent());
        Bounds bounds = FxToolkit.on(() -> {
            Node node = find(query).orElseThrow();
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            return node.localToScreen(node.getBoundsInLocal());
        });
        robot.clickOn((bounds.getMinX() + bounds.getMaxX()) / 2, (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    private static final class NoDialogs implements FileDialogs {
        @Override
        public Optional<Path> chooseRegistry(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseTarget(String title, String suggestedName) {
            return Optional.empty();
        }
    }
}
