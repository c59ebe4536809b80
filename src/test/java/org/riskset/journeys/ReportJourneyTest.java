package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.survival.curve.ConfidenceTransform;
import org.riskset.ui.controls.Segments;
import org.riskset.ui.shell.Workspace;

/// The Report page through the real application: parts in, out and moved, files on disk, from a number to its analysis.
class ReportJourneyTest extends Journey {
    @Override
    double height() {
        return 1000;
    }

    @BeforeEach
    void openReport() {
        FxToolkit.run(context::openSample);
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        FxToolkit.run(() -> context.show(Workspace.REPORT));
        FxToolkit.await("the report", () -> context.reportModel().isReady());
    }

    @Test
    void writesWhatIsTickedInTheOrderShown() throws Exception {
        assertThat(FxToolkit.on(this::parts)).startsWith("METHODS-1 RESULTS-1");

        robot.clickOn(node("#report-part-METHODS-1"));
        robot.press(KeyCode.ALT).press(KeyCode.DOWN).release(KeyCode.DOWN).release(KeyCode.ALT);
        FxToolkit.await("the other order", () -> parts().startsWith("RESULTS-1 METHODS-1"));
        FxToolkit.run(() -> ((CheckBox) node("#report-part-TABLE-1").lookup(".check-box")).fire());
        FxToolkit.await("the report without Table I", () -> context.reportModel().isReady() && !ticked("TABLE-1"));

        dialogs.target = Optional.of(folder.resolve("report.docx"));
        robot.clickOn(node("#report-word"));
        FxToolkit.await("the script", () -> Files.exists(folder.resolve("report.R")));

        assertThat(folder.resolve("report_analysed.csv")).content().startsWith("follow_up,event");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("report.docx")))) {
            assertThat(document.getTables()).hasSize(2); // Table II and the Cox model
            List<String> headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertThat(headings).startsWith("Results", "Statistical methods");
            assertThat(document.getTables().getFirst().getText()).contains("13.50 \u00b1 3.72");
        }

        robot.clickOn(node("#undo"));
        FxToolkit.await("Table I again", () -> context.reportModel().isReady() && ticked("TABLE-1"));
    }

    @Test
    void asksBeforeTheScriptIsSavedWhereSmallCountsAreLeftOut() {
        FxToolkit.run(() -> context.show(Workspace.TABLES));
        robot.clickOn(node("#inspector-open"));
        FxToolkit.await("the settings", () -> scene.lookup("#table-least-count") != null);
        FxToolkit.run(() -> ((ToggleButton) ((Segments<?>) scene.lookup("#table-least-count")).getChildren().get(2)).fire());
        FxToolkit.run(() -> context.show(Workspace.REPORT));
        FxToolkit.await("the report without small counts", () -> context.reportModel().isReady() && !ticked("SCRIPT-1"));
        robot.clickOn(node("#inspector-open"));
        FxToolkit.await("the script", () -> scene.lookup("#report-save-script") != null);
        Path script = folder.resolve("study.R");
        dialogs.target = Optional.of(script);

        robot.clickOn(node("#report-save-script"));
        assertThat(((Label) node("#report-script-warning")).getText()).contains("also those under 5");
        robot.clickOn(node("#report-script-leave"));
        assertThat(script).doesNotExist();

        robot.clickOn(node("#report-save-script"));
        robot.clickOn(node("#report-script-proceed"));
        FxToolkit.await("the script", () -> Files.exists(script));
    }

    @Test
    void keepsWordsOfItsOwnAndTellsWhatIsNewSince() throws Exception {
        robot.doubleClickOn(node("#report-text-METHODS-methods"));
        FxToolkit.await("the field", () -> scene.lookup("#report-editor") != null);
        FxToolkit.run(() -> ((TextArea) scene.lookup("#report-editor")).setText("We did what is usual."));
        robot.clickOn(node("#report-edit-done"));
        FxToolkit.await("the words", () -> context.reportModel().isReady() && paperSays("We did what is usual."));
        assertThat(FxToolkit.on(() -> scene.lookup("#report-changed").isVisible())).isFalse();

        FxToolkit.run(() -> context.exploreModel().openStudy().edit(
                "limits",
                study -> study.withPlan(study.plan().withOptions(
                        study.plan().options().withTransform(ConfidenceTransform.PLAIN)))));
        FxToolkit.await("the bar", () -> scene.lookup("#report-changed").isVisible());
        assertThat(FxToolkit.on(() -> ((Label) scene.lookup("#report-changed .label")).getText()))
                .startsWith("New since your last edit, Statistical methods: Survival was estimated")
                .contains("on the plain scale");
        assertThat(FxToolkit.on(() -> paperSays("We did what is usual."))).isTrue();

        robot.clickOn(node("#report-keep-mine"));
        FxToolkit.await("no bar", () -> !scene.lookup("#report-changed").isVisible());
        assertThat(FxToolkit.on(() -> paperSays("We did what is usual."))).isTrue();

        robot.clickOn(node("#undo"));
        FxToolkit.await("the bar again", () -> scene.lookup("#report-changed").isVisible());
        robot.clickOn(node("#report-take-new"));
        FxToolkit.await("the comparison", () -> scene.lookup("#report-comparison").isVisible());
        assertThat(FxToolkit.on(() -> marked("text-added"))).contains("on the plain scale").doesNotContain("log-log");
        assertThat(FxToolkit.on(() -> marked("text-removed"))).contains("on the log-log scale").doesNotContain("plain");
        assertThat(FxToolkit.on(() -> marked("text-same"))).contains("We did what is usual.");
        assertThat(FxToolkit.on(() -> paperSays("We did what is usual."))).isTrue();
        FxToolkit.run(() -> Screenshots.take(scene, "07-report-comparison"));

        robot.clickOn(node("#report-compare-take"));
        FxToolkit.await("the text of the analysis", () -> paperSays("on the plain scale"));
        assertThat(FxToolkit.on(() -> paperSays("We did what is usual."))).isFalse();
        robot.clickOn(node("#undo"));
        FxToolkit.await("my words in one step", () -> paperSays("We did what is usual."));
    }

    @Test
    void forgetsWordsOnEscapeAndKeepsThemWhenTheFieldIsLeft() throws Exception {
        robot.doubleClickOn(node("#report-text-RESULTS-cohort"));
        FxToolkit.await("the field", () -> scene.lookup("#report-editor") != null);
        robot.press(KeyCode.CONTROL).press(KeyCode.A).release(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("No");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        FxToolkit.await("no field", () -> scene.lookup("#report-editor") == null);
        assertThat(FxToolkit.on(() -> paperSays("patients were analysed"))).isTrue();

        robot.doubleClickOn(node("#report-text-RESULTS-cohort"));
        FxToolkit.await("the field", () -> scene.lookup("#report-editor") != null);
        robot.press(KeyCode.CONTROL).press(KeyCode.A).release(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("We saw 31 patients.");
        robot.clickOn(node("#report-part-RESULTS-1"));
        FxToolkit.await("the words", () -> context.reportModel().isReady() && paperSays("We saw "));
    }

    private String marked(String role) {
        return scene.lookup("#report-comparison").lookupAll("." + role).stream()
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining(" "));
    }

    private boolean paperSays(String words) {
        return scene.getRoot().lookupAll(".report-body").stream()
                .filter(Text.class::isInstance)
                .anyMatch(text -> ((Text) text).getText().contains(words));
    }

    @Test
    void leadsFromANumberToItsAnalysis() throws Exception {
        FxToolkit.run(() -> context.exploreModel().grouping().byNothing("all"));
        FxToolkit.await("the report", () -> context.reportModel().isReady());
        Text number = (Text) FxToolkit.on(() -> scene.getRoot().lookupAll(".report-number").stream()
                .filter(node -> ((Text) node).getText().equals("13.5"))
                .findFirst()
                .orElseThrow());

        FxToolkit.run(() -> number.getOnMouseClicked().handle(null));

        FxToolkit.await("the analysis by stage", () -> context.exploreModel()
                .resultProperty()
                .get()
                .flatMap(result -> result.plan().grouping().columnName())
                .equals(Optional.of("stage")));
    }

    @Test
    void showsFiguresAndTablesOnPaper() throws Exception {
        for (String part : List.of("CAUTIONS-1", "FIGURE-1", "TABLE-1", "TABLE-2", "FLOW-1")) {
            robot.clickOn(node("#report-part-" + part));
            Thread.sleep(200);
            FxToolkit.run(() -> Screenshots.take(scene, "07-report-at-" + part));
        }

        ScrollPane paper = FxToolkit.on(() -> scene.getRoot().lookupAll(".scroll-pane").stream()
                .map(ScrollPane.class::cast)
                .filter(pane -> pane.lookup("#report-paper") != null)
                .findFirst()
                .orElseThrow());
        assertThat(FxToolkit.on(paper::getVvalue)).isGreaterThan(0.7);
    }

    @Test
    void comparesAPastedDraft() throws Exception {
        FxToolkit.run(() -> ((Button) node("#report-side").lookup("#inspector-open")).fire());
        FxToolkit.await("the side panel", () -> scene.lookup("#segment-Check") != null);
        FxToolkit.run(() -> ((ToggleButton) node("#segment-Check")).fire());
        FxToolkit.run(() -> ((TextArea) node("#check-text"))
                .setText(readAll(Path.of("src", "test", "resources", "report", "draft-with-slips.txt"))));
        FxToolkit.run(() -> ((Button) node("#check-compare")).fire());
        FxToolkit.await("the findings", () -> ((ListView<?>) node("#check-findings")).getItems().size() == 24);
        Thread.sleep(200);
        FxToolkit.run(() -> Screenshots.take(scene, "07-report-check"));

        FxToolkit.run(() -> ((ToggleButton) node("#segment-Numbers-used")).fire());
        Thread.sleep(200);
        FxToolkit.run(() -> Screenshots.take(scene, "07-report-numbers"));
        assertThat(FxToolkit.on(() -> ((ListView<?>) node("#report-numbers")).getItems())).hasSizeGreaterThan(500);
    }

    @Test
    void refusesAWebPageAsADraftAndOffersAnotherDraft() throws Exception {
        FxToolkit.run(() -> ((Button) node("#report-side").lookup("#inspector-open")).fire());
        FxToolkit.await("the side panel", () -> scene.lookup("#segment-Check") != null);
        FxToolkit.run(() -> ((ToggleButton) node("#segment-Check")).fire());
        dialogs.draft = Optional.of(Files.writeString(folder.resolve("draft.html"), "<td>Male</td><td>11 (64.5)</td>"));
        FxToolkit.run(() -> ((Button) node("#check-open")).fire());
        FxToolkit.await("the card", () -> scene.lookup("#failure-sentence") != null);
        assertThat(((Label) node("#failure-sentence")).getText()).contains("draft.html", "(.html)");
        assertThat(FxToolkit.on(() -> ((ListView<?>) node("#check-findings")).getItems())).isEmpty();

        dialogs.draft = Optional.of(Path.of("src", "test", "resources", "report", "draft-with-slips.txt"));
        FxToolkit.run(() -> ((Button) scene.lookup(".floating-card .primary")).fire());
        FxToolkit.await("the findings", () -> ((ListView<?>) node("#check-findings")).getItems().size() == 24);
    }

    private static String readAll(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean ticked(String part) {
        return ((CheckBox) node("#report-part-" + part).lookup(".check-box")).isSelected();
    }

    private String parts() {
        return scene.getRoot().lookupAll(".report-row").stream()
                .sorted(Comparator.comparing(row -> (Integer) row.getUserData()))
                .map(row -> row.getId().replace("report-part-", ""))
                .collect(Collectors.joining(" "));
    }

    private Node node(String selector) {
        return Optional.ofNullable(scene.lookup(selector)).orElseThrow(() -> new AssertionError("no " + selector));
    }
}
