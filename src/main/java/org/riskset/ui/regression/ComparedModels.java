package org.riskset.ui.regression;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionResult.ComparedModel;
import org.riskset.analysis.regression.RegressionResult.Fit;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;
import org.riskset.wording.NumberText;

/// The model in view and the kept ones, side by side.
final class ComparedModels extends VBox {
    private final Messages messages;
    private final RegressionModel model;
    private final GridPane grid = new GridPane();
    private final CheckBox inTableTwo = new CheckBox();

    ComparedModels(Messages messages, RegressionModel model) {
        super(4);
        this.messages = messages;
        this.model = model;
        getStyleClass().add("statistics");
        setPadding(new Insets(10, 16, 8, 16));
        setMinHeight(96);
        setPrefHeight(124);
        grid.setHgap(16);
        grid.setVgap(3);
        for (int column = 0; column < 6; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(constraints);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        Label note = Labels.of(messages.text("regression.compared.note"), "caption");
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        inTableTwo.setText(messages.text("regression.in-table-two"));
        inTableTwo.setId("regression-in-table-two");
        inTableTwo.setMinWidth(USE_PREF_SIZE);
        inTableTwo.setOnAction(_ -> model.showInTableTwo(messages.text("step.regression.table"), inTableTwo.isSelected()));
        Label title = Labels.of(messages.text("regression.compared"), "strong");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(10, title, note, inTableTwo);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, scroll);
        setId("compared-models");
    }

    void showChoice(RegressionPlan plan) {
        inTableTwo.setSelected(plan.inTableTwo());
    }

    void show(RegressionResult result) {
        grid.getChildren().clear();
        List<String> heads = List.of("model", "epc", "c", "aic", "p");
        for (int i = 0; i < heads.size(); i++) {
            Label head = Labels.of(messages.text("regression.compared." + heads.get(i)), "caption");
            head.setMinWidth(i == 0 ? 0 : USE_PREF_SIZE);
            grid.add(head, i, 0);
        }
        for (int row = 0; row < result.compared().size(); row++) {
            ComparedModel compared = result.compared().get(row);
            boolean inView = compared.plan().equals(result.plan().model());
            Label name = Labels.of(
                    String.join(", ", compared.factors()),
                    "small",
                    inView ? "strong" : "text-default");
            name.setMinWidth(0);
            grid.add(name, 0, row + 1);
            List<String> numbers = numbers(compared.fit());
            for (int i = 0; i < numbers.size(); i++) {
                Label number = Labels.of(numbers.get(i), "small", inView ? "strong" : "text-default");
                number.setMinWidth(USE_PREF_SIZE);
                grid.add(number, i + 1, row + 1);
            }
            grid.add(inView ? note() : links(compared), 5, row + 1);
        }
    }

    private Node note() {
        Label label = Labels.of(messages.text("regression.compared.in-view"), "small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node links(ComparedModel compared) {
        Hyperlink show = new Hyperlink(messages.text("regression.compared.show"));
        show.setOnAction(_ -> model.show(messages.text("step.regression"), compared.plan()));
        Hyperlink forget = new Hyperlink(messages.text("regression.compared.forget"));
        forget.setOnAction(_ -> model.forget(messages.text("step.regression.kept"), compared.plan()));
        HBox links = new HBox(8, show, forget);
        links.setAlignment(Pos.CENTER_RIGHT);
        links.setMinWidth(USE_PREF_SIZE);
        return links;
    }

    private List<String> numbers(Optional<Fit> fit) {
        NumberText numbers = messages.numbers();
        String none = messages.text("number.none");
        return fit.map(known -> List.of(
                        numbers.fixed(known.eventsPerCoefficient(), 1),
                        numbers.fixed(known.concordance(), 2),
                        numbers.fixed(known.aic(), 1),
                        messages.pValues().value(known.pValue())))
                .orElse(List.of(none, none, none, none));
    }
}
