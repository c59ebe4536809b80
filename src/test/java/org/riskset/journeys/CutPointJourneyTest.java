package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.Caution;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.survival.compare.Comparison;

/// Cutting a number by mouse, keyboard and presets, and what the application says of a cut chosen after looking.
class CutPointJourneyTest extends Journey {
    private static final String OF_MEDIAN = "Median: equal halves";
    private static final String OF_TERTILES = "Tertiles: equal thirds";

    @BeforeEach
    void cutTumourSize() {
        openSample();
        makeRoom();
        window.group("tumour_size_cm");
        FxToolkit.await("the search", () -> window.result().orElseThrow().evidence().isPresent());
    }

    @Test
    void movesByTheKeyboardAndComesBack() {
        List<Double> before = cuts();
        window.focus("#cut-point-strip");
        window.press(KeyCode.RIGHT);
        FxToolkit.await("one step up", () -> cuts().getFirst() > before.getFirst());
        double oneUp = cuts().getFirst();
        window.press(KeyCode.RIGHT);
        FxToolkit.await("two steps up", () -> cuts().getFirst() > oneUp);
        window.press(KeyCode.LEFT);
        FxToolkit.await("one step back", () -> cuts().getFirst() == oneUp);
        window.undo();
        window.undo();
        window.undo();
        FxToolkit.await("undo", () -> cuts().equals(before));
    }

    @Test
    void theTestFollowsTheMouseAndEscapePutsTheCutBack() {
        List<Double> before = cuts();
        var strip = window.await("#cut-point-strip");
        window.robot()
                .moveTo(strip.getMinX() + 0.4 * strip.getWidth(), strip.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(strip.getMinX() + 0.7 * strip.getWidth(), strip.getCenterY());
        FxToolkit.await("another result while the button is down", () -> !cuts().equals(before));
        String p = label("#live-p");
        window.press(KeyCode.ESCAPE);
        window.robot().release(MouseButton.PRIMARY);
        FxToolkit.await("the cut as it was", () -> cuts().equals(before));
        assertThat(label("#live-p")).isNotEqualTo(p);
    }

    @Test
    void presetsCutAtTheMedianAtTertilesAndWhereGuidelinesDo() {
        window.choose("#cut-point-presets", item -> OF_TERTILES.equals(item.getText()));
        FxToolkit.await("three groups", () -> window.result().orElseThrow().groups().size() == 3);
        assertThat(cuts()).hasSize(2);
        window.choose("#cut-point-presets", item -> String.valueOf(item.getText()).startsWith("2 and 4 cm"));
        FxToolkit.await("the guideline", () -> cuts().contains(4.0));
        window.choose("#cut-point-presets", item -> OF_MEDIAN.equals(item.getText()));
        FxToolkit.await("two groups", () -> window.result().orElseThrow().groups().size() == 2);
        window.undo();
        FxToolkit.await("undo", () -> cuts().contains(4.0));
    }

    @Test
    void aCutFixedInAdvanceNeedsNoCorrectionAndIsRemembered() {
        window.focus("#cut-point-strip");
        window.press(KeyCode.RIGHT);
        FxToolkit.await("the caution", this::hasChosenAfterLooking);
        CutPointEvidence searched = window.result().orElseThrow().evidence().orElseThrow();
        assertThat(searched.adjustedPAt(cuts().getFirst()).orElseThrow()).isGreaterThan(naiveP());
        assertThat(searched.adjustedP()).isLessThan(searched.adjustedPAt(cuts().getFirst()).orElseThrow());

        FxToolkit.run(() -> ((CheckBox) window.find(".cut-point-band .check-box").orElseThrow()).fire());
        FxToolkit.await("fixed in advance", () -> origin() == CutPointOrigin.FIXED_IN_ADVANCE);
        FxToolkit.await("no caution", () -> !hasChosenAfterLooking());

        window.undo();
        FxToolkit.await("undo", () -> origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING && hasChosenAfterLooking());
    }

    private double naiveP() {
        return ((Comparison.Test) window.result()
                        .orElseThrow()
                        .comparison()
                        .orElseThrow()
                        .logRank()
                        .outcome())
                .pValue();
    }

    private boolean hasChosenAfterLooking() {
        return window.result().orElseThrow().cautions().stream().anyMatch(Caution.CutPointSearched.class::isInstance);
    }

    private CutPointOrigin origin() {
        return window.result().orElseThrow().plan().origin();
    }

    private String label(String query) {
        return FxToolkit.on(() -> ((Label) window.find(query).orElseThrow()).getText());
    }

    private List<Double> cuts() {
        return window.result()
                .map(result -> ((Grouping.ByCutPoints) result.plan().grouping()).cutPoints())
                .orElseThrow();
    }
}
