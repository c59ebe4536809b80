package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.EndpointName;
import org.riskset.ui.shell.Workspace;

/// The Data page with mouse and keyboard: several endpoints of one registry, made there, switched in the bar at the top and
/// taken back, with the numbers of R; and a mistake in the data corrected and put back.
class DataJourneyTest extends Journey {
    private static final Path REGISTRY = Path.of("src", "test", "resources", "cohort", "endpoints.csv");
    private static final Path MESSY = Path.of("src", "test", "resources", "cohort", "messy.csv");
    private static final EndpointName FREE = EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL);

    @BeforeEach
    void openRegistry() {
        open(REGISTRY);
        window.await("#endpoint-add");
    }

    private void open(Path registry) {
        FxToolkit.run(() -> context.openFile(registry));
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
        assertThat(window.result().orElseThrow().cohort().endpoint()).isEqualTo(FREE);

        chooseEndpoint(0);

        FxToolkit.await("overall survival", () -> events() == 191);
        FxToolkit.run(() -> context.show(Workspace.TABLES));
        window.undo();
        FxToolkit.await("undo", () -> events() == 232);
    }

    @Test
    void takesACutOffTypedOnTheDataPageWhenEnterIsPressed() {
        click("#cut-off-on");
        FxToolkit.await("the day", () -> find("#cut-off-day").filter(node -> !node.isDisabled()).isPresent());
        click("#cut-off-day");
        window.shortcut(KeyCode.A);
        robot.write("2021-06-30");
        window.press(KeyCode.ENTER);

        FxToolkit.await("fewer patients", () -> text("#import-summary").startsWith("203 patients"));
        assertThat(find("#import-finish")).isPresent();
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
        FxToolkit.await("the editor", () -> window.findIn("#endpoint-editor", "#cut-off-on").isPresent());
        FxToolkit.run(() -> ((ScrollPane) find("#endpoint-fields").orElseThrow()).setVvalue(1));
        window.clickIn("#endpoint-editor", "#cut-off-on");
        FxToolkit.await("the day", () -> window.findIn("#endpoint-editor", "#cut-off-day").filter(node -> !node.isDisabled()).isPresent());
        window.clickIn("#endpoint-editor", "#cut-off-day");
        window.shortcut(KeyCode.A);
        robot.write("2021-06-30");
        window.press(KeyCode.ENTER);
        click("#endpoint-save");

        FxToolkit.await("the cut-off", () -> window.result().orElseThrow().overall().patients() == 203);
        assertThat(context.exploreModel().openStudy().get().orElseThrow().recipe().definition().cutOff())
                .hasToString("Optional[2021-06-30]");
    }

    @Test
    void showsTheRowsOfAFindingAndAllAgain() {
        open(MESSY);
        FxToolkit.await("the findings", () -> scene.lookup("#remedy-RepeatsLeftOut") != null);
        TableView<?> preview = (TableView<?>) scene.lookup("#preview");
        FxToolkit.await("all rows", () -> preview.getItems().size() > 20);
        int all = FxToolkit.on(() -> preview.getItems().size());
        FxToolkit.run(() -> ((Button) scene.lookup("#remedy-RepeatsLeftOut").getParent().getChildrenUnmodifiable().getFirst()).fire());
        FxToolkit.await("some rows", () -> preview.getItems().size() < 10);

        FxToolkit.run(() -> ((ToggleButton) scene.getRoot().lookupAll(".segments.quiet .toggle-button").stream()
                .filter(node -> ((ToggleButton) node).getText().startsWith("All "))
                .findFirst()
                .orElseThrow()).fire());

        FxToolkit.await("all rows again", () -> preview.getItems().size() == all);
    }

    @Test
    void correctsAMistakeAndTakesTheCorrectionBack() {
        open(MESSY);
        click("#remedy-ValuesRemoved");
        FxToolkit.await("the correction", () -> scene.lookup("#correction-ValuesRemoved") != null);
        FxToolkit.run(() -> ((ScrollPane) find("#findings-scroll").orElseThrow()).setVvalue(1));

        click("#correction-ValuesRemoved");

        FxToolkit.await("the way back", () -> scene.lookup("#correction-ValuesRemoved") == null);
        assertThat(FxToolkit.on(() -> scene.lookup("#remedy-ValuesRemoved"))).isNotNull();
    }

    @Test
    void appliesTheSafeFixesAndTakesThemBackFromTheKeyboard() {
        open(MESSY);
        FxToolkit.await("the offer", () -> find("#apply-safe").isPresent());
        click("#apply-safe");
        FxToolkit.await("the corrections", () -> scene.lookup("#correction-LevelsMerged") != null);
        window.undo();
        FxToolkit.await("the way back", () -> scene.lookup("#correction-LevelsMerged") == null);
        assertThat(FxToolkit.on(() -> find("#apply-safe"))).isPresent();
    }

    @Test
    void writesTheFlowOfPatientsAsAFigure() {
        open(MESSY);
        FxToolkit.await("the findings", () -> find(".remedy").isPresent());
        click("#import-finish");
        FxToolkit.await("the curve", () -> window.result().isPresent());
        FxToolkit.await("the button", () -> scene.lookup("#flow-export") != null);
        dialogs.target = Optional.of(folder.resolve("flow.svg"));
        FxToolkit.run(() -> scene.lookup("#flow-export").fireEvent(new ActionEvent()));
        FxToolkit.await("the figure", () -> Files.exists(folder.resolve("flow.svg")));
        assertThat(folder.resolve("flow.svg"))
                .content()
                .contains("Rows in the registry")
                .contains(Integer.toString(window.result().orElseThrow().overall().patients()));
    }

    private void chooseEndpoint(int place) {
        click("#endpoint-switch");
        FxToolkit.run(() -> ((MenuButton) find("#endpoint-switch").orElseThrow()).getItems().get(place).fire());
    }

    private int events() {
        return window.result().map(shown -> shown.overall().events()).orElse(0);
    }

    private String text(String query) {
        return find(query).map(node -> ((Labeled) node).getText()).orElse("");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String query, T value) {
        ((ComboBox<T>) find(query).orElseThrow()).setValue(value);
    }
}
