package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.ui.controls.ListAbove;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Theme;

/// The list of a choice at the foot of a window.
class ListAboveTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @Test
    void standsCloseAboveItsFieldWhenItIsOpenedForTheFirstTime() {
        ComboBox<String> choice = FxToolkit.on(() -> {
            ComboBox<String> made = new ComboBox<>();
            made.getItems().setAll(List.of("Date", "Number", "Groups", "Yes / no", "Text", "Patient id"));
            ListAbove.keepClose(made);
            return made;
        });
        Stage stage = FxToolkit.on(() -> {
            Region space = new Region();
            space.setMinHeight(860);
            Stage window = new Stage();
            VBox page = new VBox(space, choice);
            page.setPadding(new Insets(0, 0, 0, 100)); // the shadow of the list stays on the headless screen
            Scene scene = new Scene(page, 400, 980);
            Theme.apply(scene, Appearance.LIGHT);
            window.setScene(scene);
            window.setX(0);
            window.setY(0);
            window.show();
            return window;
        });

        FxToolkit.run(choice::show);

        FxToolkit.await("the list above the field", () -> Math.abs(gap(choice)) < 1);
        assertThat(FxToolkit.on(() -> gap(choice))).isBetween(-1.0, 1.0);
        FxToolkit.run(stage::close);
    }

    private static double gap(ComboBox<String> choice) {
        Node content = ((ComboBoxListViewSkin<?>) choice.getSkin()).getPopupContent();
        Bounds list = content.localToScreen(content.getLayoutBounds());
        return choice.localToScreen(choice.getLayoutBounds()).getMinY() - list.getMaxY();
    }
}
