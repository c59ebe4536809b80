package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.scene.control.TextArea;
import org.riskset.survival.curve.ConfidenceTransform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.app.AppContext;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.settings.Settings;
import org.riskset.settings.SettingsStore;
import org.riskset.study.FigurePlan;
import org.riskset.ui.controls.Segments;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.task.JobRunner;

/// Every screen in both looks, both languages and two window sizes, as pictures to be looked at.
class ScreensTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @ParameterizedTest
    @CsvSource({
        "light-1440, en, false, 1440, 900",
        "dark-1440, en, true, 1440, 900",
        "light-1180, en, false, 1180, 720",
        "dark-1180, en, true, 1180, 720",
        "vietnamese-1440, vi, false, 1440, 900",
        "vietnamese-1180, vi, false, 1180, 720"
    })
    void everyScreenCanBeShown(String name, String language, boolean dark, double width, double height)
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

        shoot(scene, "01-welcome-" + name);
        FxToolkit.run(() -> context.openFile(Path.of("sample-data", "anaplastic-thyroid-cancer.xlsx")));
        FxToolkit.await("the import page", () -> scene.lookup("#preview") != null);
        shoot(scene, "02-import-" + name);
        FxToolkit.run(context::openSample);
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        shoot(scene, "03-explore-stage-" + name);
        group(context, "tumour_size_cm");
        FxToolkit.run(() -> context.exploreModel().grouping().setCutPoints("cut", 6.5));
        FxToolkit.await("the search", () -> context.exploreModel().resultProperty().get().orElseThrow().evidence().isPresent());
        shoot(scene, "03b-explore-cut-point-" + name);
        group(context, "treatment");
        shoot(scene, "03c-explore-treatment-" + name);
        FxToolkit.run(() -> context.show(Workspace.FIGURES));
        FxToolkit.await("the figure", () -> context.figuresModel().numbers().isPresent());
        shoot(scene, "04-figures-" + name);
        FxToolkit.run(() -> context.figuresModel().add("add", FigurePlan.published(context.figuresModel().study().orElseThrow().tables())));
        FxToolkit.await("the panels", () -> context.figuresModel().numbers().isPresent());
        shoot(scene, "04b-figures-panels-" + name);
        for (int tab = 1; tab < 4; tab++) {
            showTab(scene, tab);
            shoot(scene, "04c-figures-tab-" + tab + "-" + name);
        }
        FxToolkit.run(() -> context.show(Workspace.TABLES));
        shoot(scene, "05-tables-" + name);
        designTables(scene);
        shoot(scene, "05b-tables-designed-" + name);
        FxToolkit.run(() -> context.show(Workspace.REGRESSION));
        FxToolkit.await("the regression", () -> context.regressionModel().result().isPresent());
        shoot(scene, "06-regression-" + name);
        showRegressionAs(scene, 1);
        shoot(scene, "06b-regression-table-" + name);
        showRegressionAs(scene, 2);
        shoot(scene, "06c-regression-adjusted-" + name);
        FxToolkit.run(() -> context.show(Workspace.REPORT));
        FxToolkit.await("the report", () -> context.reportModel().isReady());
        shoot(scene, "07-report-" + name);
        FxToolkit.run(() -> ((Button) scene.lookup("#edit-report-text-METHODS-methods")).fire());
        shoot(scene, "07b-report-editing-" + name);
        overtakeEditedMethods(context, scene);
        shoot(scene, "07c-report-changed-" + name);
        FxToolkit.run(stage::close);

        assertThat(Path.of("target", "screenshots", "03-explore-stage-" + name + ".png")).isNotEmptyFile();
    }

    /// Methods in words of one's own, and then limits on another scale.
    private static void overtakeEditedMethods(AppContext context, Scene scene) {
        FxToolkit.run(() -> {
            TextArea words = (TextArea) scene.lookup("#report-editor");
            words.setText(words.getText().replaceFirst("^[^.]*\\.", "We studied survival from diagnosis."));
            ((Button) scene.lookup("#report-edit-done")).fire();
            context.exploreModel().openStudy().edit(
                    "limits",
                    study -> study.withPlan(study.plan().withOptions(
                            study.plan().options().withTransform(ConfidenceTransform.PLAIN))));
        });
        FxToolkit.await("what is new", () -> scene.lookup("#report-changed").isVisible());
    }

    private static void group(AppContext context, String name) {
        FxToolkit.run(() -> {
            Column column = context.exploreModel().variables().stream()
                    .filter(variable -> variable.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            context.exploreModel().grouping().by(column, "group");
        });
        FxToolkit.await("the grouping", () -> context.exploreModel()
                .resultProperty()
                .get()
                .map(result -> result.plan().grouping())
                .flatMap(Grouping::columnName)
                .equals(Optional.of(name)));
    }

    /// Table I by surgery in the Lancet's manner with standardised differences, age chosen.
    private static void designTables(Scene scene) throws InterruptedException {
        FxToolkit.run(() -> {
            if (scene.lookup("#table-style") == null) {
                ((Button) scene.lookup("#inspector-open")).fire();
            }
        });
        FxToolkit.await("the settings", () -> scene.lookup("#table-style") != null);
        FxToolkit.run(() -> ((ComboBox<?>) scene.lookup("#compare-by")).getSelectionModel().select(5));
        FxToolkit.run(() -> ((ToggleButton) ((Segments<?>) scene.lookup("#table-style")).getChildren().get(3)).fire());
        FxToolkit.run(() -> ((CheckBox) scene.lookup("#tables-one-differences")).fire());
        Thread.sleep(400);
        FxToolkit.run(() -> scene.lookup("#table-row-age_at_diagnosis").getOnMouseClicked().handle(null));
    }

    /// Forest plot, table or adjusted curves, by their place.
    private static void showRegressionAs(Scene scene, int place) {
        FxToolkit.run(() -> ((ToggleButton) ((Segments<?>) scene.lookup("#regression-views")).getChildren().get(place)).fire());
    }

    private static void showTab(Scene scene, int place) {
        FxToolkit.run(() -> ((ToggleButton) ((Segments<?>) scene.lookup("#figure-tabs")).getChildren().get(place)).fire());
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
