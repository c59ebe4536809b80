package org.riskset.ui.data;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.QuadCurve;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.quality.Finding;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// The numbers of a column on a line, the one that may be in another unit apart from them, and where it would come to lie.
final class UnitStrip extends Pane {
    private static final double HEIGHT = 48;
    private static final double BASE = 30;
    private static final double CLOUD = 22;
    private static final int MOST_DOTS = 160;

    private final double[] values;
    private final Finding.AnotherUnit finding;
    private final Messages messages;

    UnitStrip(Messages messages, NumberColumn column, Finding.AnotherUnit finding) {
        this.messages = messages;
        this.finding = finding;
        double[] ordinary = Arrays.stream(column.values())
                .filter(value -> value >= finding.low() && value <= finding.high())
                .toArray();
        int step = Math.max(1, ordinary.length / MOST_DOTS);
        double[] some = new double[(ordinary.length + step - 1) / step];
        Arrays.setAll(some, dot -> ordinary[dot * step]);
        this.values = some;
        getStyleClass().add("unit-strip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
        setAccessibleText(messages.text("quality.unit.strip"));
        widthProperty().addListener(_ -> draw());
    }

    private double x(double value) {
        return 8 + value / finding.value() * (getWidth() - 24);
    }

    private void draw() {
        getChildren().clear();
        Line axis = new Line(x(0), BASE, x(finding.value()) + 8, BASE);
        axis.getStyleClass().add("axis");
        getChildren().add(axis);
        for (int dot = 0; dot < values.length; dot++) {
            // Neighbours in the sheet are put at different heights, so that equal values do not hide each other.
            Circle mark = new Circle(x(values[dot]), CLOUD - 3.5 * (dot % 4), 2.2);
            mark.getStyleClass().add("value");
            getChildren().add(mark);
        }
        QuadCurve way = new QuadCurve(
                x(finding.value()) - 5, CLOUD - 2, (x(finding.value()) + x(finding.converted())) / 2, -8, x(finding.converted()), CLOUD - 6);
        way.getStyleClass().add("way");
        Circle doubtful = new Circle(x(finding.value()), CLOUD, 4);
        doubtful.getStyleClass().add("doubtful");
        getChildren().addAll(way, doubtful);
        for (double tick : new double[] {0, finding.high(), finding.value()}) {
            Label number = Labels.of(messages.numbers().shortest(tick), "small", "muted");
            number.relocate(Math.min(x(tick) - 4, getWidth() - 24), BASE + 1);
            getChildren().add(number);
        }
    }
}
