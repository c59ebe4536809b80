package org.riskset.ui.explore;

import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.survival.compare.Comparison;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// The log-rank p that follows a cut-point, and under it the one corrected for having searched.
final class LivePValue extends VBox {
    private static final double WIDTH = 190;
    private static final double WORDS_WIDTH = 118;

    private final Messages messages;
    private final Label p = Labels.of("", "display");
    private final Label adjusted = Labels.of("", "strong", "text-warning");
    private final Label adjustedWords = Labels.wrapped("", "caption");

    LivePValue(Messages messages) {
        this.messages = messages;
        p.setId("live-p");
        adjustedWords.setMaxWidth(WORDS_WIDTH);
        adjusted.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("live-p");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren().addAll(Labels.of(messages.text("test.log-rank.p"), "caption"), p, new HBox(6, adjusted, adjustedWords));
    }

    void show(AnalysisResult result) {
        p.setText(result.comparison()
                .map(comparison -> switch (comparison.logRank().outcome()) {
                    case Comparison.Test test -> messages.pValues().value(test.pValue());
                    case Comparison.NotComparable _ -> messages.text("number.none");
                })
                .orElse(messages.text("number.none")));
        showAdjusted(result);
    }

    /// The p of this very cut corrected for all that were tried. For two cuts, or one at the edge, there is none, and the
    /// caution beside the curves speaks of the best.
    private void showAdjusted(AnalysisResult result) {
        boolean chosen = result.plan().origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING;
        OptionalDouble ofThisCut = result.evidence()
                .flatMap(evidence -> GroupingModel.cutPointsOf(result.plan().grouping())
                        .filter(grouping -> grouping.cutPoints().size() == 1)
                        .map(grouping -> evidence.adjustedPAt(grouping.cutPoints().getFirst())))
                .orElse(OptionalDouble.empty());
        adjusted.setText(chosen && ofThisCut.isPresent() ? messages.pValues().value(ofThisCut.getAsDouble()) : "");
        String words = ofThisCut.isPresent()
                ? "explore.cut-point.adjusted"
                : result.evidence().isPresent() ? "explore.cut-point.not-adjusted" : "explore.cut-point.adjusting";
        adjustedWords.setText(chosen ? messages.text(words) : "");
    }
}
