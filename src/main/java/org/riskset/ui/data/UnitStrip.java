package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Shape;
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
    private final Line axis = styled(new Line(), "axis");
    private final List<Circle> marks = new ArrayList<>();
    private final QuadCurve way = styled(new QuadCurve(), "way");
    private final Circle doubtful = styled(new Circle(4), "doubtful");
    private final List<Label> numbers = new ArrayList<>();

    /// Everything is there before the strip is first laid out, so that it is never painted without its look.
    UnitStrip(Messages messages, NumberColumn column, Finding.AnotherUnit finding) {
        this.finding = finding;
        double[] ordinary = Arrays.stream(column.values())
                .filter(value -> value >= finding.low() && value <= finding.high())
                .toArray();
        int step = Math.max(1, ordinary.length / MOST_DOTS);
        double[] some = new double[(ordinary.length + step - 1) / step];
        Arrays.setAll(some, dot -> ordinary[dot * step]);
        this.values = some;
        for (double _ : values) {
            marks.add(styled(new Circle(2.2), "value"));
        }
        for (double tick : ticks()) {
            numbers.add(Labels.of(messages.numbers().shortest(tick), "small", "muted"));
        }
        getStyleClass().add("unit-strip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
        setAccessibleText(messages.text("quality.unit.strip"));
        getChildren().add(axis);
        getChildren().addAll(marks);
        getChildren().addAll(way, doubtful);
        getChildren().addAll(numbers);
        for (Node node : getChildren()) {
            node.setManaged(false); // placed here, and never asking for room
        }
    }

    private static <S extends Shape> S styled(S shape, String look) {
        shape.getStyleClass().add(look);
        return shape;
    }

    private double[] ticks() {
        return new double[] {0, finding.high(), finding.value()};
    }

    private double x(double value) {
        return 8 + value / finding.value() * (getWidth() - 24);
    }

    @Override
    protected void layoutChildren() {
        axis.setStartX(x(0));
        axis.setEndX(x(finding.value()) + 8);
        axis.setStartY(BASE);
        axis.setEndY(BASE);
        for (int dot = 0; dot < values.length; dot++) {
            // Neighbours in the sheet are put at different heights, so that equal values do not hide each other.
            marks.get(dot).setCenterX(x(values[dot]));
            marks.get(dot).setCenterY(CLOUD - 3.5 * (dot % 4));
        }
        way.setStartX(x(finding.value()) - 5);
        way.setStartY(CLOUD - 2);
        way.setControlX((x(finding.value()) + x(finding.converted())) / 2);
        way.setControlY(-8);
        way.setEndX(x(finding.converted()));
        way.setEndY(CLOUD - 6);
        doubtful.setCenterX(x(finding.value()));
        doubtful.setCenterY(CLOUD);
        double[] ticks = ticks();
        for (int tick = 0; tick < ticks.length; tick++) {
            Label number = numbers.get(tick);
            number.autosize();
            number.relocate(Math.min(x(ticks[tick]) - 4, getWidth() - 24), BASE + 1);
        }
    }
}
