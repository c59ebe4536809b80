package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.study.file.StudyFile;
import org.riskset.ui.controls.Segments;

/// The tables made with mouse and keyboard: rows moved and named, a test chosen, another journal, small counts left out,
/// the result on disk, and all of it undone.
class TablesJourneyTest extends Journey {
    @Override
    double height() {
        return 980;
    }

    @BeforeEach
    void openTables() {
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        click("#workspace-tables");
        FxToolkit.await("the tables", () -> scene.lookup(".paper") != null);
    }

    @Test
    void leadsFromRowsMovedAndNamedToAWordFileThatHasThem() throws Exception {
        click("#table-row-stage");
        robot.press(KeyCode.ALT).press(KeyCode.UP).release(KeyCode.UP).release(KeyCode.ALT);
        FxToolkit.await("stage before size", () -> paper().indexOf("Stage") < paper().indexOf("Tumour size"));

        click("#inspector-open");
        FxToolkit.await("the settings", () -> scene.lookup("#row-label") != null);
        type("#row-label", "AJCC stage");
        FxToolkit.await("the new name", () -> paper().contains("AJCC stage"));
        type("#row-section", "Tumour");
        FxToolkit.await("the heading", () -> paper().indexOf("Tumour") == paper().indexOf("AJCC stage") - 1);

        chooseSurgeryAsColumns();
        FxToolkit.await("p of Fisher's test", () -> paper().stream().anyMatch(text -> text.equals("0.01")));
        FxToolkit.run(() -> ((ComboBox<?>) scene.lookup("#row-test")).getSelectionModel().select(3));
        FxToolkit.await("p of the trend", () -> paper().contains("0.005") && notes().contains("trend"));
        style(3);
        FxToolkit.await("mid-dots", () -> paper().contains("0\u00b7005"));

        dialogs.target = Optional.of(folder.resolve("tables.docx"));
        click("#tables-word");
        FxToolkit.await("the tables file", () -> Files.exists(folder.resolve("tables.docx")));
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("tables.docx")))) {
            // R: pchisq((n - 1) * cor(stage, surgery)^2, 1, lower.tail = FALSE) = 0.00481540729798008
            assertThat(document.getTables().getFirst().getText()).contains("Tumour", "AJCC stage", "0\u00b7005", "10 (43\u00b75%)");
        }

        for (int step = 0; step < 6; step++) {
            click("#undo");
        }
        FxToolkit.await(
                "everything undone",
                () -> paper().indexOf("Stage") > paper().indexOf("Tumour size") && !paper().contains("Tumour"));
    }

    @Test
    void leavesSmallCountsOutAndKeepsTheDecisionInTheStudyFile() throws Exception {
        chooseSurgeryAsColumns();
        click("#inspector-open");
        FxToolkit.await("the settings", () -> scene.lookup("#table-least-count") != null);

        FxToolkit.run(() -> ((ToggleButton) ((Segments<?>) scene.lookup("#table-least-count")).getChildren().get(2)).fire());

        FxToolkit.await("stars", () -> paper().contains("*"));
        assertThat(FxToolkit.on(this::paper)).doesNotContain("2 (6.5)", "3 (9.7)", "3 (13.0)");
        dialogs.target = Optional.of(folder.resolve("copy.riskset"));
        robot.press(KeyCode.CONTROL).press(KeyCode.S).release(KeyCode.S).release(KeyCode.CONTROL);
        FxToolkit.await("the study file", () -> Files.exists(folder.resolve("copy.riskset")));
        assertThat(StudyFile.read(folder.resolve("copy.riskset")).study().design().leastCount()).isEqualTo(5);
    }

    private void chooseSurgeryAsColumns() {
        FxToolkit.run(() -> ((ComboBox<?>) scene.lookup("#compare-by")).getSelectionModel().select(5));
        FxToolkit.await("columns", () -> paper().stream().anyMatch(text -> text.startsWith("Yes (n")));
    }

    private void style(int place) {
        FxToolkit.run(() -> ((ToggleButton) ((Segments<?>) scene.lookup("#table-style")).getChildren().get(place)).fire());
    }

    /// Every text of the tables on the page, in reading order; to be read on the thread of the interface.
    private List<String> paper() {
        return scene.getRoot().lookupAll(".paper .label").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String notes() {
        return scene.getRoot().lookupAll(".paper .paper-note").stream()
                .map(note -> ((Text) note).getText())
                .collect(Collectors.joining(" "));
    }

    private void type(String query, String text) {
        FxToolkit.run(() -> {
            TextField field = (TextField) scene.lookup(query);
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    }
}
