package org.riskset.ui.canvas;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.riskset.drawing.Drawing;

/// A drawing as it will be printed, on a sheet that fits the room there is.
public final class PaperPane extends StackPane {
    private static final double MARGIN = 24;
    private static final double LARGEST_ZOOM = 2.5;

    private final Canvas canvas = new Canvas();
    private final Region paper = new Region();
    private final CanvasPainter painter = new CanvasPainter();
    private Optional<Drawing> drawing = Optional.empty();

    public PaperPane() {
        getStyleClass().add("pasteboard");
        paper.getStyleClass().add("paper");
        setMinSize(200, 200);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(paper, canvas);
        widthProperty().addListener(_ -> repaint());
        heightProperty().addListener(_ -> repaint());
    }

    public void show(Drawing shown) {
        drawing = Optional.of(shown);
        setAccessibleText(shown.alternativeText());
        repaint();
    }

    private void repaint() {
        drawing.filter(_ -> getWidth() > 2 * MARGIN && getHeight() > 2 * MARGIN).ifPresent(page -> {
            double zoom = Math.min(
                    LARGEST_ZOOM,
                    Math.min((getWidth() - 2 * MARGIN) / page.width(), (getHeight() - 2 * MARGIN) / page.height()));
            double width = Math.floor(page.width() * zoom);
            double height = Math.floor(page.height() * zoom);
            canvas.setWidth(width);
            canvas.setHeight(height);
            paper.setMaxSize(width, height);
            painter.paint(page, canvas.getGraphicsContext2D(), zoom);
        });
    }
}
