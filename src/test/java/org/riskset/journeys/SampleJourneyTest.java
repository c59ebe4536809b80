package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisResult;
import org.riskset.cohort.Grouping;
import org.riskset.survival.compare.Comparison;

/// The main job with mouse and keyboard through the real application: sample cohort, stage, a dragged cut-point, figure
/// and tables on disk, their numbers compared with R's.
class SampleJourneyTest extends Journey {
    @Override
    double height() {
        return 800;
    }

    @Test
    void leadsFromTheSampleCohortToAFigureAndTablesThatAgreeWithR() throws Exception {
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> result().isPresent());

        click("#segment-Stage");
        awaitGrouping("stage");
        assertThat(logRankP()).isCloseTo(0.005477902045739152, within(1e-12));

        click("#variable-tumour_size_cm");
        awaitGrouping("tumour_size_cm");
        FxToolkit.await("the strip", () -> scene.lookup("#cut-point-strip") != null);
        typeCutPoint("7");
        dragCutPointTo("6");
        assertThat(logRankP()).isCloseTo(0.007207429957672524, within(1e-12));
        assertThat(FxToolkit.on(() -> ((Label) scene.lookup("#live-p")).getText())).isEqualTo("0.007");

        click("#export-figure");
        FxToolkit.await("the figures page", () -> scene.lookup("#figures-export") != null);
        FxToolkit.await("the figure", () -> !scene.lookup("#figures-export").isDisabled());
        click("#figures-export");
        click("#segment-SVG");
        dialogs.target = Optional.of(folder.resolve("figure.svg"));
        click("#figure-export-now");
        FxToolkit.await("the figure", () -> Files.exists(folder.resolve("figure.svg")));
        assertThat(folder.resolve("figure.svg")).content().contains("Months since diagnosis", "0.007");

        click("#workspace-tables");
        FxToolkit.await("the tables", () -> scene.lookup(".paper") != null);
        dialogs.target = Optional.of(folder.resolve("tables.docx"));
        click("#tables-word");
        FxToolkit.await("the tables file", () -> Files.exists(folder.resolve("tables.docx")));
        assertTableTwoAgreesWithThePaper();

        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        FxToolkit.await("undo", () -> context.exploreModel()
                .grouping().cutPoints()
                .filter(cut -> cut.cutPoints().equals(List.of(7.0)))
                .isPresent());
    }

    /// Table II of the published series, as printed there: sex, tumour size, stage, surgery.
    private void assertTableTwoAgreesWithThePaper() throws Exception {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("tables.docx")))) {
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().getFirst().getText()).contains("11 (35.5)", "20 (64.5)", "18 (58.1)");
            assertThat(document.getTables().get(1).getText())
                    .contains(
                            "9.99 \u00b1 1.04", "2.56 \u00b1 0.73", "11.01 \u00b1 2.76", "6.01 \u00b1 1.67",
                            "13.50 \u00b1 3.72", "6.01 \u00b1 1.22", "3.61 \u00b1 1.46", "9.00 \u00b1 2.18",
                            "2.17 \u00b1 0.63", "11.01 \u00b1 1.83");
        }
    }

    private void typeCutPoint(String value) {
        click("#cut-point-first");
        robot.press(KeyCode.CONTROL).press(KeyCode.A).release(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(value).press(KeyCode.ENTER).release(KeyCode.ENTER);
        FxToolkit.await("the typed cut-point", () -> context.exploreModel()
                .grouping().cutPoints()
                .filter(cut -> cut.cutPoints().equals(List.of(Double.valueOf(value))))
                .isPresent());
    }

    /// Presses the strip, drags across it and lets go where it shows the value wanted.
    private void dragCutPointTo(String wanted) {
        Node strip = scene.lookup("#cut-point-strip");
        Bounds bounds = FxToolkit.on(() -> strip.localToScreen(strip.getBoundsInLocal()));
        double y = bounds.getMinY() + 40;
        robot.moveTo(bounds.getMinX() + bounds.getWidth() * 0.45, y).press(MouseButton.PRIMARY);
        double x = bounds.getMinX() + bounds.getWidth() * 0.30;
        double end = bounds.getMinX() + bounds.getWidth() * 0.55;
        boolean reached = false;
        while (x < end && !reached) {
            robot.moveTo(x, y);
            reached = currentCut().equals(List.of(Double.valueOf(wanted)));
            x += 2;
        }
        robot.release(MouseButton.PRIMARY);
        assertThat(reached).as("dragged to %s", wanted).isTrue();
        FxToolkit.await("the result of the drag", () -> result()
                .map(shown -> shown.plan().grouping())
                .filter(Grouping.ByCutPoints.class::isInstance)
                .map(cut -> ((Grouping.ByCutPoints) cut).cutPoints())
                .equals(Optional.of(List.of(Double.valueOf(wanted)))));
        FxToolkit.await("the field", () -> ((TextField) scene.lookup("#cut-point-first")).getText().equals(wanted));
    }

    private List<Double> currentCut() {
        return FxToolkit.on(() -> context.exploreModel()
                .grouping().cutPoints()
                .map(Grouping.ByCutPoints::cutPoints)
                .orElse(List.of()));
    }

    private void awaitGrouping(String column) {
        FxToolkit.await("grouping by " + column, () -> result()
                .map(AnalysisResult::plan)
                .flatMap(plan -> plan.grouping().columnName())
                .equals(Optional.of(column)));
    }

    private double logRankP() {
        return FxToolkit.on(() -> ((Comparison.Test)
                        result().orElseThrow().comparison().orElseThrow().logRank().outcome())
                .pValue());
    }

    private Optional<AnalysisResult> result() {
        return context.exploreModel().resultProperty().get();
    }
}
