package org.riskset.ui.regression;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.riskset.analysis.regression.HazardOverTime;
import org.riskset.analysis.regression.ModelFit;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.style.FigureStyle;
import org.riskset.figure.HazardOverTimeFigure;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.ui.canvas.DrawingPane;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;
import org.riskset.wording.RegressionText;

/// "Is the hazard ratio constant over time?": a small plot for each ratio, two in a row.
final class ConstancyPane extends VBox {
    private static final double PLOT_HEIGHT = 84;
    private static final FigureStyle.Type SMALL_TYPE = new FigureStyle.Type(10, 10, 11);

    private final Messages messages;
    private final RegressionText text;
    private final boolean dark;
    private final GridPane plots = new GridPane();
    private final Label global = Labels.wrapped("", "small", "muted");

    ConstancyPane(Messages messages, boolean dark) {
        super(6);
        this.messages = messages;
        this.text = new RegressionText(messages);
        this.dark = dark;
        getStyleClass().add("section");
        plots.setHgap(12);
        plots.setVgap(6);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            plots.getColumnConstraints().add(half);
        }
        getChildren()
                .addAll(
                        Labels.wrapped(messages.text("regression.over-time"), "strong"),
                        Labels.wrapped(messages.text("regression.over-time.hint"), "small", "muted"),
                        plots,
                        global);
        setId("constancy");
    }

    void show(RegressionResult result) {
        List<HazardOverTime> panels = result.fit().map(ModelFit::overTime).orElse(List.of());
        List<Node> nodes = new ArrayList<>();
        for (HazardOverTime panel : panels) {
            Node node = plot(panel, result.fit().orElseThrow());
            GridPane.setConstraints(node, nodes.size() % 2, nodes.size() / 2);
            nodes.add(node);
        }
        plots.getChildren().setAll(nodes);
        global.setText(
                panels.isEmpty()
                        ? messages.text("regression.over-time.none")
                        : messages.text(
                                "regression.over-time.global",
                                p(result.fit().orElseThrow().proportionalHazards().global())));
    }

    private Node plot(HazardOverTime panel, ModelFit fit) {
        String name = text.fullName(panel.row());
        Label title = Labels.of(name, "small", "medium");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(name));
        Label p = Labels.of(p(fit.proportionalHazards().terms().get(panel.factor())), "small", "muted");
        DrawingPane pane = new DrawingPane();
        pane.setPrefHeight(PLOT_HEIGHT);
        pane.setMinHeight(PLOT_HEIGHT);
        pane.show((width, height) -> HazardOverTimeFigure.of(
                        panel, name, FigureStyle.screen(width, height, dark).withType(SMALL_TYPE), messages)
                .drawing());
        return new VBox(title, p, pane);
    }

    private String p(ProportionalHazards test) {
        return switch (test) {
            case ProportionalHazards.Tested tested -> messages.pValues().equation(tested.test().pValue());
            case ProportionalHazards.NotTested _ -> messages.text("number.none");
        };
    }
}
