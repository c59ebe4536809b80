package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.Caution;
import org.riskset.cohort.GroupLabel;
import org.riskset.cohort.filter.Filter;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.study.Scrutiny;
import org.riskset.ui.canvas.DrawingPane;

/// Asking more of a comparison with the mouse: groups taken together, moved and crossed, what the curves count, who had the
/// event, and what is set aside.
class ExploreJourneyTest extends Journey {
    @BeforeEach
    void openTheSample() {
        openSample();
    }

    @Test
    void takesGroupsTogetherByDroppingOneOnAnotherAndMovesThem() {
        makeRoom();
        window.group("stage");
        window.drag("#group-IVB", "#group-IVC", 0.5, 0.5);
        FxToolkit.await("both together", () -> names().equals(List.of("IVA", "IVC + IVB")));
        shoot("03d-explore-merged");

        window.drag("#group-IVC-IVB", "#group-IVA", 0.05, 0.5);
        FxToolkit.await("the other order", () -> names().equals(List.of("IVC + IVB", "IVA")));

        window.undo();
        window.undo();
        FxToolkit.await("undo", () -> names().equals(List.of("IVA", "IVB", "IVC")));
    }

    @Test
    void crossesTwoVariables() {
        makeRoom();
        window.group("surgery");
        window.choose("#cross-with", item -> item.getText().equals("Cervical LN"));
        window.awaitGrouping("surgery", "cervical_ln");
        assertThat(window.result().orElseThrow().groups()).hasSize(4);
        assertThat(window.result().orElseThrow().groups().getFirst().group().label())
                .isInstanceOf(GroupLabel.Both.class);
        shoot("03e-explore-crossed");

        window.choose("#cross-with", item -> item.getText().equals("Do not cross"));
        window.awaitGrouping("surgery");
    }

    @Test
    void countsEventsShowsTheFirstYearAndEveryPatient() {
        makeRoom();
        window.group("sex");
        window.choose("#figure-view", item -> "explore-view-events".equals(item.getId()));
        window.choose("#figure-view", item -> "explore-view-probability".equals(item.getId()));
        window.choose("#figure-view", item -> "explore-view-kmunicate".equals(item.getId()));
        window.choose("#figure-view", item -> String.valueOf(item.getText()).startsWith("First 12"));
        FxToolkit.await("the events", () -> texts().contains("0.75") && texts().contains("Deaths"));
        assertThat(texts()).doesNotContain("18", "100");
        shoot("03f-explore-events");

        window.robot().moveTo(middleX(window.await("#figure")), window.await("#figure").getMinY() + 100);
        for (int turn = 0; turn < 8; turn++) {
            window.robot().scroll(1, VerticalDirection.UP);
        }
        FxToolkit.await("the whole follow-up", () -> texts().contains("30") || texts().contains("2"));
    }

    @Test
    void showsWhoHadTheEventWhereACurveDrops() {
        makeRoom();
        window.group("sex");
        Bounds figure = window.await("#figure");
        // every drop of the sample's curves lies somewhere on these heights: the first that is met opens the list
        for (double x = figure.getMinX() + 90; x < figure.getMaxX() && window.find("#patients-table").isEmpty(); x += 7) {
            window.robot().clickOn(x, figure.getMinY() + 0.35 * figure.getHeight());
        }
        TableView<?> patients = (TableView<?>) window.find("#patients-table").orElseThrow();
        assertThat(patients.getItems()).isNotEmpty();
        assertThat(FxToolkit.on(() -> patients.getColumns().get(2).getCellData(0))).isEqualTo("Event");
        shootTop("03g-explore-who");
    }

    @Test
    void warnsOfTheFactorTheGroupsDifferInAndSetsItAside() {
        makeRoom();
        window.group("surgery");
        window.click("#inspector-open");
        FxToolkit.await("the caution", () -> has(Caution.GroupsDiffer.class));
        shoot("03h-explore-differ");

        FxToolkit.run(() -> link("#set-aside-treatment").fire());
        FxToolkit.await("the question", () -> window.find("#set-aside-reason").isPresent());
        shootTop("03i-explore-reason");
        window.robot().write("groups formed at diagnosis");
        window.click("#set-aside-done");
        FxToolkit.await("set aside", () -> !scrutiny().setAside().isEmpty());
        assertThat(scrutiny().setAside().getFirst().reason()).isEqualTo("groups formed at diagnosis");
        shoot("03j-explore-set-aside");

        window.undo();
        FxToolkit.await("undo", () -> scrutiny().setAside().isEmpty());
        FxToolkit.run(() -> link("#adjust-for-factor").fire());
        FxToolkit.await("the Cox model", () -> window.context().exploreModel().openStudy().get().orElseThrow()
                        .regression()
                        .model()
                        .factors()
                        .size()
                == 2);
    }

    @Test
    void countsTheComparisonsLookedAt() {
        makeRoom();
        for (String column : List.of("sex", "stage", "surgery", "cervical_ln")) {
            window.group(column);
        }
        FxToolkit.await("four", () -> scrutiny().ledger().looks().size() >= 4);
        window.undo();
        assertThat(scrutiny().ledger().looks()).hasSizeGreaterThanOrEqualTo(4);
        window.click("#inspector-open");
        FxToolkit.await("the note", () -> has(Caution.ManyLooks.class));
        FxToolkit.run(() -> link("#show-looks").fire());
        FxToolkit.await("the list", () -> window.find("#looks-grid").isPresent());
        shootTop("03k-explore-looks");
    }

    @Test
    void comparesBeforeAndAfterAFilterSideBySide() {
        makeRoom();
        window.group("sex");
        window.click("#beside");
        FxToolkit.await("two figures", () -> window.find("#figure-beside").isPresent()
                && window.find("#beside-caption").isPresent());
        FxToolkit.run(() -> window.context()
                .cohortModel()
                .add(new Filter.OneOf("stage", List.of("IVB", "IVC"), true), "filter"));
        FxToolkit.await("the filter", () -> window.result().orElseThrow().overall().patients() == 21);
        FxToolkit.await("the view before", () -> ((Label) window.find("#beside-caption").orElseThrow())
                .getText()
                .startsWith("Before: 31 patients"));
        shoot("03l-explore-beside");

        window.click("#beside");
        FxToolkit.await("one figure", () -> window.find("#beside-caption").isEmpty());
    }

    @Test
    void groupsAndFiltersByAVariableThatIsDropped() {
        window.group("surgery");
        drop("#variable-sex", "#group-more");
        window.awaitGrouping("sex");

        drop("#variable-stage", "#filters");
        FxToolkit.await("the editor", () -> window.find("#filter-level-0").isPresent());
    }

    @Test
    void comparesHazardsWithAChosenGroup() {
        makeRoom();
        window.group("stage");
        window.click("#inspector-open");
        window.choose("#hazard-reference", item -> item.getText().equals("IVC"));
        FxToolkit.await("the reference", () -> window.result()
                .orElseThrow()
                .comparison()
                .orElseThrow()
                .hazards()
                .getFirst()
                .reference()
                .label()
                .plain()
                .equals("IVC"));
        window.click("#segment-SPSS");
        shoot("03m-explore-reference");
    }

    @Test
    void comparesWithinStrataAndCopiesTheTests() {
        makeRoom();
        window.group("surgery");
        window.click("#inspector-open");
        window.choose("#stratum", item -> "Stage".equals(item.getText()));
        FxToolkit.await("the stratified test", () -> window.result().orElseThrow().stratified().isPresent());
        window.click("#copy-tests-grid");
        assertThat(FxToolkit.on(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Log-rank\t23.90\t1\t", "6.78");
    }

    @Test
    void checksWhatEarlyLossesCouldChange() throws IOException {
        makeRoom();
        window.close();
        StringBuilder csv = new StringBuilder("patient_id,arm,months,status\n");
        for (int patient = 1; patient <= 40; patient++) {
            boolean lost = patient % 8 == 0;
            csv.append("P").append(patient).append(patient % 2 == 0 ? ",A," : ",B,");
            csv.append(lost ? 1 + patient / 20.0 : 5 + patient).append(lost ? ",Alive\n" : ",Dead\n");
        }
        Path registry = Files.writeString(folder.resolve("losses.csv"), csv);
        window = new JourneyWindow(folder.resolve("other"), dialogs, 1000, height());
        FxToolkit.run(() -> window.context().openFile(registry));
        FxToolkit.await("the import page", () -> window.find("#import-finish")
                .filter(button -> !button.isDisabled())
                .isPresent());
        FxToolkit.run(() -> ((Button) window.find("#import-finish").orElseThrow()).fire());
        FxToolkit.await("the curves", () -> window.result().isPresent());
        makeRoom();
        window.group("arm");
        FxToolkit.await("the caution", () -> has(Caution.EarlyLosses.class));
        window.click("#inspector-open");
        FxToolkit.await("the remedy", () -> window.find("#worst-case").isPresent());
        FxToolkit.run(() -> link("#worst-case").fire());
        FxToolkit.await("the four cases", () -> window.find("#worst-case-grid").isPresent());
        shootTop("03n-explore-worst-case");
        FxToolkit.run(() -> link("#show-early-losses").fire());
        FxToolkit.await("the patients", () -> window.find("#patients-table").isPresent());
        assertThat(((TableView<?>) window.find("#patients-table").orElseThrow()).getItems()).hasSize(5);
    }

    /// Drags a row of the list to the middle of a node; the robot of the headless platform loses so long a drag.
    private void drop(String row, String target) {
        Bounds start = window.await(row);
        Bounds end = window.await(target);
        FxToolkit.run(() -> {
            Node node = window.find(row).orElseThrow();
            node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, node, start));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, node, end));
            node.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, node, end));
        });
    }

    private MouseEvent mouse(EventType<MouseEvent> type, Node node, Bounds place) {
        Point2D scene = node.localToScene(node.screenToLocal(place.getCenterX(), place.getCenterY()));
        return new MouseEvent(
                type, scene.getX(), scene.getY(), place.getCenterX(), place.getCenterY(), MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, false, false, false,
                new PickResult(node, scene.getX(), scene.getY()));
    }

    private Hyperlink link(String id) {
        return (Hyperlink) window.find(id).orElseThrow();
    }

    private boolean has(Class<? extends Caution> kind) {
        return window.result().orElseThrow().cautions().stream().anyMatch(kind::isInstance);
    }

    private Scrutiny scrutiny() {
        return window.context().exploreModel().openStudy().get().orElseThrow().scrutiny();
    }

    private List<String> names() {
        return window.result().orElseThrow().groups().stream()
                .map(group -> group.group().label().plain())
                .toList();
    }

    private List<String> texts() {
        Drawing drawing = ((DrawingPane) window.find("#figure").orElseThrow()).shown().orElseThrow();
        return drawing.marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }

    private static double middleX(Bounds bounds) {
        return (bounds.getMinX() + bounds.getMaxX()) / 2;
    }

    private void shoot(String name) {
        FxToolkit.run(() -> Screenshots.take(window.scene(), name));
    }

    private static void shootTop(String name) {
        FxToolkit.run(() -> Screenshots.take(Window.getWindows().getLast().getScene(), name));
    }
}
