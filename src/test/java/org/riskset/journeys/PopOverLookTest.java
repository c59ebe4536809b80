package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;

class PopOverLookTest extends Journey {
    @Override
    void prepare() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"language\":\"en\",\"dark\":true,\"recent\":[]}");
    }

    @Test
    void standsOnADarkGroundInTheDarkLook() {
        openSample();

        window.press(KeyCode.F);
        FxToolkit.await("the editor", () -> find("#filter-column").isPresent());

        Color ground = FxToolkit.on(() -> (Color) ((Shape) find(".popover > .border").orElseThrow()).getFill());
        assertThat(ground.getBrightness()).isLessThan(0.3);
    }
}
