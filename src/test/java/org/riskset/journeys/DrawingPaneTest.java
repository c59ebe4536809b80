package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.ui.canvas.DrawingPane;

/// A drawing that takes the place of a higher one, such as a forest plot that lost a factor.
class DrawingPaneTest {
    private static final Rgb RED = new Rgb(255, 0, 0);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @Test
    void leavesNothingOfAHigherDrawingBelowALowerOne() {
        Color below = FxToolkit.on(() -> {
            DrawingPane pane = new DrawingPane();
            pane.resize(100, 200);
            new Scene(new Group(pane), 100, 200); // the root of a scene has a background of its own
            pane.layout();
            pane.show((width, _) -> page(width, 200));
            pane.show((width, _) -> page(width, 60));
            SnapshotParameters blue = new SnapshotParameters();
            blue.setFill(Color.BLUE);
            WritableImage seen = pane.snapshot(blue, null);
            return seen.getPixelReader().getColor(50, 150);
        });

        assertThat(below).isEqualTo(Color.BLUE);
    }

    private static Drawing page(double width, double height) {
        Mark all = new Mark.Rectangle(new Box(0, 0, width, height), 0, Optional.of(new Fill(RED)), Optional.empty(), Role.of("page"));
        return new Drawing(width, height, Rgb.WHITE, List.of(all), "page", "page");
    }
}
