package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.regression.RegressionCaution;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRow;

/// A Cox model with mouse and keyboard: factors ticked, another reference, the forest plot on disk, and all of it undone;
/// the ratios compared with R's.
class RegressionJourneyTest extends Journey {
    /// The model of `reference/atc/expected.json`, `cox_multivariable`: sex, age from 60, size from 6 cm, stage, surgery.
    /// Also where the list of factors takes all the room it can get.
    @Test
    void saysWholeWhatTheDeathsPerCoefficientMean() {
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        click("#workspace-regression");
        awaitResult("four factors", result -> result.factors().size() == 4);
        Label words = FxToolkit.on(() -> (Label) scene.lookup("#deaths-gauge .small"));
        FxToolkit.await("the words", () -> words.getText().contains("coefficients") && words.getHeight() > 0);

        assertThat(FxToolkit.on(words::getHeight)).isGreaterThanOrEqualTo(FxToolkit.on(() -> words.prefHeight(words.getWidth())) - 0.5);
    }

    @Test
    void leadsFromTickedFactorsToAForestPlotThatAgreesWithR() throws Exception {
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        click("#workspace-regression");
        awaitResult("four factors", result -> result.factors().size() == 4);
        assertThat(cautions()).anyMatch(RegressionCaution.FewEvents.class::isInstance);

        click("#factor-age_at_diagnosis");
        awaitResult("five factors", result -> result.factors().size() == 5);
        assertThat(coefficient("sex", 1)).isCloseTo(1.4272026109969342, within(1e-7));
        assertThat(coefficient("age_at_diagnosis", 1)).isCloseTo(-1.2748721978293707, within(1e-7));
        assertThat(coefficient("surgery", 1)).isCloseTo(1.211118977845678, within(1e-7));
        assertThat(finding()).contains("Sex: Male (hazard × 4.2)");

        chooseReference("sex", 1);
        awaitResult("male as reference", result -> result.factors().getFirst().reference() == 1);
        assertThat(coefficient("sex", 0)).isCloseTo(-1.4272026109969342, within(1e-7));

        dialogs.target = Optional.of(folder.resolve("forest.svg"));
        click("#regression-export");
        FxToolkit.await("the forest plot", () -> Files.exists(folder.resolve("forest.svg")));
        assertThat(folder.resolve("forest.svg")).content().contains("Male", "reference", "all factors together");

        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        awaitResult("female as reference", result -> result.factors().getFirst().reference() == 0);
        click("#undo");
        awaitResult("four factors again", result -> result.factors().size() == 4);
    }

    /// The same model in Table II, read back from the Word file: `hr`, `ci95` and `p` of the reference.
    @Test
    void putsTheModelBesideEachFactorsOwnInTableTwo() throws Exception {
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        click("#workspace-regression");
        awaitResult("four factors", result -> result.factors().size() == 4);
        click("#factor-age_at_diagnosis");
        awaitResult("five factors", result -> result.factors().size() == 5);
        click("#regression-in-table-two");

        click("#workspace-tables");
        FxToolkit.await("the tables", () -> scene.lookup(".paper") != null);
        dialogs.target = Optional.of(folder.resolve("tables.docx"));
        click("#tables-word");
        FxToolkit.await("the tables file", () -> Files.exists(folder.resolve("tables.docx")));

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("tables.docx")))) {
            assertThat(document.getTables().get(1).getText())
                    .contains("Multivariable HR (95% CI)", "4.2 (1.05\u201316.6)", "0.28 (0.09\u20130.87)", "5.9 (1.3\u201325.5)");
        }
    }

    /// A factor whose p does not please is left out: the same warning.
    @Test
    void warnsWhereAnUnclearFactorIsLeftOut() {
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        click("#workspace-regression");
        awaitResult("four factors", result -> result.factors().size() == 4);

        click("#factor-stage");

        awaitResult("three factors", result -> result.factors().size() == 3);
        assertThat(cautions())
                .filteredOn(RegressionCaution.ChosenByP.class::isInstance)
                .map(RegressionCaution.ChosenByP.class::cast)
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.labels()).containsExactly("Stage"));
    }

    private double coefficient(String column, int level) {
        return result().orElseThrow().rows().stream()
                .filter(row -> row.factor().plan().column().equals(column) && row.level().orElse(-1) == level)
                .map(RegressionRow::multivariable)
                .map(RegressionRow.Ratio.class::cast)
                .findFirst()
                .orElseThrow()
                .coefficient();
    }

    private String finding() {
        return FxToolkit.on(() -> ((Label) scene.lookup("#regression-finding")).getText());
    }

    private List<RegressionCaution> cautions() {
        return result().orElseThrow().cautions();
    }

    private Optional<RegressionResult> result() {
        return FxToolkit.on(() -> context.regressionModel().result());
    }

    private void awaitResult(String what, Predicate<RegressionResult> wanted) {
        FxToolkit.await(what, () -> context.regressionModel().result().filter(wanted).isPresent());
    }

    /// Opens the choice by keyboard and goes down so many places.
    private void chooseReference(String column, int places) {
        FxToolkit.run(() -> ((ComboBox<?>) scene.lookup("#reference-" + column)).requestFocus());
        for (int i = 0; i < places; i++) {
            robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        }
    }
}
