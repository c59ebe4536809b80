package org.riskset.ui.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.riskset.drawing.Drawing;

/// Shows a drawing that is made anew for the size there is, one point to a logical pixel.
public final class DrawingPane extends Region {
    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter = new CanvasPainter();
    private Optional<Source> source = Optional.empty();
    private Optional<Drawing> shown = Optional.empty();
    private Consumer<Drawing> painted = _ -> {};

    /// Makes the drawing for a size.
    @FunctionalInterface
    public interface Source {
        Drawing draw(double width, double height);
    }

    public DrawingPane() {
        getChildren().add(canvas);
        getStyleClass().add("canvas-region");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
    }

    /// Shows another drawing from now on.
    public void show(Source newSource) {
        source = Optional.of(newSource);
        repaint();
    }

    /// Called after each painting, with what was painted.
    public void onPainted(Consumer<Drawing> action) {
        painted = action;
    }

    /// What is on screen; empty before the first painting.
    public Optional<Drawing> shown() {
        return shown;
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            repaint();
        }
    }

    private void repaint() {
        if (source.isEmpty() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Drawing drawing = source.get().draw(Math.floor(getWidth()), Math.floor(getHeight()));
        // A drawing may be lower than the pane, and lower than the one before it.
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painter.paint(drawing, canvas.getGraphicsContext2D(), 1);
        shown = Optional.of(drawing);
        setAccessibleText(drawing.alternativeText());
        painted.accept(drawing);
    }
}
