package org.riskset.ui.explore;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.GroupComparison;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// The live figure, alone or with the same comparison among other patients beside it.
final class FigureArea extends HBox {
    private final Messages messages;
    private final FigurePane live;
    private final FigurePane beside;
    private final Label liveCaption = Labels.of("", "small", "strong");
    private final Label besideCaption = Labels.of("", "small", "muted");
    private final VBox liveBox;
    private final VBox besideBox;
    private FigureToggles toggles = FigureToggles.ALL;
    private Optional<AnalysisResult> liveResult = Optional.empty();
    private Optional<CompetingRisks> liveRisks = Optional.empty();
    private Optional<AnalysisResult> besideResult = Optional.empty();

    FigureArea(Messages messages, FigurePane live, boolean dark) {
        this.messages = messages;
        this.live = live;
        this.beside = new FigurePane(messages, (_, _, _) -> {}, _ -> {});
        beside.drawingPane().setId("figure-beside");
        beside.showDark(dark);
        liveBox = box(liveCaption, live);
        besideBox = box(besideCaption, beside);
        besideCaption.setId("beside-caption");
        besideBox.setVisible(false);
        getChildren().addAll(besideBox, liveBox);
    }

    private static VBox box(Label caption, FigurePane figure) {
        VBox box = new VBox(caption, figure);
        caption.setPadding(new Insets(0, 0, 2, 16));
        caption.managedProperty().bind(caption.visibleProperty());
        caption.setVisible(false);
        VBox.setVgrow(figure, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(0); // both halves grow alike
        box.setMinWidth(0);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    void showToggles(FigureToggles newToggles) {
        toggles = newToggles;
        redraw();
    }

    /// @param risks incidence among competing events, where it is asked for
    void show(AnalysisResult result, Optional<CompetingRisks> risks) {
        liveResult = Optional.of(result);
        liveRisks = risks;
        redraw();
    }

    /// Another view beside, or none.
    void showBeside(Optional<AnalysisResult> result) {
        besideResult = result;
        besideBox.setVisible(result.isPresent());
        liveCaption.setVisible(result.isPresent());
        besideCaption.setVisible(result.isPresent());
        redraw();
    }

    /// Side by side both time axes end at the same time.
    private void redraw() {
        liveResult.ifPresent(now -> {
            FigureToggles shared = toggles;
            if (besideResult.isPresent() && toggles.timeLimit().isEmpty()) {
                double longest = Math.max(
                        besideResult.get().cohort().longest(), now.cohort().longest());
                shared = longest > 0 ? toggles.withTimeLimit(OptionalDouble.of(longest)) : toggles;
            }
            live.show(now, liveRisks, shared);
            if (besideResult.isPresent()) {
                beside.show(besideResult.get(), Optional.empty(), shared);
                besideCaption.setText(caption("explore.beside.before", besideResult.get()));
                liveCaption.setText(caption("explore.beside.now", now));
            }
        });
    }

    private String caption(String key, AnalysisResult result) {
        String patients = messages.counted(key, result.overall().patients());
        return result.comparison()
                .map(GroupComparison::logRankP)
                .filter(OptionalDouble::isPresent)
                .map(p -> patients + " \u00b7 " + messages.text("test.log-rank") + " "
                        + messages.pValues().equation(p.getAsDouble()))
                .orElse(patients);
    }
}
