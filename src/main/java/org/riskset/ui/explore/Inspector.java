package org.riskset.ui.explore;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskset.analysis.AnalysisResult;
import org.riskset.study.Study;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// The difference between groups in words, tests, hazards, survival at fixed times, medians and means, over "Before you
/// trust this".
final class Inspector extends VBox {
    private static final double LARGEST_TRUST_SHARE = 0.45;
    private static final double LEAST_TRUST_SHARE = 0.34;

    private final MeansSection means;
    private final List<InspectorSection> sections;
    private final TrustPane trust;
    private final ScrollPane scroll;

    /// @param showIncidence  draws the incidence among competing events
    /// @param openRegression shows the Regression page
    Inspector(
            Messages messages, ExploreModel model, Inks inks, Runnable showIncidence, Runnable openRegression) {
        this.means = new MeansSection(messages);
        this.sections = List.of(
                new TestsSection(messages, model),
                new HazardSection(messages, model.grouping(), inks),
                new LandmarkSection(messages),
                new MedianSection(messages, inks),
                means);
        this.trust = new TrustPane(
                messages, new Remedies(messages, model, inks, this::showMeans, showIncidence, openRegression));
        VBox all = new VBox();
        all.getChildren().addAll(sections);
        scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(120);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        trust.maxHeightProperty().bind(heightProperty().multiply(LARGEST_TRUST_SHARE));
        trust.minHeightProperty().bind(heightProperty().multiply(LEAST_TRUST_SHARE));
        getStyleClass().addAll("side-panel", "right");
        getChildren().addAll(scroll, trust);
    }

    void show(AnalysisResult result) {
        sections.forEach(section -> section.follow(result));
        trust.show(result);
    }

    /// How many cautions there are, hidden where there is none.
    Label cautionsBadge() {
        return trust.badge();
    }

    /// Which cautions of the study were set aside.
    void showScrutiny(Study study) {
        trust.showScrutiny(study.scrutiny());
    }

    private void showMeans() {
        scroll.setVvalue(scroll.getVmax());
        means.requestFocus();
    }
}
