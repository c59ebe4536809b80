package org.riskset.ui.regression;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import org.riskset.analysis.regression.ModelFit;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// How many deaths there are for each coefficient: under 5, 5 to 10, over 10.
final class DeathsGauge extends VBox {
    private static final double MOST = 15;
    private static final double BAR_HEIGHT = 8;
    private static final double BAR_TOP = 10;
    /// Three lines: the list above must not move when the words become longer.
    private static final double WORDS_HEIGHT = 54;

    private final Messages messages;
    private final Label name = Labels.of("", "strong");
    private final Label number = Labels.of("", "title");
    private final Label words = Labels.wrapped("", "small", "muted");
    private final Scale scale = new Scale();

    DeathsGauge(Messages messages) {
        super(6);
        this.messages = messages;
        getStyleClass().add("section");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, space, number);
        head.setAlignment(Pos.CENTER_LEFT);
        words.setMinHeight(WORDS_HEIGHT);
        words.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(head, scale, words);
        setId("deaths-gauge");
    }

    void show(Optional<ModelFit> fit) {
        name.setText(messages.text("regression.gauge"));
        scale.setVisible(fit.isPresent());
        number.setText(fit.map(known -> messages.numbers().fixed(known.eventsPerCoefficient(), 1)).orElse(""));
        number.getStyleClass().removeAll("text-danger", "text-warning", "text-success");
        fit.ifPresent(known -> number.getStyleClass().add(role(known.eventsPerCoefficient())));
        words.setText(fit.map(known -> messages.counted("regression.gauge.words", known.coefficients(), known.events()))
                .orElse(messages.text("regression.gauge.empty")));
        scale.show(fit.map(ModelFit::eventsPerCoefficient).orElse(0.0));
    }

    private static String role(double perCoefficient) {
        return perCoefficient < 5 ? "text-danger" : perCoefficient < 10 ? "text-warning" : "text-success";
    }

    /// The bar with its marker and ticks.
    private final class Scale extends Pane {
        private final Region low = part("gauge-low");
        private final Region middle = part("gauge-middle");
        private final Region high = part("gauge-high");
        private final Polygon marker = new Polygon(0, 0, 10, 0, 5, 7);
        private final Label[] ticks = new Label[] {
            Labels.of("0", "caption"), Labels.of("5", "caption"), Labels.of("10", "caption"), Labels.of("15+", "caption")
        };
        private double value;

        private Scale() {
            setMinHeight(36);
            setPrefHeight(36);
            marker.getStyleClass().add("gauge-marker");
            getChildren().addAll(low, middle, high, marker);
            getChildren().addAll(ticks);
        }

        private static Region part(String styleClass) {
            Region part = new Region();
            part.getStyleClass().add(styleClass);
            return part;
        }

        private void show(double shown) {
            value = shown;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double third = getWidth() / 3;
            low.resizeRelocate(0, BAR_TOP, third - 1, BAR_HEIGHT);
            middle.resizeRelocate(third, BAR_TOP, third - 1, BAR_HEIGHT);
            high.resizeRelocate(2 * third, BAR_TOP, third, BAR_HEIGHT);
            double x = Math.min(value, MOST) / MOST * getWidth();
            marker.relocate(Math.clamp(x - 5, 0, Math.max(0, getWidth() - 10)), 1);
            for (int i = 0; i < ticks.length; i++) {
                double width = ticks[i].prefWidth(-1);
                double at = Math.clamp(i * third - width / 2, 0, Math.max(0, getWidth() - width));
                ticks[i].resizeRelocate(at, BAR_TOP + BAR_HEIGHT + 2, width, ticks[i].prefHeight(-1));
            }
        }
    }
}
