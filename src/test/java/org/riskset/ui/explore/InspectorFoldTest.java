package org.riskset.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.ui.FxThread;

class InspectorFoldTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxThread.start();
    }

    @Test
    void saysHowManyCautionsThereAreWhileItIsFolded() throws Exception {
        FxThread.run(() -> {
            Label badge = new Label("3");
            Region panel = new VBox(badge);
            InspectorFold fold = new InspectorFold(panel, 300, "open");
            new Scene(fold);
            fold.showCautions(badge, "Before you trust this");
            fold.follow(true);
            Button cautions = (Button) fold.lookup("#inspector-cautions");
            Label count = (Label) ((VBox) cautions.getGraphic()).getChildren().get(1);

            assertThat(count.getText()).isEqualTo("3");
            badge.setText("1");
            assertThat(count.getText()).isEqualTo("1");
            badge.setVisible(false);
            assertThat(cautions.isVisible()).isFalse();
            cautions.fire();
            assertThat(fold.getChildren()).containsExactly(panel);
        });
    }
}
