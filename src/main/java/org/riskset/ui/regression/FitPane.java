package org.riskset.ui.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskset.analysis.regression.Influence;
import org.riskset.analysis.regression.ModelFit;
import org.riskset.analysis.regression.OptimismBootstrap;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.study.Study;
import org.riskset.survival.ChiSquareTest;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.ui.task.RunningJob;
import org.riskset.wording.Messages;
import org.riskset.wording.NumberText;
import org.riskset.wording.RegressionText;

/// "Model fit": tests of all factors together, agreement with its optimism, and who moves a ratio most.
final class FitPane extends VBox {
    private static final int INFLUENCES_SHOWN = 3;

    private final Messages messages;
    private final RegressionText text;
    private final RegressionModel model;
    private final NumberGrid tests = new NumberGrid(10, 22);
    private final HBox optimism = new HBox(8);
    private final VBox influences = new VBox(2);
    private final Label unpenalised;
    private Optional<RunningJob> job = Optional.empty();

    FitPane(Messages messages, RegressionModel model) {
        super(6);
        this.messages = messages;
        this.text = new RegressionText(messages);
        this.model = model;
        getStyleClass().add("section");
        optimism.setAlignment(Pos.CENTER_LEFT);
        optimism.setMinHeight(28);
        this.unpenalised = Labels.wrapped(messages.text("regression.fit.unpenalised"), "small", "muted");
        unpenalised.setId("fit-unpenalised");
        getChildren()
                .addAll(
                        Labels.of(messages.text("regression.fit"), "strong"),
                        unpenalised,
                        tests,
                        optimism,
                        influences);
        setId("model-fit");
    }

    void show(Study study, RegressionResult result) {
        job.ifPresent(RunningJob::cancel);
        job = Optional.empty();
        setVisible(result.fit().isPresent());
        setManaged(result.fit().isPresent());
        result.fit().ifPresent(fit -> {
            boolean penalised = result.plan().model().estimation() == RegressionPlan.Estimation.FIRTH;
            unpenalised.setVisible(penalised);
            unpenalised.setManaged(penalised);
            showTests(fit);
            offerOptimism(study);
            showInfluences(study, fit.influences());
        });
    }

    private void showTests(ModelFit fit) {
        NumberText numbers = messages.numbers();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(test("regression.fit.lr", fit.likelihoodRatio()));
        fit.wald().ifPresent(wald -> rows.add(test("regression.fit.wald", wald)));
        rows.add(test("regression.fit.score", fit.score()));
        rows.add(List.of(
                Cell.of(messages.text("regression.fit.c")),
                Cell.of(messages.text("regression.fit.c.hint"), "muted"),
                Cell.of(
                        messages.text(
                                "regression.fit.c.value",
                                numbers.fixed(fit.concordance().estimate(), 2),
                                numbers.fixed(fit.concordance().standardError(), 2)),
                        "strong")));
        rows.add(List.of(
                Cell.of(messages.text("regression.fit.aic")), Cell.of(""), Cell.of(numbers.fixed(fit.aic(), 1), "strong")));
        rows.add(List.of(
                Cell.of(messages.text("regression.fit.patients")),
                Cell.of(""),
                Cell.of(numbers.count(fit.patients()), "strong")));
        tests.show(List.of(), rows);
    }

    private List<Cell> test(String key, ChiSquareTest test) {
        String statistic = messages.text(
                "regression.fit.test", messages.numbers().fixed(test.chiSquare(), 1), test.degreesOfFreedom());
        return List.of(
                Cell.of(messages.text(key)),
                Cell.of(statistic, "muted"),
                Cell.of(messages.pValues().value(test.pValue()), "strong"));
    }

    private void offerOptimism(Study study) {
        Button start = new Button(messages.text("regression.optimism.start"));
        start.getStyleClass().add("dense");
        start.setId("optimism-start");
        start.setTooltip(new Tooltip(messages.text("regression.optimism.hint", OptimismBootstrap.DRAWS)));
        start.setOnAction(_ -> run(study));
        optimism.getChildren().setAll(start);
    }

    private void run(Study study) {
        RunningJob running = model.estimateOptimism(study, this::showOptimism);
        job = Optional.of(running);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(running.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button(messages.text("action.cancel"));
        cancel.getStyleClass().add("dense");
        cancel.setOnAction(_ -> {
            running.cancel();
            offerOptimism(study);
        });
        if (!running.finishedProperty().get()) {
            optimism.getChildren()
                    .setAll(Labels.of(messages.text("regression.optimism.running"), "small", "muted"), bar, cancel);
        }
    }

    private void showOptimism(Optional<OptimismBootstrap.Optimism> found) {
        NumberText numbers = messages.numbers();
        Label words = Labels.wrapped(
                found.map(known -> messages.text(
                                "regression.optimism.result",
                                numbers.fixed(known.corrected(), 3),
                                numbers.fixed(-known.optimism(), 3)))
                        .orElse(messages.text("regression.optimism.none")),
                "small");
        words.setId("optimism-result");
        optimism.getChildren().setAll(words);
    }

    private void showInfluences(Study study, List<Influence> found) {
        List<Node> rows = new ArrayList<>();
        if (!found.isEmpty()) {
            rows.add(Labels.of(messages.text("regression.influence"), "small", "medium"));
        }
        for (Influence influence : found.stream().limit(INFLUENCES_SHOWN).toList()) {
            Label words = Labels.wrapped(
                    messages.text(
                            "regression.influence.item",
                            Integer.toString(influence.sourceRow()),
                            text.fullName(influence.row()),
                            messages.numbers().ratio(influence.ratioWith()),
                            messages.numbers().ratio(influence.ratioWithout())),
                    "small",
                    "muted");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            Hyperlink show = new Hyperlink(messages.text("action.show"));
            show.setMinWidth(USE_PREF_SIZE);
            show.setOnAction(_ -> PatientCard.show(show, study, influence.sourceRow(), messages));
            rows.add(new HBox(8, words, show));
        }
        influences.getChildren().setAll(rows);
    }
}
