package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.GroupSummary;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.ui.canvas.DrawingPane;

/// Reading the live figure: at a time, with and without its parts, without a group, and by the keyboard alone.
class ReadingJourneyTest extends Journey {
    @BeforeEach
    void groupTheSampleByStage() {
        openSample();
        makeRoom();
        window.group("stage");
    }

    @Test
    void showsEveryGroupAtTheTimeUnderTheMouseAndByArrowKeys() {
        var figure = window.await("#figure");
        window.robot().moveTo(figure.getMinX() + 0.4 * figure.getWidth(), figure.getMinY() + 0.4 * figure.getHeight());
        FxToolkit.await("the read-out", () -> isReadOutShown());
        List<String> under = FxToolkit.textsIn(readOut());
        assertThat(under).anyMatch(text -> text.contains("IVA")).anyMatch(text -> text.contains("IVC"));

        window.focus("#figure");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        FxToolkit.await("the second event", () -> !FxToolkit.textsIn(readOut()).equals(under));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void theReadOutHasRoomForItsNumbersWhenTheMouseMovesOnlyOnce() {
        FxToolkit.run(() -> {
            Node figure = window.find("#figure").orElseThrow();
            Bounds bounds = figure.localToScene(figure.getBoundsInLocal());
            figure.fireEvent(moved(bounds.getMinX() + 0.4 * bounds.getWidth(), bounds.getMinY() + 0.4 * bounds.getHeight()));
        });
        assertThat(FxToolkit.on(this::isReadOutShown)).isTrue();
        double left = FxToolkit.on(() -> {
            readOut().applyCss();
            return readOut().getWidth() - readOut().prefWidth(-1);
        });
        assertThat(left).as("room that is left").isGreaterThanOrEqualTo(0);
    }

    private static MouseEvent moved(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, false, false, false, false, false, false, false, true,
                false, true, null);
    }

    @Test
    void partsComeAndGoByTheirKeys() {
        window.focus("#figure");
        for (KeyCode key : List.of(KeyCode.B, KeyCode.T, KeyCode.M, KeyCode.N)) {
            int before = marks();
            window.press(key);
            FxToolkit.await(key + " takes a part away", () -> marks() < before);
            window.press(key);
            FxToolkit.await(key + " brings it back", () -> marks() == before);
        }
    }

    @Test
    void hidesAGroupAndItsColourStaysWithItsLevel() {
        int colour = colourOf("IVC");
        FxToolkit.run(() -> ((ToggleButton) window.find("#eye-IVA").orElseThrow()).fire());
        FxToolkit.await("two groups", () -> window.result().orElseThrow().groups().size() == 2);
        assertThat(colourOf("IVC")).isEqualTo(colour);
        assertThat(window.result().orElseThrow().comparison().orElseThrow().logRank().scores().groups()).isEqualTo(2);
        window.undo();
        FxToolkit.await("three groups", () -> window.result().orElseThrow().groups().size() == 3);
    }

    @Test
    void theHistoryNamesEveryStepAndGoesBackSeveralAtOnce() {
        window.group("sex");
        window.group("surgery");
        List<String> steps = FxToolkit.on(() -> {
            MenuButton history = (MenuButton) window.find("#history").orElseThrow();
            history.show();
            List<String> words = history.getItems().stream().map(MenuItem::getText).toList();
            history.getItems().get(1).fire();
            history.hide();
            return words;
        });
        assertThat(steps).hasSizeGreaterThanOrEqualTo(2).allMatch(step -> !step.isBlank());
        window.awaitGrouping("stage");
    }

    @Test
    void lessOfTheFollowUpIsShownByKey() {
        window.focus("#figure");
        OptionalDouble whole = timeLimit();
        window.press(KeyCode.ADD);
        window.press(KeyCode.ADD);
        FxToolkit.await("less", () -> !timeLimit().equals(whole));
        for (int press = 0; press < 3; press++) {
            window.press(KeyCode.SUBTRACT);
        }
        FxToolkit.await("all of it", () -> timeLimit().equals(whole));
    }

    @Test
    void theQuestionMarkListsTheKeys() {
        window.robot().write("?");
        FxToolkit.await("the card", () -> window.find("#keys-close").isPresent());
        assertThat(FxToolkit.textsIn(window.find("#keys-close").orElseThrow().getParent().getParent()))
                .contains("Ctrl+K", "On the figure: next event, and who had it");
        window.press(KeyCode.ESCAPE);
        FxToolkit.await("closed", () -> window.find("#keys-close").isEmpty());
    }

    private Region readOut() {
        return (Region) window.find("#figure").orElseThrow().getParent().lookup(".read-out");
    }

    private boolean isReadOutShown() {
        return readOut().getParent().isVisible();
    }

    /// Largest time printed under the figure.
    private OptionalDouble timeLimit() {
        return FxToolkit.on(() -> shown().marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(mark -> ((Mark.Label) mark).text())
                .filter(text -> text.matches("\\d+"))
                .mapToDouble(Double::parseDouble)
                .filter(number -> number != 100 && number != 75 && number != 50)
                .max());
    }

    private Drawing shown() {
        return ((DrawingPane) window.find("#figure").orElseThrow()).shown().orElseThrow();
    }

    private int marks() {
        return FxToolkit.on(() -> shown().marks().size());
    }

    private int colourOf(String level) {
        return window.result().orElseThrow().groups().stream()
                .map(GroupSummary::group)
                .filter(group -> group.label().plain().equals(level))
                .findFirst()
                .orElseThrow()
                .colour();
    }
}
