package org.riskset.ui.controls;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// Results that may be those of the choices before: where newer ones take long, they are dimmed and a line says so.
public final class CalculationVeil extends StackPane {
    /// What is there sooner comes without a flicker.
    private static final Duration PATIENCE = Duration.millis(300);
    private static final double DIMMED = 0.4;

    private final Node results;
    private final Label line;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /// @param words       what the line says
    /// @param calculating whether newer results are being made
    public CalculationVeil(Node results, String words, ObservableBooleanValue calculating) {
        this.results = results;
        this.line = Labels.of(words, "badge", "accent");
        line.setId("calculating");
        line.setMouseTransparent(true);
        setAlignment(line, Pos.TOP_CENTER);
        setMargin(line, new Insets(14));
        getChildren().addAll(results, line);
        patience.setOnFinished(_ -> dim(true));
        calculating.addListener((_, _, now) -> follow(now));
        dim(false);
        follow(calculating.get());
    }

    private void follow(boolean calculating) {
        if (calculating) {
            patience.playFromStart();
        } else {
            patience.stop();
            dim(false);
        }
    }

    private void dim(boolean dimmed) {
        line.setVisible(dimmed);
        results.setOpacity(dimmed ? DIMMED : 1);
    }
}
