package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sheet with one mistake of every kind: each is told, its rows are shown, and where there is a fix it is made and taken back.
class FindingsJourneyTest extends Journey {
    private static final int PATIENTS = 60;

    @BeforeEach
    void openSheet() throws IOException {
        Path file = sheet(folder);
        FxToolkit.run(() -> window.context().openFile(file));
        window.await("#import-finish");
        FxToolkit.await("the findings", () -> isThere("#remedy-LevelsMerged"));
    }

    /// Everybody is well recorded but for one thing each.
    private static Path sheet(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("patient_id,diagnosis_date,last_contact,death_date,status,size_cm,stage,dysphagia,marker\n");
        for (int i = 0; i < PATIENTS; i++) {
            boolean dead = i % 3 != 0;
            String start = i == 3 ? "2019-11-04" : "%d-%02d-%02d".formatted(2012 + i % 6, 1 + i % 12, i % 4 == 0 ? 15 : 2 + i % 25);
            String end = "%d-%02d-%02d".formatted(2019 + i % 3, 1 + i * 5 % 12, 3 + i * 7 % 24);
            end = i == 3 ? "2019-08-09" : i == 5 ? "2072-01-01" : i == 7 ? start : i == 9 ? "2031-05-05" : end;
            String death = dead && i != 11 || i == 12 ? end : "";
            String status = i == 14 ? "Transferred" : dead ? "Dead" : "Alive";
            String size = i == 16 ? "62" : "%d.%d".formatted(2 + i % 8, i % 10);
            String stage = i == 18 ? "ivb" : i % 2 == 0 ? "IVA" : "IVB";
            String code = i == 20 ? "9" : Integer.toString(i % 3);
            String id = i == 22 ? "P021" : "P%03d".formatted(i);
            text.append(String.join(",", id, start, end, death, status, size, stage, code, i % 2 == 0 ? "" : i + ".5")).append('\n');
            if (i == 24) {
                text.append(String.join(",", id, start, end, death, status, size, stage, code, i % 2 == 0 ? "" : i + ".5")).append('\n');
            }
        }
        return Files.writeString(folder.resolve("every-mistake.csv"), text);
    }

    private Set<String> headings() {
        return FxToolkit.on(() -> window.scene().getRoot().lookupAll("#findings .finding .label.strong").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet()));
    }

    /// Sets the last day of the study in the middle of follow-up.
    private void cutOff() {
        window.click("#cut-off-on");
        FxToolkit.await("a last day", () -> ((DatePicker) window.scene().lookup("#cut-off-day")).getValue() != null);
        FxToolkit.run(() -> ((DatePicker) window.scene().lookup("#cut-off-day")).setValue(LocalDate.of(2020, 6, 30)));
        FxToolkit.await("patients seen after it", () -> headings().stream().anyMatch(heading -> heading.contains("cut-off")));
    }

    private void fire(String query) {
        FxToolkit.run(() -> {
            Node node = window.scene().lookup(query);
            node.fireEvent(new ActionEvent(node, node));
        });
    }

    private boolean isThere(String query) {
        return window.scene().lookup(query) != null;
    }

    @Test
    void tellsEveryMistake() {
        assertThat(headings()).contains(
                "End before start",
                "Died, but no date in Death date",
                "Alive, with a date in Death date",
                "Followed for more than 50 years",
                "Last contact: date in the future",
                "Status: unexpected value \u201cTransferred\u201d",
                "Follow-up of no length",
                "Patient ID used more than once",
                "Rows that are the same",
                "Size 62: another unit?",
                "Stage: one level spelt in several ways",
                "Code 9 in Dysphagia",
                "Diagnosis date: many on day 15 of the month",
                "Marker: many values missing");
    }

    @Test
    void tellsWhoWasSeenAfterTheCutOffAndTakesItBack() {
        cutOff();
        assertThat(headings()).contains("Seen after the data cut-off");

        window.undo();
        window.undo();
        FxToolkit.await("no cut-off", () -> headings().stream().noneMatch(heading -> heading.contains("cut-off")));
    }

    @Test
    void listsEveryCorrectionWithItsRowsAndAWayBack() {
        fire("#remedy-UnitConverted");
        FxToolkit.await("the first", () -> isThere("#correction-UnitConverted"));
        fire("#remedy-LevelsMerged");
        FxToolkit.await("the second", () -> isThere("#correction-LevelsMerged"));

        window.click("#correction-log");
        window.await("#corrections");
        assertThat(FxToolkit.on(() -> ((VBox) window.find("#corrections").orElseThrow()).getChildren().size())).isEqualTo(2);
        window.click("#corrections #correction-rows-UnitConverted");
        TableView<?> preview = (TableView<?>) window.find("#preview").orElseThrow();
        FxToolkit.await("row 18 is marked", () -> preview.getSelectionModel().getSelectedIndex() == 16);
        window.click("#corrections #correction-UnitConverted");
        FxToolkit.await("it is taken back", () -> isThere("#remedy-UnitConverted"));
        assertThat(FxToolkit.on(() -> ((VBox) window.find("#corrections").orElseThrow()).getChildren().size())).isEqualTo(1);
    }

    @Test
    void showsTheRowsOfEveryFinding() {
        cutOff();
        Set<Node> buttons = FxToolkit.on(() -> Set.copyOf(window.scene().getRoot().lookupAll("#findings .finding .button")));
        int shown = 0;
        for (Node each : buttons) {
            Button button = (Button) each;
            if (FxToolkit.on(() -> button.getText().startsWith("Show row"))) {
                FxToolkit.run(button::fire);
                TableView<?> preview = (TableView<?>) window.find("#preview").orElseThrow();
                assertThat(FxToolkit.on(() -> preview.getSelectionModel().getSelectedIndex())).isGreaterThanOrEqualTo(0);
                shown++;
            }
        }

        assertThat(shown).isGreaterThanOrEqualTo(15);
    }

    @Test
    void takesAnUnexpectedStatusForMissingAndBack() {
        String heading = "Status: unexpected value \u201cTransferred\u201d";
        FxToolkit.run(() -> ((Button) card(heading).lookup(".remedy")).fire());
        FxToolkit.await("the fix", () -> !headings().contains(heading));

        window.undo();

        FxToolkit.await("the status is back", () -> headings().contains(heading));
    }

    private Node card(String heading) {
        return window.scene().getRoot().lookupAll("#findings .finding").stream()
                .filter(finding -> finding.lookup(".label.strong") instanceof Label label && label.getText().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesEveryFixAndTakesItBackFromTheKeyboard() {
        for (String kind : new String[] {"ValuesRemoved", "CodeIsMissing", "RepeatsLeftOut", "UnitConverted", "LevelsMerged"}) {
            fire("#remedy-" + kind);
            FxToolkit.await(kind, () -> isThere("#correction-" + kind));
            window.undo();
            FxToolkit.await(kind + " taken back", () -> !isThere("#correction-" + kind));
            assertThat(FxToolkit.on(() -> isThere("#remedy-" + kind))).as(kind).isTrue();
        }
    }

    @Test
    void swapsDayAndMonthInTheDateThatIsChosen() {
        assertThat(FxToolkit.on(() -> isThere("#swap-end"))).isFalse(); // no order is made by the end alone
        for (String place : new String[] {"start", "both"}) {
            fire("#swap-" + place);
            FxToolkit.await(place, () -> isThere("#correction-DayAndMonthSwapped") && !isThere("#swap-start"));
            int corrections = FxToolkit.on(() -> window.scene().getRoot().lookupAll("#correction-DayAndMonthSwapped").size());
            assertThat(corrections).as(place).isEqualTo(place.equals("both") ? 2 : 1);
            window.undo();
            FxToolkit.await(place + " taken back", () -> isThere("#swap-start"));
        }
    }
}
