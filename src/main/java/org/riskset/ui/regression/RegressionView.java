package org.riskset.ui.regression;

import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.drawing.Drawing;
import org.riskset.study.Study;
import org.riskset.ui.explore.InspectorFold;
import org.riskset.ui.theme.Appearance;
import org.riskset.wording.Messages;

/// The Regression workspace.
public final class RegressionView {
    private static final double LEFT_WIDTH = 268;
    private static final double RIGHT_WIDTH = 324;
    private static final double FOLD_BELOW = 1280;
    private static final double MOST_TRUST = 0.45;

    private final BorderPane root = new BorderPane();
    private final FactorsPanel factors;
    private final ModelPane pane;
    private final ComparedModels compared;
    private final ConstancyPane constancy;
    private final FitPane fit;
    private final RegressionTrust trust;
    private final InspectorFold fold;

    /// What the page can start.
    public interface Actions {
        /// Asks where, and writes the drawing.
        void saveDrawing(Drawing drawing, String suggestedName);

        void copyDrawing(Drawing drawing);
    }

    public RegressionView(Messages messages, RegressionModel model, Appearance appearance, Actions actions) {
        boolean dark = appearance == Appearance.DARK;
        this.factors = new FactorsPanel(messages, model);
        this.pane = new ModelPane(
                messages,
                dark,
                actions,
                model.calculatingProperty(),
                () -> model.keepModel(messages.text("step.regression.kept")));
        this.compared = new ComparedModels(messages, model);
        this.constancy = new ConstancyPane(messages, dark);
        this.fit = new FitPane(messages, model);
        this.trust = new RegressionTrust(messages, model);
        this.fold = new InspectorFold(inspector(), RIGHT_WIDTH, messages.text("explore.inspector.open"));
        fold.showCautions(trust.badge(), messages.text("trust.title"));
        layout();
        // A remedy is for the model that is still shown.
        trust.mouseTransparentProperty().bind(model.calculatingProperty());
        Consumer<Study> choices = this::showChoices;
        model.studyProperty().addListener((_, _, study) -> study.ifPresent(choices));
        model.studyProperty().get().ifPresent(choices);
        Consumer<RegressionModel.Answer> show = this::show;
        model.answerProperty().addListener((_, _, answer) -> answer.ifPresent(show));
        model.answerProperty().get().ifPresent(show);
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private void layout() {
        VBox centre = new VBox(pane, compared);
        VBox.setVgrow(pane, Priority.ALWAYS);
        centre.getStyleClass().add("explore-centre");
        centre.setMinWidth(560);
        factors.setPrefWidth(LEFT_WIDTH);
        factors.setMinWidth(240);
        factors.setMaxWidth(360);
        SplitPane split = new SplitPane(factors, centre, fold);
        SplitPane.setResizableWithParent(factors, false);
        SplitPane.setResizableWithParent(fold, false);
        root.setCenter(split);
        root.widthProperty().addListener((_, _, width) -> fold.follow(width.doubleValue() < FOLD_BELOW));
        split.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(LEFT_WIDTH / width.doubleValue(), 1 - fold.getPrefWidth() / width.doubleValue());
            }
        });
    }

    private Region inspector() {
        VBox sections = new VBox(constancy, fit);
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox inspector = new VBox(scroll, trust);
        inspector.getStyleClass().addAll("side-panel", "right");
        trust.takeRoom(inspector.heightProperty(), MOST_TRUST);
        return inspector;
    }

    /// What was chosen is shown before its numbers are there.
    private void showChoices(Study study) {
        factors.show(study);
        pane.showChoice(study);
        compared.showChoice(study.regression());
    }

    private void show(RegressionModel.Answer answer) {
        factors.showResult(answer.result());
        pane.show(answer.study(), answer.result());
        compared.show(answer.result());
        constancy.show(answer.result());
        fit.show(answer.study(), answer.result());
        trust.show(answer.study(), answer.result());
    }
}
