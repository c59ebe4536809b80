package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.drawing.Rgb;
import org.riskset.ui.controls.PointingCard;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Theme;

class PointingCardTest {
    private static final double READABLE = 4.5;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.start();
    }

    @AfterEach
    void backToLight() {
        FxToolkit.run(() -> Theme.apply(new Scene(new StackPane()), Appearance.LIGHT));
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadInEveryTheme(Appearance appearance) {
        Label words = new Label("words");
        PopOver card = FxToolkit.on(() -> {
            Button owner = new Button("open");
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(owner), 400, 300));
            Theme.apply(stage.getScene(), appearance);
            stage.show();
            PopOver shown = PointingCard.around(words);
            shown.show(owner);
            return shown;
        });

        Color ground = FxToolkit.on(() -> {
            card.getScene().getRoot().applyCss();
            return (Color) ((Path) card.getScene().getRoot().lookup(".border")).getFill();
        });
        Color ink = FxToolkit.on(() -> (Color) ((Text) words.lookup(".text")).getFill());
        FxToolkit.run(() -> {
            card.hide();
            ((Stage) card.getOwnerWindow()).close();
        });

        assertThat(rgb(ink).contrastWith(rgb(ground))).isGreaterThan(READABLE);
    }

    private static Rgb rgb(Color colour) {
        return new Rgb(
                (int) Math.round(255 * colour.getRed()),
                (int) Math.round(255 * colour.getGreen()),
                (int) Math.round(255 * colour.getBlue()));
    }
}
